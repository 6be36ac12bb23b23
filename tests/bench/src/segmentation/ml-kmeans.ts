import { kmeans, kmeansGenerator } from 'ml-kmeans';
import { denseRows, type OneHotInput } from './one-hot-input.js';

/** What ml-kmeans took, and how it was found out. */
export interface MlKMeansTime {
  readonly milliseconds: number;
  readonly note: string;
}

/** All rows as ml-kmeans wants them. */
export const allDenseRows = (input: OneHotInput): number[][] =>
  denseRows(
    input,
    Array.from({ length: input.table.rowCount }, (_, row) => row),
  );

/** The time of `iterations` rounds from a start, scaled from the first few: all of them would take hours. */
export function timeFromStart(
  input: OneHotInput,
  start: number[][],
  iterations: number,
  mostRounds: number,
): MlKMeansTime {
  const dense = allDenseRows(input);
  const rounds = Math.min(mostRounds, iterations);
  const began = performance.now();
  const generator = kmeansGenerator(dense, start.length, {
    initialization: start,
    tolerance: -1,
    maxIterations: rounds,
  });
  for (const round of generator) if (round.iterations > rounds) break;
  return {
    milliseconds: ((performance.now() - began) * iterations) / rounds,
    note: rounds < iterations ? `ml-kmeans scaled from ${String(rounds)} rounds` : 'ml-kmeans run whole',
  };
}

/** The middle time of whole fits with its k-means++ and its own rule of when to stop. */
export function timeWhole(input: OneHotInput, clusterCount: number, runs: number): MlKMeansTime {
  const dense = allDenseRows(input);
  const times = Array.from({ length: runs }, (_, seed) => {
    const began = performance.now();
    kmeans(dense, clusterCount, { initialization: 'kmeans++', seed, maxIterations: 300 });
    return performance.now() - began;
  }).sort((a, b) => a - b);
  return { milliseconds: times[Math.floor(runs / 2)] ?? 0, note: `ml-kmeans run whole, ${String(runs)} times` };
}
