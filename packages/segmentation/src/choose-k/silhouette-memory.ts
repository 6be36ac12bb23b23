import type { Arena } from '../engine/arena.js';
import { arenaBytes, createArena } from '../engine/arena.js';
import type { TimeSlice } from '../engine/time-slice.js';
import type { DistancePlan } from './distance-plan.js';
import type { RunOrder } from './row-runs.js';

/** Where everything lies that the sums of distances are made from. Addresses are bytes. */
export interface SilhouetteMemory {
  readonly arena: Arena;
  readonly placeCount: number;
  /** Per class: its planes' addresses. */
  readonly planes: readonly (readonly number[])[];
  readonly coordinates: readonly number[];
  /** f32 with all bits set where there is a row, 0 in gaps. */
  readonly mask: number;
  /** Per run: start and end (i32). */
  readonly runs: number;
  /** Per run and labeling: where its cluster's sum lies in a row of sums, in bytes (i32). */
  readonly targets: number;
  readonly labelingCount: number;
  /** Clusters of all labelings: the width of a row of sums (f64). */
  readonly sumWidth: number;
  readonly threads: readonly number[];
}

/** Distances from a thread's address: sums by place, then sums of a run by row, then by column (f32). */
export const threadParts = (
  placeCount: number,
  sumWidth: number,
): { readonly rows: number; readonly columns: number; readonly bytes: number } => {
  const rows = 8 * placeCount * sumWidth;
  const columns = rows + 4 * (placeCount + 16);
  return { rows, columns, bytes: columns + 4 * (placeCount + 16) };
};

/** Puts planes, coordinates and runs into memory in the order of the runs. */
export async function createSilhouetteMemory(
  plan: DistancePlan,
  { runs, rowAt }: RunOrder,
  clusterCounts: readonly number[],
  threadCount: number,
  shared: boolean,
  slice: TimeSlice,
): Promise<SilhouetteMemory> {
  const placeCount = rowAt.length;
  const sumWidth = clusterCounts.reduce((sum, count) => sum + count, 0);
  const planes = plan.classes.map(({ planes: list }) => list.map(() => placeCount));
  const coordinates = plan.coordinates.map(() => 4 * placeCount);
  const own = Array.from({ length: threadCount }, () => threadParts(placeCount, sumWidth).bytes);
  const labelingCount = clusterCounts.length;
  const fixed = [4 * placeCount, 8 * runs.length, 4 * labelingCount * runs.length];
  const arena = createArena(arenaBytes([...planes.flat(), ...coordinates, ...fixed, ...own]), shared);
  const take = (sizes: readonly number[]): number[] => sizes.map((size) => arena.take(size));
  const planeAddresses = planes.map(take);
  const coordinateAddresses = take(coordinates);
  const [mask = 0, runAddress = 0, targets = 0] = take(fixed);
  const threads = take(own);

  for (const [index, list] of plan.classes.entries()) {
    for (const [plane, { bytes }] of list.planes.entries()) {
      gather(bytes, rowAt, arena.bytes, planeAddresses[index]?.[plane] ?? 0);
      if (slice.isOver()) await slice.rest();
    }
  }
  for (const [index, values] of plan.coordinates.entries()) {
    gather(values, rowAt, arena.f32, (coordinateAddresses[index] ?? 0) >>> 2);
    if (slice.isOver()) await slice.rest();
  }
  rowAt.forEach((row, place) => (arena.i32[(mask >>> 2) + place] = row < 0 ? 0 : -1));
  const starts = clusterCounts.map((_, index) => clusterCounts.slice(0, index).reduce((sum, count) => sum + count, 0));
  runs.forEach(({ start, end, clusters }, run) => {
    arena.i32.set([start, end], (runAddress >>> 2) + 2 * run);
    const offsets = clusters.map((cluster, labeling) => 8 * ((starts[labeling] ?? 0) + cluster));
    arena.i32.set(offsets, (targets >>> 2) + labelingCount * run);
  });
  return {
    ...{ arena, placeCount, planes: planeAddresses, coordinates: coordinateAddresses, mask },
    ...{ runs: runAddress, targets, labelingCount, sumWidth, threads },
  };
}

/** Copies values in the order of the places; gaps get 0. */
function gather(
  from: Uint8Array | Float32Array,
  rowAt: Int32Array,
  target: Uint8Array | Float32Array,
  start: number,
): void {
  for (let place = 0; place < rowAt.length; place += 1) target[start + place] = from[rowAt[place] ?? -1] ?? 0;
}
