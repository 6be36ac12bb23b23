import { AdFluxError, stringifyRecord } from '@adflux/core';

/** A record ready to be sent: its id and its JSON. */
export type EncodedRecord = readonly [id: string, json: string];

/** U+0000 or half of a surrogate pair, as `JSON.stringify` escapes them, after an even number of backslashes. */
const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

const refusal = (id: string, reason: string, cause?: unknown): AdFluxError =>
  new AdFluxError(`Record ${id} cannot be stored: ${reason}.`, { code: 'invalid_request', cause });

/**
 * Writes a record as Postgres can keep it.
 *
 * @throws AdFluxError `invalid_request` that names the record, when it is not JSON or holds text that Postgres cannot keep.
 */
export function encodeRecord(record: { readonly id: string }): EncodedRecord {
  let json: string;
  try {
    json = stringifyRecord(record);
  } catch (error) {
    throw refusal(record.id, 'it cannot be written as JSON', error);
  }
  if (json.includes('\\u') && unstorable.test(json))
    throw refusal(record.id, 'its text holds U+0000 or half of a surrogate pair. Remove that character');
  return [record.id, json];
}
