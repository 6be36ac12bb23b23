import { createTimeSlice } from '../engine/time-slice.js';
import type { Records } from './fitted-encoder.js';

/** Looking at the clock for every record would cost more than the record. */
const recordsPerLook = 256;

/** Visits records in their order and leaves the event loop free between slices. */
export async function visitRecords<R>(
  records: Records<R>,
  signal: AbortSignal | undefined,
  visit: (record: R, index: number) => void,
): Promise<void> {
  const visits = pausingVisits(records, signal, (record, index) => {
    visit(record, index);
    return false;
  });
  await visits.next();
}

/** The same, with a pause wherever `visit` returns true: what was made of the records can be handed on then. */
export async function* pausingVisits<R>(
  records: Records<R>,
  signal: AbortSignal | undefined,
  visit: (record: R, index: number) => boolean,
): AsyncGenerator<void> {
  signal?.throwIfAborted();
  const slice = createTimeSlice(signal);
  // By position: to ask an iterator costs as much as to read two fields.
  if (Array.isArray(records)) {
    const list: readonly R[] = records;
    for (let index = 0; index < list.length; index += 1) {
      if (visit(list[index] as R, index)) yield;
      if ((index + 1) % recordsPerLook === 0 && slice.isOver()) await slice.rest();
    }
    return;
  }
  let index = 0;
  if (Symbol.iterator in records) {
    for (const record of records) {
      if (visit(record, index)) yield;
      index += 1;
      if (index % recordsPerLook === 0 && slice.isOver()) await slice.rest();
    }
    return;
  }
  for await (const record of records) {
    signal?.throwIfAborted();
    if (visit(record, index)) yield;
    index += 1;
    if (index % recordsPerLook === 0 && slice.isOver()) await slice.rest();
  }
}
