import { toDenseRows } from '../model/dense-rows.js';
import type { SegmentModel } from '../model/segment-model.js';
import { spreadRows } from '../model/spread-rows.js';
import type { Meeting } from './meet.js';

const mostPeople = 20_000;

/**
 * How far each new centroid lies from the mean of each old segment's people, in the new space: there alone both can be seen.
 * The mean of nobody is the origin.
 */
export function centroidShifts<R>(
  { segments }: SegmentModel<R>,
  { champion, challenger }: Pick<Meeting, 'champion' | 'challenger'>,
  centroids: Float64Array,
): number[][] {
  const { dimensions } = challenger.embedding;
  const chosen = spreadRows(challenger.rows.length, mostPeople);
  const rows = toDenseRows(
    challenger.table,
    challenger.embedding,
    Uint32Array.from(chosen, (at) => challenger.rows[at] ?? 0),
  );
  const means = new Float64Array(segments.length * dimensions);
  const sizes = new Float64Array(segments.length);
  chosen.forEach((at, person) => {
    const old = champion.labels[champion.rows[at] ?? 0] ?? 0;
    sizes[old] = (sizes[old] ?? 0) + 1;
    for (let index = 0; index < dimensions; index += 1) {
      const to = old * dimensions + index;
      means[to] = (means[to] ?? 0) + (rows[person * dimensions + index] ?? 0);
    }
  });
  return segments.map((_, old) => {
    const size = sizes[old] ?? 0;
    return Array.from({ length: challenger.clusterCount }, (__, now) => {
      let squares = 0;
      for (let index = 0; index < dimensions; index += 1) {
        const mean = (means[old * dimensions + index] ?? 0) / Math.max(1, size);
        squares += (mean - (centroids[now * dimensions + index] ?? 0)) ** 2;
      }
      return Math.sqrt(squares);
    });
  });
}
