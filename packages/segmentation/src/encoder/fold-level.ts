/** Text that is equal for levels people would call the same: `MEDELLIN` and ` Medellín `. */
export const foldLevel = (level: string): string =>
  level.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();

/** Sorts by code units, so in the same order on every machine, whatever its language. */
export const byCodeUnits = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
