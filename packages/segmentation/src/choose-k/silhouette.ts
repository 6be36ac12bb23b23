import type { EncodedTable } from '../encoded-table.js';
import type { Embedding } from '../embedding.js';
import type { KernelRunner } from '../engine/kernel-run.js';
import { createInlineRunner, sharedCalls } from '../engine/kernel-run.js';
import type { SolverThreads } from '../engine/solver.js';
import type { TimeSlice } from '../engine/time-slice.js';
import { compileModule } from '../engine/wasm/webassembly.js';
import type { DistancePlan } from './distance-plan.js';
import { planDistances } from './distance-plan.js';
import { createPlainSweep } from './plain-sweep.js';
import type { RunOrder } from './row-runs.js';
import { orderByRuns } from './row-runs.js';
import { encodeSilhouetteModule } from './silhouette-kernel.js';
import type { SilhouetteMemory } from './silhouette-memory.js';
import { createSilhouetteMemory } from './silhouette-memory.js';

/** A labeling of rows, by clusters from 0. */
export interface Labeling {
  readonly labels: Uint8Array;
  readonly clusterCount: number;
}

/** What silhouettes are asked for. */
export interface SilhouetteOptions {
  readonly table: EncodedTable;
  readonly embedding: Embedding;
  /** The rows that are compared, each with all others. */
  readonly rows: Uint32Array;
  /** Labels of these rows: one list a labeling, as long as `rows`. */
  readonly labelings: readonly Labeling[];
  readonly threads: SolverThreads;
  /** From 0 to 1, as pairs are done. */
  readonly onProgress?: (done: number) => void;
}

/** Fewer rows a run than this, and the work goes into runs in place of pairs: then labelings are halved. */
const fewestRowsPerRun = 24;
/** About 4 ms of pairs, so that slices stay slices and threads share evenly. */
const pairsPerCall = 1_500_000;
const progressSteps = 40;

/**
 * The silhouette of every row in every labeling (Rousseeuw 1987), exact: the distance of every pair is taken once and serves all
 * labelings. A row alone in its cluster has 0, as in scikit-learn.
 */
export async function silhouettes(options: SilhouetteOptions): Promise<readonly Float64Array[]> {
  const { table, embedding, rows, labelings, onProgress } = options;
  const plan = await planDistances(table, embedding, rows, options.threads.slice);
  const results: Float64Array[] = [];
  const batches = await splitLabelings(labelings, rows.length, options.threads.slice);
  for (const [index, { batch, order }] of batches.entries()) {
    const report = (done: number): void => onProgress?.((index + done) / batches.length);
    results.push(...(await sweepBatch(plan, order, batch, options.threads, report)));
  }
  return results;
}

interface Batch {
  readonly batch: readonly Labeling[];
  readonly order: RunOrder;
}

async function splitLabelings(
  labelings: readonly Labeling[],
  rowCount: number,
  slice: TimeSlice,
): Promise<readonly Batch[]> {
  const lists = labelings.map(({ labels }) => labels);
  const order = await orderByRuns(lists, rowCount, slice);
  if (labelings.length < 2 || rowCount / order.runs.length >= fewestRowsPerRun) return [{ batch: labelings, order }];
  const half = Math.ceil(labelings.length / 2);
  return [
    ...(await splitLabelings(labelings.slice(0, half), rowCount, slice)),
    ...(await splitLabelings(labelings.slice(half), rowCount, slice)),
  ];
}

async function sweepBatch(
  plan: DistancePlan,
  order: RunOrder,
  batch: readonly Labeling[],
  threads: SolverThreads,
  report: (done: number) => void,
): Promise<readonly Float64Array[]> {
  const { engine, parallel } = threads;
  const counts = batch.map(({ clusterCount }) => clusterCount);
  const threadCount = engine !== null && parallel ? engine.threads : 1;
  const memory = await createSilhouetteMemory(plan, order, counts, threadCount, engine !== null, threads.slice);
  const runner = createRunner(plan, memory, threads);
  const calls = planCalls(order);
  const step = Math.ceil(calls.length / progressSteps);
  try {
    for (let first = 0; first < calls.length; first += step) {
      const part = sharedCalls(calls.slice(first, first + step));
      await runner.run({ name: 'sweep', calls: part, arity: 3, common: [], threads: memory.threads });
      report(Math.min(1, (first + step) / calls.length));
    }
  } finally {
    runner.release();
  }
  const results: Float64Array[] = [];
  let firstSum = 0;
  for (const labeling of batch) {
    results.push(readSilhouettes(memory, order, labeling, firstSum));
    firstSum += labeling.clusterCount;
    if (threads.slice.isOver()) await threads.slice.rest();
  }
  return results;
}

function createRunner(plan: DistancePlan, memory: SilhouetteMemory, threads: SolverThreads): KernelRunner {
  const { engine, parallel, slice, signal } = threads;
  if (engine === null || memory.arena.memory === null) {
    return createInlineRunner({ sweep: createPlainSweep(plan, memory) }, slice);
  }
  const module = compileModule(encodeSilhouetteModule(plan, memory));
  if (parallel) return engine.runner(module, memory.arena.memory, signal);
  return createInlineRunner(memory.arena.load(module), slice);
}

/** One run against a stretch of runs, from itself on: every pair once, in calls of about equal work. */
function planCalls({ runs }: RunOrder): readonly (readonly number[])[] {
  const calls: number[][] = [];
  runs.forEach((run, index) => {
    let from = index;
    let pairs = 0;
    for (let to = index; to < runs.length; to += 1) {
      const other = runs[to] ?? run;
      pairs += (run.end - run.start) * (other.end - other.start);
      if (pairs < pairsPerCall && to < runs.length - 1) continue;
      calls.push([index, from, to + 1]);
      from = to + 1;
      pairs = 0;
    }
  });
  return calls;
}

function readSilhouettes(
  { arena, threads, sumWidth }: SilhouetteMemory,
  { rowAt }: RunOrder,
  { labels, clusterCount }: Labeling,
  firstSum: number,
): Float64Array {
  const sizes = new Float64Array(clusterCount);
  labels.forEach((label) => (sizes[label] = (sizes[label] ?? 0) + 1));
  const result = new Float64Array(labels.length);
  for (let place = 0; place < rowAt.length; place += 1) {
    const row = rowAt[place] ?? -1;
    if (row < 0) continue;
    const own = labels[row] ?? 0;
    let inside = 0;
    let nearest = Infinity;
    for (let cluster = 0; cluster < clusterCount; cluster += 1) {
      const size = sizes[cluster] ?? 0;
      let sum = 0;
      for (const thread of threads) sum += arena.f64[(thread >>> 3) + place * sumWidth + firstSum + cluster] ?? 0;
      if (cluster === own) inside = size > 1 ? sum / (size - 1) : 0;
      else if (size > 0) nearest = Math.min(nearest, sum / size);
    }
    const largest = Math.max(inside, nearest);
    const isComparable = (sizes[own] ?? 0) > 1 && nearest < Infinity && largest > 0;
    result[row] = isComparable ? (nearest - inside) / largest : 0;
  }
  return result;
}
