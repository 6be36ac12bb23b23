import type { EncodedTable } from '../encoded-table.js';
import type { Embedding } from '../embedding.js';
import { arenaBytes, createArena } from './arena.js';
import type { CentroidSeeder } from './centroid-seeder.js';
import { createCentroidSeeder, seederBytes } from './centroid-seeder.js';
import { checkTable } from './check-input.js';
import type { EmbeddingRows } from './embedding-rows.js';
import { createCodeFuser, fuserBytes } from './code-fuser.js';
import { toEmbeddingRows } from './embedding-rows.js';
import { packedBytes, packRows } from './packed-rows.js';
import type { Sample } from './packed-sample.js';
import { packSample, sampleBytes } from './packed-sample.js';
import { createRandom } from './random.js';
import { planNorms } from './norm-plan.js';
import { layOutRows } from './row-layout.js';
import type { NormedRows } from './row-norms.js';
import { normBytes, withNorms } from './row-norms.js';
import type { RowStatistics } from './row-statistics.js';
import { measureRows, statisticsBytes } from './row-statistics.js';
import type { SolverThreads } from './solver.js';
import { solverBytes } from './solver.js';

/** Rows laid out for fitting, measured once for every restart and every number of clusters. */
export interface Workbench {
  readonly packed: NormedRows;
  /** Where restarts run: the rows themselves, or a sample of many. */
  readonly base: NormedRows;
  readonly isSampled: boolean;
  /** A larger sample, where the best restart goes on before it meets all of very many rows: rounds are cheap there. */
  readonly middle: NormedRows | null;
  readonly embedding: EmbeddingRows;
  readonly statistics: RowStatistics;
  /** Squared distances from the mean row, summed. */
  readonly spread: number;
  /** The same of the base rows. */
  readonly baseSpread: number;
  /** Null when starts are given. */
  readonly seeder: CentroidSeeder | null;
  readonly threads: SolverThreads;
  /** Lets the next fit have the memory. Not after a failure: something may still be at work then. */
  release(): void;
}

/** What is going to be fitted, so that memory is taken once. */
export interface WorkbenchPlan {
  readonly table: EncodedTable;
  readonly embedding: Embedding;
  /** Each number of clusters; one solver on all rows and one on the base rows for each. */
  readonly clusterCounts: readonly number[];
  readonly seed: number;
  /** Whether starts have to be drawn. Default: true. */
  readonly needsStarts?: boolean;
  readonly threads: SolverThreads;
}

const fewestRowsToSample = 40_000;
const fewestSampleRows = 20_000;
const sampleRowsPerCluster = 1_000;
/** A round over the middle sample costs this part of a round over all rows. */
const middlePart = 8;
/** A middle sample pays when it is so many times the small one. */
const middleTimes = 4;
/** A stream of random numbers that no restart uses. */
const sampleStream = -1;

/** Lays out the rows, measures them, and draws the sample. */
export async function createWorkbench({
  table,
  embedding,
  clusterCounts,
  seed,
  needsStarts = true,
  threads,
}: WorkbenchPlan): Promise<Workbench> {
  checkTable(table, embedding);
  const { slice, engine } = threads;
  const { rowCount } = table;
  const sampleSize = Math.max(fewestSampleRows, sampleRowsPerCluster * Math.max(...clusterCounts));
  const isSampled = needsStarts && rowCount >= fewestRowsToSample && sampleSize <= rowCount / 2;
  const layout = layOutRows(table, rowCount);
  // Groups are cut by the number of all rows, so that samples and rows share their kernels.
  const sampleOf = (size: number): Sample => {
    const rows = drawStratified(rowCount, size, seed);
    return { layout: { ...layout, rowCount: size, blockCount: Math.ceil(size / layout.blockRows) }, rows };
  };
  const small = isSampled ? sampleOf(sampleSize) : null;
  const middleSize = Math.floor(rowCount / middlePart);
  const large = isSampled && middleSize >= middleTimes * sampleSize ? sampleOf(middleSize) : null;
  const onThisThread: SolverThreads = { ...threads, parallel: false };
  const bytesOf = (sample: Sample | null, who: SolverThreads): readonly number[] =>
    sample === null
      ? []
      : [
          ...sampleBytes(sample, table),
          ...normBytes(sample.layout),
          ...clusterCounts.flatMap((clusterCount) => solverBytes(sample.layout, clusterCount, who)),
        ];
  const bytes = arenaBytes([
    fuserBytes(layout.blockRows),
    ...packedBytes(layout, table),
    statisticsBytes(layout),
    ...normBytes(layout),
    ...(needsStarts ? seederBytes(small?.layout ?? layout) : []),
    ...clusterCounts.flatMap((clusterCount) => solverBytes(layout, clusterCount, threads)),
    ...bytesOf(small, onThisThread),
    ...bytesOf(large, threads),
  ]);
  const arena = engine === null ? createArena(bytes, false) : engine.arenas.take(bytes);
  const vectors = toEmbeddingRows(embedding);
  const kernels = engine?.kernels ?? null;
  const fuser = createCodeFuser(arena, layout.blockRows, kernels);
  const unmeasured = await packRows(arena, layout, table, fuser, slice);
  const statistics = await measureRows(unmeasured, vectors, kernels, slice);
  const norms = planNorms(layout, vectors, statistics);
  const packed = withNorms(unmeasured, norms, kernels, slice);
  const spread = norms.sum ?? (await packed.norms.ready()).sum;
  const pack = async (sample: Sample): Promise<NormedRows> =>
    withNorms(await packSample(unmeasured, sample, table, slice), norms, kernels, slice);
  const base = small === null ? packed : await pack(small);
  const middle = large === null ? null : await pack(large);
  const seeder = needsStarts ? await createCentroidSeeder(base, vectors, statistics, kernels, slice) : null;
  const release = (): void => engine?.arenas.giveBack(arena);
  const baseSpread = isSampled ? (await base.norms.ready()).sum : spread;
  return {
    packed,
    base,
    isSampled,
    middle,
    embedding: vectors,
    statistics,
    spread,
    baseSpread,
    seeder,
    threads,
    release,
  };
}

/** One row from each stretch of equal length: candidates often come sorted by date. */
export function drawStratified(rowCount: number, sampleSize: number, seed: number): Uint32Array {
  const random = createRandom(seed, sampleStream);
  const selection = new Uint32Array(sampleSize);
  let start = 0;
  for (let index = 0; index < sampleSize; index += 1) {
    const end = Math.floor(((index + 1) * rowCount) / sampleSize);
    selection[index] = start + Math.floor(random() * (end - start));
    start = end;
  }
  return selection;
}
