import type { SimulatedRequest } from '../dialect.js';
import type { Reply } from '../reply.js';
import { problemIn, refuseValue, toRequestId } from './snapchat-problem.js';
import { isJsonObject, type JsonObject } from './snapchat-readers.js';
import { wireNames, type SnapchatKind } from './snapchat-state.js';

/** The envelope around everything that went well. */
export const toEnvelope = (request: SimulatedRequest, content: JsonObject): JsonObject => ({
  request_status: 'SUCCESS',
  request_id: toRequestId(request),
  ...content,
});

/** A 200 with an envelope. */
export const ok = (request: SimulatedRequest, content: JsonObject): Reply => ({
  status: 200,
  body: toEnvelope(request, content),
});

/** One thing in the plural array it is wrapped in. */
export const toItem = (kind: SnapchatKind, view: JsonObject): JsonObject => ({
  sub_request_status: 'SUCCESS',
  [wireNames[kind].singular]: view,
});

/** Reads a JSON body; refuses the request if it is none. */
export const readJson = (request: SimulatedRequest): JsonObject => {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    return refuseValue('The Content-Type of the request must be application/json');
  }
  try {
    const parsed = JSON.parse(request.body.toString('utf8')) as unknown;
    if (isJsonObject(parsed)) return parsed;
  } catch {
    // Answered below, like any other body that is not an object.
  }
  return refuseValue('The request body is not a valid JSON object');
};

/** The items of a body such as `{"campaigns":[…]}`. */
export const readItems = (request: SimulatedRequest, plural: string): readonly unknown[] => {
  const { [plural]: items, ...others } = readJson(request);
  const [other] = Object.keys(others);
  if (other !== undefined) refuseValue(`Unrecognized field "${other}"`);
  return Array.isArray(items) && items.length > 0 ? items : refuseValue(`${plural} must be a non-empty array`);
};

/**
 * Applies a batch item by item. Items that fail do so inside a 200, next to those that succeed
 * (https://developers.snap.com/marketing-api/Ads-API/api-patterns, read November 2026).
 */
export const handleBatch = (
  kind: SnapchatKind,
  request: SimulatedRequest,
  apply: (item: unknown, path: string) => JsonObject,
): Reply => {
  const { plural } = wireNames[kind];
  let applied = false;
  const results = readItems(request, plural).map((item, index) => {
    try {
      const result = toItem(kind, apply(item, `${plural}[${String(index)}]`));
      applied = true;
      return result;
    } catch (error) {
      const problem = problemIn(error);
      if (!problem) throw error;
      const reason = problem.code === undefined ? problem.message : `${problem.code}: ${problem.message}`;
      return { sub_request_status: 'ERROR', sub_request_error_reason: reason };
    }
  });
  return { ...ok(request, { [plural]: results }), applied };
};
