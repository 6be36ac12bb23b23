import { chooseK } from '@adflux/segmentation';
import type { BenchContext, Row } from '../bench-case.js';
import { spreadOf } from '../ratios.js';
import { firstRows, type CandidateData } from './candidate-data.js';
import { oneHotInput } from './one-hot-input.js';
import type { Sklearn } from './sklearn.js';
import type { DataFiles } from './write-data.js';

const minimum = 2;
const maximum = 10;

/**
 * The number of segments with exact silhouettes: side by side on few rows, because scikit-learn takes minutes for many. Its time
 * grows with the square of the rows, which the second row says when it scales it.
 */
export async function measureChoice(
  data: CandidateData,
  files: DataFiles,
  sklearn: Sklearn,
  { quick, say, signal }: BenchContext,
): Promise<readonly Row[]> {
  const few = Math.min(quick ? 2_000 : 10_000, data.rowCount);
  const many = Math.min(quick ? 4_000 : 100_000, data.rowCount);
  say(`segmentation: choosing k, ${String(few)} and ${String(many)} rows`);
  const clusterCounts = Array.from({ length: maximum - minimum + 1 }, (_, index) => minimum + index);
  await sklearn.ask('load', { ...files, rows: few, precisions: ['float64'] });
  const theirs = await sklearn.ask<{ milliseconds: number; scores: readonly number[] }>('choose', {
    ...{ precision: 'float64', clusterCounts, seed: 1 },
  });
  const ours = async (rowCount: number): Promise<{ milliseconds: number; scores: readonly number[] }> => {
    const began = performance.now();
    const input = oneHotInput(firstRows(data, rowCount));
    const { candidates } = await chooseK({ ...input, minimum, maximum, seed: 1, restarts: 2, threads: 2, signal });
    const scores = candidates.map(({ silhouette }) => silhouette?.value ?? 0);
    return { milliseconds: performance.now() - began, scores };
  };
  const small = await ours(few);
  const large = await ours(many);
  const scaled = theirs.milliseconds * (many / few) ** 2;
  const scores = (list: readonly number[]): string => list.map((score) => score.toFixed(3)).join(' ');
  return [
    {
      id: `segmentation.choose.${String(few)}`,
      title: `scikit-learn float64 ÷ ours, k in ${String(minimum)}..${String(maximum)}, exact silhouettes, ${String(few)} rows`,
      ratio: spreadOf([theirs.milliseconds / small.milliseconds]),
      notes: [
        `${theirs.milliseconds.toFixed(0)} ms against ${small.milliseconds.toFixed(0)} ms, stability over seeds included`,
        `silhouettes ${scores(theirs.scores)} against ${scores(small.scores)}`,
      ],
    },
    {
      id: `segmentation.choose.${String(many)}`,
      title: `the same, ${String(many)} rows, scikit-learn scaled by the square of the rows`,
      ratio: spreadOf([scaled / large.milliseconds]),
      aim: { is: 'at least', value: 60 },
      notes: [`${(scaled / 1000).toFixed(0)} s scaled against ${(large.milliseconds / 1000).toFixed(1)} s measured`],
    },
  ];
}
