import { createThreadPool, fitKMeans, type ThreadPool } from '@adflux/segmentation';
import type { BenchContext, Row } from '../bench-case.js';
import { pairedRatios, spreadOf } from '../ratios.js';
import { firstRows, type CandidateData } from './candidate-data.js';
import { denseRows, oneHotInput, type OneHotInput } from './one-hot-input.js';
import { timeFromStart, timeWhole, type MlKMeansTime } from './ml-kmeans.js';
import type { Sklearn } from './sklearn.js';
import { measureWarm } from './warm-rounds.js';
import type { DataFiles } from './write-data.js';

const clusterCount = 8;

interface Fitted {
  readonly milliseconds: number;
  readonly inertia: number;
  readonly iterations: number;
}

/** What the issue aims at, in times faster than float32, float64 and ml-kmeans. */
interface FitPlan {
  readonly rowCount: number;
  readonly rounds: number;
  readonly aims: { readonly float32: number; readonly float64: number; readonly mlKMeans: number };
}

/** From a given start. */
interface PathPlan extends FitPlan {
  /** Rounds of Lloyd that ml-kmeans is given; its time is then scaled to all. */
  readonly mlIterations: number;
}

/** With a start of one's own. Each has ten times the rows of the one before. */
interface WholePlan extends FitPlan {
  /** Fits of ml-kmeans; none: its time is scaled from the plan before. */
  readonly mlRuns: number;
}

const samePath: readonly PathPlan[] = [
  { rowCount: 10_000, rounds: 31, mlIterations: 20, aims: { float32: 5, float64: 7, mlKMeans: 100 } },
  { rowCount: 100_000, rounds: 7, mlIterations: 6, aims: { float32: 8, float64: 14, mlKMeans: 230 } },
  { rowCount: 1_000_000, rounds: 2, mlIterations: 1, aims: { float32: 10, float64: 20, mlKMeans: 260 } },
];
const whole: readonly WholePlan[] = [
  { rowCount: 1_000, rounds: 101, mlRuns: 5, aims: { float32: 4, float64: 4, mlKMeans: 30 } },
  { rowCount: 10_000, rounds: 41, mlRuns: 3, aims: { float32: 5, float64: 10, mlKMeans: 100 } },
  { rowCount: 100_000, rounds: 9, mlRuns: 1, aims: { float32: 10, float64: 16, mlKMeans: 250 } },
  { rowCount: 1_000_000, rounds: 5, mlRuns: 0, aims: { float32: 35, float64: 40, mlKMeans: 500 } },
];

/** Fits from the same start, and whole fits with k-means++, against scikit-learn and ml-kmeans. */
export async function measureFits(
  data: CandidateData,
  files: DataFiles,
  sklearn: Sklearn,
  { quick, say, signal }: BenchContext,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const idle = createThreadPool({ threads: 0 });
  const threads = createThreadPool({ threads: 2 });
  const usable = (plan: FitPlan): boolean => plan.rowCount <= data.rowCount;
  try {
    for (const plan of samePath.filter(usable)) {
      signal.throwIfAborted();
      say(`segmentation: same start, ${String(plan.rowCount)} rows`);
      const input = oneHotInput(firstRows(data, plan.rowCount));
      await sklearn.ask('load', { ...files, rows: plan.rowCount, precisions: ['float32', 'float64'] });
      rows.push(...(await sameStart(plan, input, sklearn, { idle, threads, quick })));
    }
    let mlKMeans: MlKMeansTime | null = null;
    for (const plan of whole.filter(usable)) {
      signal.throwIfAborted();
      say(`segmentation: whole fit, ${String(plan.rowCount)} rows`);
      const input = oneHotInput(firstRows(data, plan.rowCount));
      await sklearn.ask('load', { ...files, rows: plan.rowCount, precisions: ['float32', 'float64'] });
      mlKMeans = mlKMeansOf(plan, input, mlKMeans);
      rows.push(...(await wholeFit(plan, input, sklearn, { idle, threads, quick }, mlKMeans)));
    }
  } finally {
    await Promise.all([idle.close(), threads.close()]);
  }
  return rows;
}

interface Means {
  readonly idle: ThreadPool;
  readonly threads: ThreadPool;
  readonly quick: boolean;
}

async function fitOurs(input: OneHotInput, pool: ThreadPool, seed: number, start?: Float64Array): Promise<Fitted> {
  const began = performance.now();
  const fit = await fitKMeans({ ...input, clusterCount, seed, pool, ...(start && { startCentroids: start }) });
  return { milliseconds: performance.now() - began, inertia: fit.inertia, iterations: fit.iterations };
}

const variants = ['ours', 'ours on 2 threads', 'float32', 'float64'] as const;
type Variant = (typeof variants)[number];

async function sameStart(plan: PathPlan, input: OneHotInput, sklearn: Sklearn, means: Means): Promise<readonly Row[]> {
  const { rowCount } = plan;
  const chosen = Array.from({ length: clusterCount }, (_, cluster) =>
    Math.floor(((cluster + 0.5) * rowCount) / clusterCount),
  );
  const start = denseRows(input, chosen);
  const flat = Float64Array.from(start.flat());
  const measured = await measureWarm(variants, means.quick ? 1 : plan.rounds, (variant: Variant) => {
    if (variant === 'ours') return fitOurs(input, means.idle, 1, flat);
    if (variant === 'ours on 2 threads') return fitOurs(input, means.threads, 1, flat);
    return sklearn.ask<Fitted>('fit', { precision: variant, clusterCount, seed: 1, start });
  });
  const iterations = measured.get('ours')?.[0]?.iterations ?? 0;
  const mlKMeans = timeFromStart(input, start, iterations, plan.mlIterations);
  return compare(`same-start.${String(rowCount)}`, `same start, ${String(rowCount)} rows`, plan, measured, mlKMeans);
}

async function wholeFit(
  plan: FitPlan,
  input: OneHotInput,
  sklearn: Sklearn,
  means: Means,
  mlKMeans: MlKMeansTime,
): Promise<readonly Row[]> {
  const measured = await measureWarm(variants, means.quick ? 1 : plan.rounds, (variant: Variant, round) => {
    if (variant === 'ours') return fitOurs(input, means.idle, round);
    if (variant === 'ours on 2 threads') return fitOurs(input, means.threads, round);
    return sklearn.ask<Fitted>('fit', { precision: variant, clusterCount, seed: round });
  });
  return compare(
    `whole.${String(plan.rowCount)}`,
    `whole fit, ${String(plan.rowCount)} rows`,
    plan,
    measured,
    mlKMeans,
  );
}

/** Fits of very many rows are not waited for: their time is that of fewer rows, scaled. */
function mlKMeansOf({ rowCount, mlRuns }: WholePlan, input: OneHotInput, before: MlKMeansTime | null): MlKMeansTime {
  if (mlRuns > 0 || before === null) return timeWhole(input, clusterCount, Math.max(1, mlRuns));
  return { milliseconds: before.milliseconds * 10, note: `ml-kmeans scaled from ${String(rowCount / 10)} rows` };
}

/** One row against each rival; ours on as many threads as serve it better. */
function compare(
  id: string,
  title: string,
  plan: FitPlan,
  measured: ReadonlyMap<Variant, readonly Fitted[]>,
  mlKMeans: MlKMeansTime,
): readonly Row[] {
  const times = (variant: Variant): readonly number[] => (measured.get(variant) ?? []).map((fit) => fit.milliseconds);
  const inertia = (variant: Variant): number =>
    spreadOf((measured.get(variant) ?? []).map((fit) => fit.inertia)).median;
  const middle = (variant: Variant): number => spreadOf(times(variant)).median;
  const best = middle('ours') <= middle('ours on 2 threads') ? 'ours' : 'ours on 2 threads';
  const figures = [
    `${middle(best).toFixed(1)} ms (${best})`,
    `inertia ${(inertia(best) / inertia('float64')).toFixed(5)} of scikit-learn's`,
    `${String(measured.get(best)?.[0]?.iterations ?? 0)} rounds over all rows against ${String(measured.get('float64')?.[0]?.iterations ?? 0)}`,
  ];
  const rows: Row[] = (['float32', 'float64'] as const).map((rival) => ({
    id: `segmentation.${id}.${rival}`,
    title: `scikit-learn ${rival} ÷ ours, ${title}`,
    ratio: pairedRatios(times(rival), times(best)),
    aim: { is: 'at least', value: plan.aims[rival] },
    notes: [`${middle(rival).toFixed(1)} ms against ${figures[0] ?? ''}`, ...figures.slice(1)],
  }));
  return [
    ...rows,
    {
      id: `segmentation.${id}.ml-kmeans`,
      title: `ml-kmeans ÷ ours, ${title}`,
      ratio: spreadOf(times(best).map((ours) => mlKMeans.milliseconds / ours)),
      aim: { is: 'at least', value: plan.aims.mlKMeans },
      notes: [`${mlKMeans.milliseconds.toFixed(0)} ms`, mlKMeans.note],
    },
  ];
}
