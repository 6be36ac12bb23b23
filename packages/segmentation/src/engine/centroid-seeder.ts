import { layOutClusters } from './cluster-layout.js';
import type { EmbeddingRows } from './embedding-rows.js';
import type { KernelCache } from './kernel-cache.js';
import type { PackedRows } from './packed-rows.js';
import { createPlainSeed } from './plain-seed.js';
import type { Random } from './random.js';
import { sumNorms } from './row-norms.js';
import type { RowLayout } from './row-layout.js';
import type { RowStatistics } from './row-statistics.js';
import { writeRowVector } from './row-vectors.js';
import { createScoreTables } from './score-tables.js';
import type { TimeSlice } from './time-slice.js';
import { instantiate } from './wasm/webassembly.js';

/** Draws starting centroids from rows. */
export interface CentroidSeeder {
  draw(clusterCount: number, random: Random): Promise<Float64Array>;
}

/** Candidates weighed for each centroid: one vector of the kernel. */
const trials = 4;

/** Bytes that a seeder takes in the arena. */
export function seederBytes(layout: RowLayout): readonly number[] {
  const rows = layout.blockCount * layout.blockRows;
  return [layOutClusters(layout, trials).scoreBytes, 4 * rows, 4 * rows, 4 * trials * rows];
}

/**
 * Greedy k-means++: each next centroid is the best of four rows, drawn in proportion to their squared distance from the
 * centroids so far. (Arthur and Vassilvitskii 2007, section 6; scikit-learn draws 2 + ln k candidates.)
 */
export async function createCentroidSeeder(
  packed: PackedRows,
  embedding: EmbeddingRows,
  statistics: RowStatistics,
  kernels: KernelCache | null,
  slice: TimeSlice,
): Promise<CentroidSeeder> {
  const { layout, arena, address } = packed;
  const { rowCount } = layout;
  const { dimensions } = embedding;
  const clusters = layOutClusters(layout, trials);
  const [scoreBytes = 0, floats = 0, , outs = 0] = seederBytes(layout);
  const tables = arena.take(scoreBytes);
  const norms = arena.take(floats);
  const closest = arena.take(floats);
  const out = arena.take(outs);
  const scoreTables = createScoreTables(arena, tables, layout, clusters, embedding, statistics);
  const seed =
    kernels === null || arena.memory === null
      ? createPlainSeed(arena, layout, clusters)
      : instantiate(kernels.seed(layout, clusters), arena.memory)['seed'];
  const weights = arena.f32.subarray(closest >>> 2, (closest >>> 2) + rowCount);
  const options = arena.f32.subarray(out >>> 2, (out >>> 2) + trials * rowCount);
  await sumNorms(packed, embedding, statistics, slice, arena.f32.subarray(norms >>> 2, (norms >>> 2) + rowCount));

  const weigh = (): void => {
    for (let block = 0; block < layout.blockCount; block += 1) {
      const first = block * layout.blockRows;
      const count = Math.min(layout.blockRows, rowCount - first);
      seed?.(
        ...[address + block * layout.blockBytes, count, norms + 4 * first, closest + 4 * first, tables],
        out + 4 * trials * first,
      );
    }
  };
  /** The lane that leaves the least distance; its distances become the weights. Gives back their sum. */
  const choose = (): { readonly lane: number; readonly total: number } => {
    const sums = new Float64Array(trials);
    for (let at = 0; at < options.length; at += trials) {
      for (let lane = 0; lane < trials; lane += 1) sums[lane] = (sums[lane] ?? 0) + (options[at + lane] ?? 0);
    }
    const total = Math.min(...sums);
    const lane = sums.indexOf(total);
    for (let row = 0; row < rowCount; row += 1) weights[row] = options[row * trials + lane] ?? 0;
    return { lane, total };
  };
  const drawRows = (total: number, random: Random): number[] => {
    const targets = Array.from({ length: trials }, () => random() * total).sort((a, b) => a - b);
    const rows: number[] = [];
    let sum = 0;
    let last = 0;
    for (let row = 0; row < rowCount && rows.length < trials; row += 1) {
      const weight = weights[row] ?? 0;
      if (weight === 0) continue;
      sum += weight;
      last = row;
      while (rows.length < trials && sum > (targets[rows.length] ?? 0)) rows.push(row);
    }
    while (rows.length < trials) rows.push(last);
    return rows;
  };

  return {
    draw: async (clusterCount, random) => {
      const centroids = new Float64Array(clusterCount * dimensions);
      const candidates = new Float64Array(trials * dimensions);
      weights.fill(Infinity);
      let rows = Array.from({ length: trials }, () => Math.floor(random() * rowCount)).map((_, __, all) => all[0] ?? 0);
      for (let cluster = 0; cluster < clusterCount; cluster += 1) {
        rows.forEach((row, lane) => writeRowVector(packed, embedding, row, candidates, lane * dimensions));
        scoreTables.write(candidates);
        weigh();
        const { lane, total } = choose();
        centroids.set(candidates.subarray(lane * dimensions, (lane + 1) * dimensions), cluster * dimensions);
        // No weight left: every row is a copy of a centroid, so any row serves, and clusters will stay empty.
        rows = total > 0 ? drawRows(total, random) : rows.map(() => Math.floor(random() * rowCount));
        if (slice.isOver()) await slice.rest();
      }
      return centroids;
    },
  };
}
