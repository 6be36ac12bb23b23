import { readFeed, type FeedFormat } from '@adflux/feeds';
import type { BenchCase, BenchContext, Row } from '../bench-case.js';
import { pairedRatios, spreadOf } from '../ratios.js';
import { measureInRounds } from '../rounds.js';
import { bareParsers } from './bare-parsers.js';
import { writeFeed } from './feed-texts.js';
import { measureMemory } from './memory-row.js';

const parsers: Readonly<Record<FeedFormat, string>> = {
  xml: 'saxes',
  'json-ld': 'JSON.parse of the whole',
  csv: 'csv-parse',
  ndjson: 'JSON.parse of each line',
};

async function measureFormat(format: FeedFormat, { quick, signal, say }: BenchContext): Promise<Row> {
  const count = quick ? 2_000 : 50_000;
  const pieces = [...writeFeed(format, count)];
  const megabytes = pieces.reduce((sum, { length }) => sum + length, 0) / 1e6;
  const ways = {
    ours: async () => {
      let jobs = 0;
      for await (const _opening of readFeed(pieces, { defaults: { country: 'CO' } })) jobs += 1;
      return jobs;
    },
    theirs: () => bareParsers[format](pieces),
  };
  const measured = await measureInRounds(['ours', 'theirs'] as const, quick ? 1 : 5, async (way) => {
    signal.throwIfAborted();
    const began = performance.now();
    const jobs = await ways[way]();
    if (jobs !== count) throw new Error(`${way} read ${String(jobs)} of ${String(count)} jobs as ${format}.`);
    return megabytes / ((performance.now() - began) / 1_000);
  });
  const [ours, theirs] = [measured.get('ours') ?? [], measured.get('theirs') ?? []];
  const speed = (rates: readonly number[]): string => spreadOf(rates).median.toFixed(1);
  say(`feeds: ${format}, ${speed(ours)} MB/s`);
  return {
    id: `feeds.speed.${format}`,
    title: `MB of ${format} read into checked openings per second ÷ by ${parsers[format]} alone`,
    ratio: pairedRatios(ours, theirs),
    notes: [
      `${speed(ours)} MB/s against ${speed(theirs)} MB/s`,
      `${count.toLocaleString('en')} jobs, ${megabytes.toFixed(0)} MB`,
    ],
  };
}

/** Reading feeds against the bare parsers, and the memory of a million jobs. */
export const feedsCase: BenchCase = {
  name: 'feeds',
  about: 'MB of job feeds a second against the bare parsers, and the memory of a million jobs',
  async run(context) {
    const rows: Row[] = [];
    for (const format of ['xml', 'json-ld', 'csv', 'ndjson'] as const) rows.push(await measureFormat(format, context));
    return [...rows, await measureMemory(context)];
  },
};
