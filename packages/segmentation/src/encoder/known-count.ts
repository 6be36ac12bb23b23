import type { Records } from './fitted-encoder.js';

/** Room for more is made as they come: longer arrays would be kept as hash tables. */
const most = 2 ** 24;

/** How many records there are, where it shows before they are read; otherwise 0. Room for all at once costs less than growing. */
export const knownCount = (records: Records<unknown>): number =>
  Array.isArray(records) ? Math.min(most, records.length) : 0;
