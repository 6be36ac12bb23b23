import type { SimulatedRequest } from '../dialect.js';
import { refusal } from '../reply.js';
import { toErrorReply, versionOf } from './google-ads-problem.js';
import type { Message } from './message.js';
import { readMessage, type JsonViolation } from './read-message.js';

/** Query parameters that every Google API understands (https://cloud.google.com/apis/docs/system-parameters, 2026-11). */
const systemParameters = new Set([
  'alt',
  '$alt',
  'fields',
  '$fields',
  'key',
  'prettyPrint',
  '$prettyPrint',
  'quotaUser',
]);

/** Parses bodies, each at most once, although several parts of the dialect look at them. */
export interface BodyReader {
  /** The JSON as it came; undefined if it is none. */
  readonly json: (request: SimulatedRequest) => unknown;
  /** The body as a message. Throws the transcoder's refusal if anything in it does not fit. */
  readonly message: (request: SimulatedRequest, shape: string) => Message;
}

/** Opens a reader. */
export const createBodyReader = (): BodyReader => {
  const parsed = new WeakMap<SimulatedRequest, { readonly json: unknown }>();

  const json = (request: SimulatedRequest): unknown => {
    let found = parsed.get(request);
    if (!found) {
      try {
        found = { json: JSON.parse(request.body.toString('utf8')) as unknown };
      } catch {
        found = { json: undefined };
      }
      parsed.set(request, found);
    }
    return found.json;
  };

  const refuse = (request: SimulatedRequest, message: string, violations: readonly JsonViolation[]): never => {
    throw refusal(
      toErrorReply(request, 400, {
        message,
        status: 'INVALID_ARGUMENT',
        ...(violations.length === 0
          ? {}
          : { details: [{ '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: violations }] }),
      }),
    );
  };

  return {
    json,
    message: (request, shape) => {
      const value = json(request);
      if (value === undefined) return refuse(request, 'Invalid JSON payload received. Unexpected token.', []);
      const { message, violations: inBody } = readMessage(shape, value, versionOf(request));
      const inQuery = [...request.query.keys()]
        .filter((name) => !systemParameters.has(name))
        .map((name) => ({
          field: '',
          description: `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter. Field '${name}' could not be found in request message.`,
        }));
      const violations = [...inQuery, ...inBody];
      if (violations.length === 0) return message;
      return refuse(request, violations.map(({ description }) => description).join('\n'), violations);
    },
  };
};
