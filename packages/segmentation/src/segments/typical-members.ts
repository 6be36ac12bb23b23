import type { EncodedTable } from '../encoded-table.js';
import type { Embedding } from '../embedding.js';
import { placeRow } from '../weighting/place-row.js';

/** Members looked at per segment; of more, evenly spaced ones. */
const mostLookedAt = 2_000;

/** The rows nearest to a centroid, nearest first; of equally near ones the first. */
export function typicalRows(
  table: EncodedTable,
  embedding: Embedding,
  members: readonly number[],
  centroid: Float64Array,
  count: number,
): number[] {
  const place = new Float64Array(embedding.dimensions);
  const looked = Math.min(members.length, mostLookedAt);
  return Array.from({ length: looked }, (_, index) => {
    const row = members[Math.floor((index * members.length) / looked)] ?? 0;
    placeRow(table, embedding, row, place);
    return { row, distance: place.reduce((sum, value, axis) => sum + (value - (centroid[axis] ?? 0)) ** 2, 0) };
  })
    .sort((left, right) => left.distance - right.distance || left.row - right.row)
    .slice(0, count)
    .map(({ row }) => row);
}
