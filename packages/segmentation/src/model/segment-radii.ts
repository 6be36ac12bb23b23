import type { EncodedTable } from '../encoded-table.js';
import type { Embedding } from '../embedding.js';
import type { ClusterFit } from '../engine/fit-clusters.js';
import { toDenseRows } from './dense-rows.js';
import { spreadRows } from './spread-rows.js';

const mostRows = 20_000;
const innerPart = 0.95;

/** Per cluster, the distance from its centroid within which 95 of 100 of its rows lie; 0 for an empty one. */
export function segmentRadii(
  table: EncodedTable,
  embedding: Embedding,
  { centroids, labels, sizes }: ClusterFit,
): number[] {
  const { dimensions } = embedding;
  const chosen = spreadRows(table.rowCount, mostRows);
  const rows = toDenseRows(table, embedding, chosen);
  const distances = Array.from(sizes, (): number[] => []);
  chosen.forEach((row, at) => {
    const label = labels[row] ?? 0;
    let squares = 0;
    for (let index = 0; index < dimensions; index += 1) {
      squares += ((rows[at * dimensions + index] ?? 0) - (centroids[label * dimensions + index] ?? 0)) ** 2;
    }
    distances[label]?.push(Math.sqrt(squares));
  });
  return distances.map((own) => own.sort((a, b) => a - b)[Math.ceil(innerPart * own.length) - 1] ?? 0);
}
