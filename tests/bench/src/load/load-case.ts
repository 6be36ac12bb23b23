import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { BenchCase, BenchContext, Missing, Row } from '../bench-case.js';
import { pairedRatios, spreadOf } from '../ratios.js';
import { measureInRounds } from '../rounds.js';
import { buildPackages } from './build-packages.js';

/** A process that loaded a package and did nothing else. */
interface Loaded {
  readonly importMs: number;
  readonly megabytes: number;
}

const pairs = [
  { ours: '@adflux/meta', theirs: 'facebook-nodejs-business-sdk' },
  { ours: '@adflux/google-ads', theirs: 'google-ads-api' },
] as const;
/** A Node process that loads nothing. */
const nothing = 'node:process';
const packages = [nothing, ...pairs.flatMap(({ ours, theirs }) => [ours, theirs])] as const;

const folder = fileURLToPath(new URL('.', import.meta.url));
const program = (name: string): string => `
  const began = performance.now();
  await import(${JSON.stringify(name)});
  const importMs = performance.now() - began;
  console.log(JSON.stringify({ importMs, megabytes: process.memoryUsage().rss / 2 ** 20 }));`;

/** Loads a package in a new process, as it is installed: built, without the bench's loader and conditions. */
async function load(name: string, signal: AbortSignal): Promise<Loaded> {
  const { NODE_OPTIONS: _options, ...env } = process.env;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--no-warnings', '-e', program(name)],
    { cwd: folder, env, signal },
  );
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Loaded;
}

const times = (loads: readonly Loaded[]): readonly number[] => loads.map((each) => each.importMs);
const memory = (loads: readonly Loaded[]): readonly number[] => loads.map((each) => each.megabytes);
const middle = (values: readonly number[]): string => spreadOf(values).median.toFixed(0);

async function measureLoads({ quick, signal, say }: BenchContext): Promise<readonly Row[]> {
  const rounds = quick ? 2 : 9;
  // The first load of a file waits for the disk, which is not what is measured.
  for (const name of packages) await load(name, signal);
  const measured = await measureInRounds(packages, rounds, async (name, round) => {
    const loaded = await load(name, signal);
    say(
      `load, round ${String(round + 1)}, ${name}: ${loaded.importMs.toFixed(0)} ms, ${loaded.megabytes.toFixed(0)} MB`,
    );
    return loaded;
  });
  const of = (name: (typeof packages)[number]): readonly Loaded[] => measured.get(name) ?? [];
  const bareMemory = memory(of(nothing));
  const added = (name: (typeof packages)[number]): readonly number[] =>
    memory(of(name)).map((megabytes, round) => megabytes - (bareMemory[round] ?? 0));
  return pairs.flatMap(({ ours, theirs }) => [
    {
      id: `load.time.${ours}`,
      title: `time to import ${ours} ÷ ${theirs}`,
      ratio: pairedRatios(times(of(ours)), times(of(theirs))),
      notes: [`${middle(times(of(ours)))} ms against ${middle(times(of(theirs)))} ms`],
    },
    {
      id: `load.memory.${ours}`,
      title: `resident memory of a process with ${ours} ÷ with ${theirs}`,
      ratio: pairedRatios(memory(of(ours)), memory(of(theirs))),
      notes: [
        `${middle(memory(of(ours)))} MB against ${middle(memory(of(theirs)))} MB`,
        `a bare Node process: ${middle(bareMemory)} MB, so ${middle(added(ours))} MB against ${middle(added(theirs))} MB more`,
      ],
    },
  ]);
}

/** What it costs to load an adapter against what it costs to load the vendor's SDK. */
export const loadCase: BenchCase = {
  name: 'load',
  about: "import time and resident memory of the adapters against the vendors' SDKs",
  async run(context): Promise<readonly (Row | Missing)[]> {
    await buildPackages(context);
    return measureLoads(context);
  },
};
