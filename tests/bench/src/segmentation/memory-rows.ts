import type { BenchContext, Row } from '../bench-case.js';
import { bundleProcess } from '../bundle-process.js';
import { startChild } from '../child-process.js';
import { buildPackages } from '../load/build-packages.js';
import { spreadOf } from '../ratios.js';
import { startSklearn } from './sklearn.js';
import type { DataFiles } from './write-data.js';

interface Peak {
  readonly milliseconds: number;
  readonly before: number;
  readonly megabytes: number;
}

/** Peak memory of one fit in a process of its own, rows included; and what the first fit of a process takes, nothing warm. */
export async function measureMemory(
  rowCount: number,
  files: DataFiles,
  python: string,
  context: BenchContext,
): Promise<readonly Row[]> {
  const { say, signal } = context;
  await buildPackages(context, ['core', 'segmentation']);
  say(`segmentation: memory and cold start, ${String(rowCount)} rows`);
  const bundle = await bundleProcess('segmentation-memory');
  const inOwnProcess = async <Answer>(question: string): Promise<Answer> => {
    const child = startChild('segmentation-memory', { signal, bundle });
    const answer = await child.ask<Answer>(question, { files, rowCount });
    await child.stop();
    return answer;
  };
  const ours = await inOwnProcess<Peak>('peak');
  const mlKMeans = await inOwnProcess<{ readonly megabytes: number }>('mlPeak');
  const theirs = async (precision: string): Promise<{ megabytes: number; milliseconds: number }> => {
    const sklearn = startSklearn(python, signal);
    await sklearn.ask('load', { ...files, rows: rowCount, precisions: [precision] });
    const { milliseconds } = await sklearn.ask<{ milliseconds: number }>('fit', {
      precision,
      clusterCount: 8,
      seed: 1,
    });
    const { megabytes } = await sklearn.ask<{ megabytes: number }>('memory');
    sklearn.stop();
    return { megabytes, milliseconds };
  };
  const memoryRow = (rival: string, megabytes: number, aim: number): Row => ({
    id: `segmentation.memory.${rival.split(' ').at(-1) ?? ''}`,
    title: `peak memory, ${rival} ÷ ours, ${String(rowCount)} rows`,
    ratio: spreadOf([megabytes / ours.megabytes]),
    aim: { is: 'at least', value: aim },
    notes: [
      `${megabytes.toFixed(0)} MB against ${ours.megabytes.toFixed(0)} MB (of which ${ours.before.toFixed(0)} MB before the fit)`,
    ],
  });
  const rows = [memoryRow('ml-kmeans', mlKMeans.megabytes, 4)];
  for (const [precision, aim] of [
    ['float32', 5],
    ['float64', 9],
  ] as const) {
    const rival = await theirs(precision);
    rows.push(memoryRow(`scikit-learn ${precision}`, rival.megabytes, aim));
    rows.push({
      id: `segmentation.cold.${precision}`,
      title: `first fit of a process, scikit-learn ${precision} ÷ ours, ${String(rowCount)} rows`,
      ratio: spreadOf([rival.milliseconds / ours.milliseconds]),
      notes: [`${rival.milliseconds.toFixed(0)} ms against ${ours.milliseconds.toFixed(0)} ms`],
    });
  }
  return rows;
}
