import type { SimulatedRequest } from '../dialect.js';
import { readItems } from './snapchat-batch.js';
import { refuseValue } from './snapchat-problem.js';
import { list, oneOf, readFields, required, text, type Reader } from './snapchat-readers.js';

/** Most identifiers of one request (https://developers.snap.com/marketing-api/Ads-API/customer-lists, read November 2026). */
const mostIdentifiers = 100_000;

const rows: Reader<readonly unknown[]> = (value, path) =>
  Array.isArray(value) && value.length > 0 ? value : refuseValue(`${path} must be a non-empty array`);

const shape = {
  id: text,
  schema: list(oneOf(['EMAIL_SHA256', 'PHONE_SHA256', 'MOBILE_AD_ID_SHA256'])),
  data: rows,
};

const isDigest = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

/**
 * The hashes of a body such as `{"users":[{"schema":["EMAIL_SHA256"],"data":[["…"]]}]}`, by item. A request that holds
 * anything else is refused as a whole.
 *
 * `schema` is an array, but what several columns would mean is not published; integrations of the platform's own partners
 * send one. So the simulator takes exactly one. What Snapchat does with text that is no digest is not published either.
 */
export const readSegmentUsers = (request: SimulatedRequest, segmentId: string): readonly (readonly string[])[] => {
  let identifiers = 0;
  const batches = readItems(request, 'users').map((item, index) => {
    const path = `users[${String(index)}]`;
    const given = readFields(shape, item, path);
    if (given.id !== undefined && given.id !== segmentId) refuseValue(`${path}.id is not the segment of the path`);
    const schema = required(given.schema, `${path}.schema`);
    if (schema.length !== 1) refuseValue(`${path}.schema must hold exactly one identifier type`);
    const data = required(given.data, `${path}.data`);
    identifiers += data.length;
    return data.map((row) => {
      const digest: unknown = Array.isArray(row) && row.length === 1 ? row[0] : undefined;
      return isDigest(digest) ? digest : refuseValue(`${path}.data must hold SHA-256 digests in lower-case hex`);
    });
  });
  if (identifiers > mostIdentifiers) {
    refuseValue(`A request may hold at most ${String(mostIdentifiers)} identifiers`);
  }
  return batches;
};
