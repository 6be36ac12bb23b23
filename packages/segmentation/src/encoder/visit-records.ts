import { createTimeSlice } from '../engine/time-slice.js';
import type { Records } from './fitted-encoder.js';

/** Looking at the clock for every record would cost more than the record. */
const recordsPerLook = 256;

/**
 * Visits records in their order and leaves the event loop free between slices.
 */
export async function visitRecords<R>(
  records: Records<R>,
  signal: AbortSignal | undefined,
  visit: (record: R, index: number) => void,
): Promise<void> {
  signal?.throwIfAborted();
  const slice = createTimeSlice(signal);
  let index = 0;
  if (Symbol.iterator in records) {
    for (const record of records) {
      visit(record, index);
      index += 1;
      if (index % recordsPerLook === 0 && slice.isOver()) await slice.rest();
    }
    return;
  }
  for await (const record of records) {
    visit(record, index);
    index += 1;
    if (index % recordsPerLook === 0 && slice.isOver()) await slice.rest();
  }
}
