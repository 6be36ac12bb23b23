import type { Arena } from './arena.js';
import type { ClusterLayout } from './cluster-layout.js';
import type { RowLayout } from './row-layout.js';
import type { RowNorms } from './row-norms.js';
import type { ScoreWidths } from './score-tables.js';

/**
 * Spares looking at rows that no other centroid can have come nearer to: each row has a bound, the drift of the centroids that it
 * bears (Hamerly 2010, with one drift for all clusters). A bound says when to look, never what is found.
 */
export interface DriftBounds {
  /** Where the rows' bounds lie, one f32 each, block after block. */
  readonly address: number;
  /** Tells the kernel how far centroids have drifted since the first call, before which every row has to be looked at. */
  follow(centroids: Float64Array, widths: ScoreWidths): Promise<void>;
}

/** What float32 may do to a squared distance, as a part of the largest, with much to spare; and to the drift's sum. */
const roundingPart = 2 ** -20;

/** Bytes that bounds take in the arena. */
export const boundBytes = ({ blockCount, blockRows }: RowLayout): number => 4 * blockCount * blockRows;

/** Bounds for rows with these norms. */
export function createDriftBounds(
  arena: Arena,
  tables: number,
  rows: RowLayout,
  { clusterCount, drift }: ClusterLayout,
  norms: RowNorms,
): DriftBounds {
  const address = arena.take(boundBytes(rows));
  const bounds = arena.f32.subarray(address >>> 2, (address + boundBytes(rows)) >>> 2);
  let largestNorm = 0;
  let total = 0;
  let last: Float64Array | null = null;
  const header = (offset: number): Float32Array =>
    arena.f32.subarray((tables + offset) >>> 2, (tables + offset + 16) >>> 2);
  const [low, high, apart] = [header(drift.low), header(drift.high), header(drift.widths)];
  return {
    address,
    follow: async (centroids, { peak, tie, nearTie }) => {
      if (last === null) {
        largestNorm = (await norms.ready()).largest;
        bounds.fill(-Infinity, 0, rows.rowCount);
        // Rows behind the last never expire.
        bounds.fill(Infinity, rows.rowCount);
      } else total += mostDrift(last, centroids, clusterCount);
      last = centroids;
      const width = tie + roundingPart * (largestNorm + peak);
      low.fill(total * (1 - roundingPart));
      // The second distance must stay larger by so much that its square is not a near tie.
      high.fill((total + Math.sqrt(nearTie)) * (1 + roundingPart));
      apart.fill(-width, 0, 2).fill(width, 2);
    },
  };
}

/** How much nearer any centroid can have come, compared with any other: the two largest movements. */
function mostDrift(from: Float64Array, to: Float64Array, clusterCount: number): number {
  const dimensions = from.length / clusterCount;
  let largest = 0;
  let next = 0;
  for (let cluster = 0; cluster < clusterCount; cluster += 1) {
    let square = 0;
    for (let at = cluster * dimensions; at < (cluster + 1) * dimensions; at += 1) {
      square += ((to[at] ?? 0) - (from[at] ?? 0)) ** 2;
    }
    const movement = Math.sqrt(square);
    if (movement > largest) [largest, next] = [movement, largest];
    else if (movement > next) next = movement;
  }
  return largest + next;
}
