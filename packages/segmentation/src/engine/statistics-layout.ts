import type { RowLayout } from './row-layout.js';
import { aligned } from './row-layout.js';

/** Where what is measured of rows lies, as distances in bytes from one address. */
export interface StatisticsLayout {
  /** Per group, how many rows hold each fused code (i32). */
  readonly counts: readonly number[];
  /** Per numeric column: four sums, four sums of squares (f64), four largest absolute values (f32); row r adds to lane r mod 4. */
  readonly numerics: number;
  readonly numericBytes: number;
  readonly bytes: number;
}

/** Lays out the statistics of rows like these. */
export function layOutStatistics(rows: RowLayout): StatisticsLayout {
  const numericBytes = 80;
  let end = 0;
  const counts = rows.groups.map(({ size }) => {
    const start = end;
    end += aligned(4 * size);
    return start;
  });
  return { counts, numerics: end, numericBytes, bytes: end + numericBytes * rows.numericCount };
}
