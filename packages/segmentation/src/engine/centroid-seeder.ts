import { layOutClusters } from './cluster-layout.js';
import type { EmbeddingRows } from './embedding-rows.js';
import type { KernelCache } from './kernel-cache.js';
import { createPlainSeed } from './plain-seed.js';
import type { Random } from './random.js';
import type { RowLayout } from './row-layout.js';
import type { NormedRows } from './row-norms.js';
import type { RowStatistics } from './row-statistics.js';
import { writeRowVector } from './row-vectors.js';
import { createScoreTables } from './score-tables.js';
import type { TimeSlice } from './time-slice.js';

/** Draws starting centroids from rows. */
export interface CentroidSeeder {
  draw(clusterCount: number, random: Random): Promise<Float64Array>;
}

/** Candidates weighed for each centroid: one vector of the kernel. */
const trials = 4;
/** Sums are noted every so many rows, so that a drawn row is looked for among these alone. */
const stretchRows = 1024;

/** Bytes that a seeder takes in the arena. */
export function seederBytes(layout: RowLayout): readonly number[] {
  const rows = layout.blockCount * layout.blockRows;
  return [layOutClusters(layout, trials).scoreBytes, 4 * trials * rows, 4 * trials * rows, 8 * trials];
}

/**
 * Greedy k-means++: each next centroid is the best of four rows, drawn in proportion to their squared distance from the
 * centroids so far. (Arthur and Vassilvitskii 2007, section 6; scikit-learn draws 2 + ln k candidates.)
 */
export async function createCentroidSeeder(
  packed: NormedRows,
  embedding: EmbeddingRows,
  statistics: RowStatistics,
  kernels: KernelCache | null,
  slice: TimeSlice,
): Promise<CentroidSeeder> {
  const { layout, arena, address } = packed;
  const { rowCount } = layout;
  const { dimensions } = embedding;
  const clusters = layOutClusters(layout, trials);
  const [tables = 0, firstOut = 0, secondOut = 0, sums = 0] = seederBytes(layout).map((bytes) => arena.take(bytes));
  const scoreTables = createScoreTables(arena, tables, layout, clusters, embedding, statistics);
  const seed =
    kernels === null || arena.memory === null
      ? createPlainSeed(arena, layout, clusters)
      : arena.load(kernels.seed(layout, clusters))['seed'];
  const distances = (out: number): Float32Array => arena.f32.subarray(out >>> 2, (out >>> 2) + trials * rowCount);
  const sumOf = arena.f64.subarray(sums >>> 3, (sums >>> 3) + trials);
  await packed.norms.ready();

  const stretchCount = Math.ceil(rowCount / stretchRows);
  /** What each candidate leaves of the distances up to the end of each stretch. */
  const sumsSoFar = new Float64Array(trials * stretchCount);

  /** Weighs the candidates of the tables against the distances at `closest`. Gives back the best one's lane and what it leaves. */
  const weigh = (closest: number, out: number): { readonly lane: number; readonly total: number } => {
    sumOf.fill(0);
    for (let stretch = 0; stretch < stretchCount; stretch += 1) {
      const row = stretch * stretchRows;
      const block = Math.floor(row / layout.blockRows);
      const first = row - block * layout.blockRows;
      const end = first + Math.min(stretchRows, rowCount - row);
      const at = 4 * trials * row;
      const norms = packed.norms.address + 4 * row;
      seed?.(address + block * layout.blockBytes, first, end, norms, closest + at, tables, out + at, sums);
      sumsSoFar.set(sumOf, stretch * trials);
    }
    const total = Math.min(...sumOf);
    return { lane: sumOf.indexOf(total), total };
  };
  const draw = async (clusterCount: number, random: Random): Promise<Float64Array> => {
    const centroids = new Float64Array(clusterCount * dimensions);
    const candidates = new Float64Array(trials * dimensions);
    distances(firstOut).fill(Infinity);
    let closest = firstOut;
    let rows = Array.from({ length: trials }, () => Math.floor(random() * rowCount)).map((_, __, all) => all[0] ?? 0);
    for (let cluster = 0; cluster < clusterCount; cluster += 1) {
      rows.forEach((row, lane) => writeRowVector(packed, embedding, row, candidates, lane * dimensions));
      scoreTables.write(candidates);
      // The distances so far are read from one buffer while those with each candidate are written to the other.
      const out = cluster % 2 === 0 ? secondOut : firstOut;
      const { lane, total } = weigh(closest, out);
      centroids.set(candidates.subarray(lane * dimensions, (lane + 1) * dimensions), cluster * dimensions);
      closest = out + 4 * lane;
      if (slice.isOver()) await slice.rest();
      if (cluster === clusterCount - 1) break;
      // No weight left: every row is a copy of a centroid, so any row serves, and clusters will stay empty.
      rows =
        total > 0 ? drawRows(distances(out), sumsSoFar, lane, random) : rows.map(() => Math.floor(random() * rowCount));
    }
    return centroids;
  };
  // Draws share their memory, so fits that overlap wait for one another.
  let turn: Promise<unknown> = Promise.resolve();
  return {
    draw: (clusterCount, random) => {
      const drawn = turn.then(() => draw(clusterCount, random));
      turn = drawn.catch(() => undefined);
      return drawn;
    },
  };
}

/** Draws rows in proportion to the weights of one lane, whose sums up to the end of each stretch are known. */
function drawRows(weights: Float32Array, sumsSoFar: Float64Array, lane: number, random: Random): number[] {
  const total = sumsSoFar[sumsSoFar.length - trials + lane] ?? 0;
  const targets = Array.from({ length: trials }, () => random() * total).sort((a, b) => a - b);
  return targets.map((target) => {
    let at = lane;
    while ((sumsSoFar[at] ?? Infinity) <= target) at += trials;
    let sum = sumsSoFar[at - trials] ?? 0;
    let place = (at - lane) * stretchRows + lane;
    sum += weights[place] ?? 0;
    while (sum <= target && place + trials < weights.length) {
      place += trials;
      sum += weights[place] ?? 0;
    }
    return (place - lane) / trials;
  });
}
