import type { EncodedTable } from '../encoded-table.js';
import type { Embedding } from '../embedding.js';
import type { TimeSlice } from '../engine/time-slice.js';

/** Coordinates of the chosen rows in the dimensions that are not covered, one list a dimension; none that is 0 for all. */
export async function denseCoordinates(
  table: EncodedTable,
  embedding: Embedding,
  rows: Uint32Array,
  covered: Uint8Array,
  slice: TimeSlice,
): Promise<readonly Float32Array[]> {
  const { dimensions } = embedding;
  const coordinates: Float32Array[] = [];
  for (let index = 0; index < dimensions; index += 1) {
    if (covered[index] === 1) continue;
    const list = new Float64Array(rows.length);
    const found = { any: false };
    const column = (vectors: Float64Array | undefined): Float64Array | null => {
      const values = Float64Array.from(
        { length: (vectors?.length ?? 0) / dimensions },
        (_, vector) => vectors?.[vector * dimensions + index] ?? 0,
      );
      if (values.every((value) => value === 0)) return null;
      found.any = true;
      return values;
    };
    table.categoricals.forEach(({ codes }, feature) => {
      const values = column(embedding.categoricals[feature]);
      if (values === null) return;
      for (let place = 0; place < rows.length; place += 1) {
        list[place] = (list[place] ?? 0) + (values[codes[rows[place] ?? 0] ?? 0] ?? 0);
      }
    });
    table.numerics.forEach((numbers, feature) => {
      const factor = column(embedding.numerics[feature])?.[0];
      if (factor === undefined) return;
      for (let place = 0; place < rows.length; place += 1) {
        list[place] = (list[place] ?? 0) + factor * (numbers[rows[place] ?? 0] ?? 0);
      }
    });
    table.multiLabels.forEach(({ offsets, codes }, feature) => {
      const values = column(embedding.multiLabels[feature]);
      if (values === null) return;
      for (let place = 0; place < rows.length; place += 1) {
        const row = rows[place] ?? 0;
        for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at += 1) {
          list[place] = (list[place] ?? 0) + (values[codes[at] ?? 0] ?? 0);
        }
      }
    });
    if (found.any) coordinates.push(Float32Array.from(list));
    if (slice.isOver()) await slice.rest();
  }
  return coordinates;
}
