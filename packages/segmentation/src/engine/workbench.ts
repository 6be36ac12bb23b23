import type { EncodedTable } from '../encoded-table.js';
import type { Embedding } from '../embedding.js';
import { arenaBytes, createArena } from './arena.js';
import type { CentroidSeeder } from './centroid-seeder.js';
import { createCentroidSeeder, seederBytes } from './centroid-seeder.js';
import { checkTable } from './check-input.js';
import type { EmbeddingRows } from './embedding-rows.js';
import { createCodeFuser, fuserBytes } from './code-fuser.js';
import { toEmbeddingRows } from './embedding-rows.js';
import type { PackedRows } from './packed-rows.js';
import { packedBytes, packRows } from './packed-rows.js';
import { createRandom } from './random.js';
import { layOutRows } from './row-layout.js';
import { createRowNorms } from './row-norms.js';
import type { RowStatistics } from './row-statistics.js';
import { measureRows } from './row-statistics.js';
import type { SolverThreads } from './solver.js';
import { solverBytes } from './solver.js';

/** Rows laid out for fitting, measured once for every restart and every number of clusters. */
export interface Workbench {
  readonly packed: PackedRows;
  /** Where restarts run: the rows themselves, or a sample of many. */
  readonly base: PackedRows;
  readonly isSampled: boolean;
  readonly embedding: EmbeddingRows;
  readonly statistics: RowStatistics;
  /** Squared distances from the mean row, summed. */
  readonly spread: number;
  /** The same of the base rows. */
  readonly baseSpread: number;
  readonly seeder: CentroidSeeder;
  readonly threads: SolverThreads;
}

/** What is going to be fitted, so that memory is taken once. */
export interface WorkbenchPlan {
  readonly table: EncodedTable;
  readonly embedding: Embedding;
  /** Each number of clusters; one solver on all rows and one on the base rows for each. */
  readonly clusterCounts: readonly number[];
  readonly seed: number;
  readonly threads: SolverThreads;
}

const fewestRowsToSample = 40_000;
const fewestSampleRows = 20_000;
const sampleRowsPerCluster = 1_000;
/** A stream of random numbers that no restart uses. */
const sampleStream = -1;

/** Lays out the rows, measures them, and draws the sample. */
export async function createWorkbench({
  table,
  embedding,
  clusterCounts,
  seed,
  threads,
}: WorkbenchPlan): Promise<Workbench> {
  checkTable(table, embedding);
  const { slice, engine } = threads;
  const { rowCount } = table;
  const sampleSize = Math.max(fewestSampleRows, sampleRowsPerCluster * Math.max(...clusterCounts));
  const isSampled = rowCount >= fewestRowsToSample && sampleSize <= rowCount / 2;
  const selection = isSampled ? drawStratified(rowCount, sampleSize, seed) : null;
  const layout = layOutRows(table, rowCount);
  // Groups are cut by the number of all rows, so that sample and rows share their kernels.
  const baseLayout = isSampled
    ? { ...layout, rowCount: sampleSize, blockCount: Math.ceil(sampleSize / layout.blockRows) }
    : layout;
  const onBase: SolverThreads = { ...threads, parallel: false };
  const bytes = arenaBytes([
    fuserBytes(layout.blockRows),
    ...packedBytes(layout, table, null),
    ...seederBytes(baseLayout),
    ...clusterCounts.flatMap((clusterCount) => solverBytes(layout, clusterCount, threads)),
    ...(isSampled
      ? [
          ...packedBytes(baseLayout, table, selection),
          ...clusterCounts.flatMap((clusterCount) => solverBytes(baseLayout, clusterCount, onBase)),
        ]
      : []),
  ]);
  const arena = createArena(bytes, engine !== null);
  const rows = toEmbeddingRows(embedding);
  const fuser = createCodeFuser(arena, layout.blockRows, engine?.kernels ?? null);
  const packed = await packRows(arena, layout, table, null, fuser, slice);
  const statistics = await measureRows(packed, rows, slice);
  const norms = createRowNorms(packed, rows, statistics, slice);
  const spread = await norms.sumAll(packed);
  const base = isSampled ? await packRows(arena, baseLayout, table, selection, fuser, slice) : packed;
  const seeder = await createCentroidSeeder(base, rows, statistics, norms, engine?.kernels ?? null, slice);
  const baseSpread = isSampled ? seeder.spread : spread;
  return { packed, base, isSampled, embedding: rows, statistics, spread, baseSpread, seeder, threads };
}

/** One row from each stretch of equal length: candidates often come sorted by date. */
export function drawStratified(rowCount: number, sampleSize: number, seed: number): Uint32Array {
  const random = createRandom(seed, sampleStream);
  return Uint32Array.from({ length: sampleSize }, (_, index) => {
    const start = Math.floor((index * rowCount) / sampleSize);
    const end = Math.floor(((index + 1) * rowCount) / sampleSize);
    return start + Math.floor(random() * (end - start));
  });
}
