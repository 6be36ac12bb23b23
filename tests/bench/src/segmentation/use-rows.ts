import { createEmbedding, createEncoder, createThreadPool, fitKMeans, fitModel } from '@adflux/segmentation';
import type { ThreadPool } from '@adflux/segmentation';
import { kmeans } from 'ml-kmeans';
import type { BenchContext, Row } from '../bench-case.js';
import { pairedRatios, spreadOf } from '../ratios.js';
import { firstRows, type CandidateData } from './candidate-data.js';
import { allDenseRows } from './ml-kmeans.js';
import { oneHotInput } from './one-hot-input.js';
import { rawFeatures, toRecords, type RawCandidate } from './raw-records.js';
import type { Sklearn } from './sklearn.js';
import { measureWarm } from './warm-rounds.js';
import type { DataFiles } from './write-data.js';

interface Timed {
  readonly milliseconds: number;
}

const clusterCount = 8;
const timed = async (work: () => Promise<unknown>): Promise<Timed> => {
  const began = performance.now();
  await work();
  return { milliseconds: performance.now() - began };
};
const times = (measured: readonly Timed[] | undefined): readonly number[] =>
  (measured ?? []).map(({ milliseconds }) => milliseconds);
const middle = (measured: readonly Timed[] | undefined): string => spreadOf(times(measured)).median.toFixed(1);

/** From raw objects to labels, encoding included. scikit-learn starts from an array of the same values. */
export async function measureRaw(
  data: CandidateData,
  files: DataFiles,
  sklearn: Sklearn,
  { quick, say, signal }: BenchContext,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const pool = createThreadPool({ threads: 2 });
  for (const { rowCount, rounds, aim } of [
    { rowCount: 100_000, rounds: 7, aim: 10 },
    { rowCount: 1_000_000, rounds: 3, aim: 25 },
  ]) {
    if (rowCount > data.rowCount && !(quick && rows.length === 0)) continue;
    const count = Math.min(rowCount, data.rowCount);
    signal.throwIfAborted();
    say(`segmentation: raw objects to labels, ${String(count)} rows`);
    const records = toRecords(firstRows(data, count));
    await sklearn.ask('loadRaw', { ...files, rows: count });
    const measured = await measureWarm(['ours', 'theirs'] as const, quick ? 1 : rounds, (variant, seed) =>
      variant === 'ours'
        ? timed(() => labelRecords(records, seed, pool))
        : sklearn.ask<Timed>('pipeline', { clusterCount, seed }),
    );
    rows.push({
      id: `segmentation.raw.${String(count)}`,
      title: `scikit-learn float32 pipeline ÷ ours, raw values to labels, ${String(count)} rows`,
      ratio: pairedRatios(times(measured.get('theirs')), times(measured.get('ours'))),
      aim: { is: 'at least', value: aim },
      notes: [`${middle(measured.get('theirs'))} ms against ${middle(measured.get('ours'))} ms`],
    });
  }
  await pool.close();
  return rows;
}

async function labelRecords(records: readonly RawCandidate[], seed: number, pool: ThreadPool): Promise<Uint8Array> {
  const { encoder, table } = await createEncoder<RawCandidate>({ features: rawFeatures }).fitEncode(records);
  const embedding = createEmbedding({ columns: encoder.columns, table, weighting: 'onehot' });
  return (await fitKMeans({ table, embedding, clusterCount, seed, pool })).labels;
}

/** One candidate from the raw object, and a million encoded rows, against scikit-learn's `predict` on encoded rows. */
export async function measureAssignments(
  data: CandidateData,
  files: DataFiles,
  sklearn: Sklearn,
  { quick, say, signal }: BenchContext,
): Promise<readonly Row[]> {
  say('segmentation: assignments');
  const few = toRecords(firstRows(data, Math.min(20_000, data.rowCount)));
  const model = await fitModel<RawCandidate>(few, {
    ...{ name: 'bench', features: rawFeatures, weighting: 'onehot', segmentCount: clusterCount, seed: 1, signal },
  });
  const all = toRecords(data);
  const { table } = await model.encoder.encode(all, { signal });
  await sklearn.ask('load', { ...files, rows: data.rowCount, precisions: ['float64', 'float32'] });
  const singles = 200_000;
  const variants = ['one', 'batch', 'one float32', 'batch float32', 'batch float64', 'one ml', 'batch ml'] as const;
  const dense = allDenseRows(oneHotInput(firstRows(data, Math.min(100_000, data.rowCount))));
  const mlKMeans = kmeans(dense.slice(0, 5_000), clusterCount, { seed: 1, maxIterations: 20 });
  for (const precision of ['float64', 'float32']) {
    await sklearn.ask('fit', { precision, clusterCount, seed: 1 });
    if (precision === 'float64') await sklearn.ask('keep', {});
  }
  const measured = await measureWarm(variants, quick ? 1 : 11, async (variant): Promise<Timed> => {
    if (variant === 'batch') return timed(() => model.assignTable(table, signal));
    if (variant === 'one') {
      const began = performance.now();
      for (let index = 0; index < singles; index += 1) {
        const record = few[index % few.length];
        if (record !== undefined) model.assign(record);
      }
      return { milliseconds: (performance.now() - began) / singles };
    }
    if (variant === 'one ml') {
      const began = performance.now();
      for (let index = 0; index < singles; index += 1) mlKMeans.nearest([dense[index % dense.length] ?? []]);
      return { milliseconds: (performance.now() - began) / singles };
    }
    if (variant === 'batch ml') {
      const { milliseconds } = await timed(() => Promise.resolve(mlKMeans.nearest(dense)));
      return { milliseconds: (milliseconds * data.rowCount) / dense.length };
    }
    const [size, precision] = variant.split(' ');
    return sklearn.ask('predict', {
      precision,
      ...(size === 'one' ? { rows: 1, times: 200 } : { rows: data.rowCount, times: 1 }),
    });
  });
  const batch = (rival: 'float32' | 'float64' | 'ml', name: string, aim: number): Row => ({
    id: `segmentation.assign-batch.${rival}`,
    title: `${name} ÷ ours, ${String(data.rowCount)} encoded rows assigned`,
    ratio: pairedRatios(times(measured.get(`batch ${rival}`)), times(measured.get('batch'))),
    aim: { is: 'at least', value: aim },
    notes: [`${middle(measured.get(`batch ${rival}`))} ms against ${middle(measured.get('batch'))} ms`],
  });
  const nanoseconds = (variant: 'one' | 'one float32' | 'one ml'): string =>
    (1e6 * spreadOf(times(measured.get(variant))).median).toFixed(0);
  const one = (rival: 'float32' | 'ml', name: string, aim: number): Row => ({
    id: `segmentation.assign-one.${rival}`,
    title: `${name}, one encoded row ÷ ours, one raw object`,
    ratio: pairedRatios(times(measured.get(`one ${rival}`)), times(measured.get('one'))),
    aim: { is: 'at least', value: aim },
    notes: [`${nanoseconds(`one ${rival}`)} ns against ${nanoseconds('one')} ns`],
  });
  return [
    one('float32', 'scikit-learn float32', 500),
    one('ml', 'ml-kmeans', 3),
    batch('float32', 'scikit-learn float32', 6),
    batch('float64', 'scikit-learn float64', 9),
    batch('ml', 'ml-kmeans', 50),
  ];
}
