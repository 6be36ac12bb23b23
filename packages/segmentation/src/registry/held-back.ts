import { AdFluxError } from '@adflux/core';
import type { Records } from '../encoder/fitted-encoder.js';
import type { RecordId } from '../encoder/record-id.js';

/** Candidates that can be read more than once: in memory, or from a function that opens the stream again. */
export type RepeatableRecords<R> = readonly R[] | (() => Records<R>);

/** The records, from the beginning. */
export const openRecords = <R>(records: RepeatableRecords<R>): Records<R> =>
  typeof records === 'function' ? records() : records;

/** FNV-1a with a last stir: ids that differ in one character part ways. */
function hashOf(text: string): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Says whether a record is held back, from its id alone: a person stays on one side, whatever the order of the data and the
 * seed. So the champion, when it came out of the same rule, has not seen the people either by whom it is judged.
 */
export function createSplit<R>(share: number, recordId: RecordId<R>): (record: R) => boolean {
  return (record) => {
    const id = recordId(record);
    if (id === undefined) {
      throw new AdFluxError('A candidate has no id, by which versions are compared. Say where it stands: recordId.', {
        code: 'invalid_request',
      });
    }
    return hashOf(id) < share * 2 ** 32;
  };
}

/** The records that are kept; a stream stays a stream. */
export function keepRecords<R>(records: Records<R>, keeps: (record: R) => boolean): Records<R> {
  if (Symbol.iterator in records) {
    return (function* () {
      for (const record of records) if (keeps(record)) yield record;
    })();
  }
  return (async function* () {
    for await (const record of records) if (keeps(record)) yield record;
  })();
}
