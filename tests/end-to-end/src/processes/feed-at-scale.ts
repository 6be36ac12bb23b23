import { parseArgs } from 'node:util';
import { weather } from '@adflux/simulator';
import { platformIds } from '../connect.js';
import { playFeed } from '../feed/play-feed.js';

/** Plays a feed of any size on the five simulated platforms; progress on standard error, one line of JSON at the end. */
const help = `pnpm --filter @adflux/test-end-to-end feed-at-scale -- [options]

  --openings N        jobs of the first day (default 1000)
  --group RULE        one-each, by-city or by-occupation (default by-occupation)
  --per-group N       jobs that share an occupation and a town, about (default 40; X takes 100 line items in a campaign)
  --platforms LIST    some of them, with commas between (default all five)
  --concurrency N     campaigns carried out side by side (default 4)
  --seed N            the dice (default 1)
  --faults WEATHER    none, some or harsh (default none)
`;

const { values } = parseArgs({
  args: process.argv.slice(2).filter((each) => each !== '--'),
  options: {
    openings: { type: 'string', default: '1000' },
    group: { type: 'string', default: 'by-occupation' },
    'per-group': { type: 'string', default: '40' },
    platforms: { type: 'string', default: platformIds.join(',') },
    concurrency: { type: 'string', default: '4' },
    seed: { type: 'string', default: '1' },
    faults: { type: 'string', default: 'none' },
    help: { type: 'boolean', default: false },
  },
});
const groupBy = (['one-each', 'by-city', 'by-occupation'] as const).find((rule) => rule === values.group);
const faults = (['none', 'some', 'harsh'] as const).find((kind) => kind === values.faults);
const named = values.platforms.split(',');
const platforms = platformIds.filter((id) => named.includes(id));

if (values.help || platforms.length !== named.length || groupBy === undefined || faults === undefined) {
  process.stderr.write(help);
  process.exitCode = values.help ? 0 : 2;
} else {
  const start = performance.now();
  const seconds = (): number => Math.round((performance.now() - start) / 100) / 10;
  const ending = await playFeed({
    openings: Number(values.openings),
    groupBy,
    platforms,
    perGroup: Number(values['per-group']),
    concurrency: Number(values.concurrency),
    seed: Number(values.seed),
    faults: weather(faults),
    onProgress: (line) => process.stderr.write(`${String(seconds())} s  ${line}\n`),
  });
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const { violations, ...rest } = ending;
  const summary = {
    openings: Number(values.openings),
    group: groupBy,
    faults,
    ...rest,
    seconds: seconds(),
    cpuSeconds: Math.round((userCPUTime + systemCPUTime) / 100_000) / 10,
    peakRssMegabytes: Math.round(maxRSS / 1_024),
    violations: violations.length,
    shown: violations.slice(0, 20),
  };
  process.stdout.write(`${JSON.stringify(summary)}\n`);
  process.exitCode = violations.length === 0 ? 0 : 1;
}
