import type { SimulatedRequest } from '../dialect.js';
import { refuseWith } from './x-problem.js';

/** What came with a request, before anybody knows what it means. */
export interface XInput {
  /** Parameters of the query and of a form body, decoded. */
  readonly given: Readonly<Record<string, string>>;
  /** The parsed body, when its type is JSON. */
  readonly json: unknown;
  /** Every name and value of query and form: they are part of what is signed. */
  readonly signed: readonly (readonly [string, string])[];
}

const typeOf = (request: SimulatedRequest): string =>
  (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

const parseJson = (request: SimulatedRequest): unknown => {
  try {
    return JSON.parse(request.body.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
};

/** Reads query and body. A body that is neither a form nor JSON is left to who expects it. */
export const readXInput = (request: SimulatedRequest): XInput => {
  const type = typeOf(request);
  const form =
    type === 'application/x-www-form-urlencoded' ? [...new URLSearchParams(request.body.toString('utf8'))] : [];
  const signed = [...request.query, ...form];
  return {
    given: Object.fromEntries(signed.filter(([name]) => !name.startsWith('oauth_'))),
    json: type === 'application/json' && request.body.length > 0 ? parseJson(request) : undefined,
    signed,
  };
};

/** The JSON body of an endpoint that takes nothing else. */
export const requireJson = ({ json }: XInput): unknown =>
  json ??
  refuseWith(400, 'INVALID_PARAMETER', 'This endpoint takes a JSON body with the Content-Type application/json');
