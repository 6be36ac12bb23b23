import { startPostgresServer } from '@adflux/test-postgres-server';
import type { BenchCase, BenchContext, Row } from '../bench-case.js';
import { bundleProcess } from '../bundle-process.js';
import { startChild } from '../child-process.js';
import { buildPackages } from '../load/build-packages.js';
import { spreadOf } from '../ratios.js';
import { fillDatabase } from './fill-database.js';

interface Fitted {
  readonly seconds: number;
  readonly before: number;
  readonly readings: number;
  readonly rowCount: number;
  readonly megabytes: number;
}

const limitMegabytes = 1_024;

async function measureStream(context: BenchContext, connectionString: string): Promise<readonly Row[]> {
  const { quick, say, signal } = context;
  const count = quick ? 20_000 : 10_000_000;
  const people = `${count.toLocaleString('en')} candidates`;
  await fillDatabase(connectionString, count, context);
  const bundle = await bundleProcess('stream-fitter');
  const inOwnProcess = async <Answer>(question: string): Promise<Answer> => {
    const child = startChild('stream-fitter', { signal, bundle });
    const answer = await child.ask<Answer>(question, { connectionString });
    await child.stop();
    return answer;
  };
  say(`stream: reading ${people} through a cursor`);
  const bare = await inOwnProcess<{ readonly seconds: number; readonly rowCount: number }>('read');
  say(`stream: a model of ${people}`);
  const ours = await inOwnProcess<Fitted>('fit');
  for (const { rowCount } of [bare, ours])
    if (rowCount !== count) throw new Error(`${String(rowCount)} of ${people} were read.`);
  return [
    {
      id: 'stream.memory',
      title: `peak memory of a model of ${people} from a Postgres cursor ÷ ${String(limitMegabytes)} MB`,
      ratio: spreadOf([ours.megabytes / limitMegabytes]),
      aim: { is: 'at most', value: 1 },
      notes: [`${ours.megabytes.toFixed(0)} MB, of which ${ours.before.toFixed(0)} MB before the first row`],
    },
    {
      id: 'stream.time',
      title: `time of the model ÷ time of reading the cursor as often, with nothing done`,
      ratio: spreadOf([ours.seconds / (bare.seconds * ours.readings)]),
      notes: [
        `${ours.seconds.toFixed(0)} s for ${String(ours.readings)} readings`,
        `${bare.seconds.toFixed(0)} s for a bare one`,
      ],
    },
  ];
}

/** More candidates than memory: a model from a database cursor. */
export const streamCase: BenchCase = {
  name: 'stream',
  about: 'memory and time of a model of ten million candidates, read from Postgres by cursor',
  async run(context) {
    await buildPackages(context, ['core', 'segmentation']);
    const server = await startPostgresServer();
    try {
      return await measureStream(context, await server.createDatabase());
    } finally {
      await server.stop();
    }
  },
};
