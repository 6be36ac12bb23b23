import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { createAdFlux } from '../src/create-adflux.js';
import { crashScenarios } from './crash-scenarios.js';
import { playEverySchedule } from './crash-schedule.js';
import { playEveryRace } from './race-schedule.js';

// Hundreds of stories each, on machines that may be busy.
vi.setConfig({ testTimeout: 180_000 });

/** One safeguard taken out of the source, by replacing text that must be there. */
interface Mutant {
  readonly name: string;
  readonly file: string;
  readonly replace: string;
  readonly by: string;
  readonly found: 'by crashes' | 'by races';
  /** The story that shows it. */
  readonly in: string;
}

const mutants: readonly Mutant[] = [
  {
    name: 'the intent is not recorded before a create',
    file: 'run/run-create.ts',
    replace: "await drive.record(step, { ...entry, state: 'started', attempts, startedAt, error: null });",
    by: 'void startedAt;',
    found: 'by crashes',
    in: 'fair weather',
  },
  {
    name: 'a create in doubt is repeated without looking',
    file: 'run/run-create.ts',
    replace: "if (drive.entryOf(step).state === 'started' && !(await settleDoubt(drive, step, creation))) return;",
    by: 'void settleDoubt;',
    found: 'by crashes',
    in: 'lost answers',
  },
  {
    name: 'every create is called a first attempt',
    file: 'run/run-create.ts',
    replace: 'creation.create(call, attempts === 1)',
    by: 'creation.create(call, attempts > 0)',
    found: 'by crashes',
    in: 'lost answers',
  },
  {
    name: 'the first "not found" is believed',
    file: 'run/look-for.ts',
    replace: 'if (askedMs >= settledMs)',
    by: 'if (askedMs <= settledMs || askedMs > settledMs)',
    found: 'by crashes',
    in: 'lost answers and late look-ups',
  },
  {
    name: 'the wait for look-ups is counted from when the request was sent',
    file: 'run/look-for.ts',
    replace: 'if (drive.entryOf(step).error === null) await recordDoubt(drive, step);',
    by: '',
    found: 'by crashes',
    in: 'lost trees and late look-ups',
  },
  {
    name: 'steps in doubt are not compensated',
    file: 'run/compensate.ts',
    replace: "['started', 'succeeded'].includes(drive.entryOf(step).state)",
    by: "['succeeded'].includes(drive.entryOf(step).state)",
    found: 'by crashes',
    in: 'a refused tree amid lost ones and very late look-ups, all or nothing',
  },
  {
    name: 'an unknown outcome counts as a failure',
    file: 'run/run-create.ts',
    replace: 'await recordDoubt(drive, step, error.toJSON());',
    by: "await drive.record(step, { ...entry, state: 'failed' });",
    found: 'by crashes',
    in: 'lost answers',
  },
  {
    name: 'all-or-nothing launches as soon as it can',
    file: 'run/drive-run.ts',
    replace: "if (strategy === 'best-effort') {",
    by: 'if (strategy.length > 0) {',
    found: 'by crashes',
    in: 'a refusal, all or nothing',
  },
  {
    name: 'what other runs created is created again',
    file: 'run/adopted-entries.ts',
    replace: 'if (entry !== null) entries[step.id] = entry;',
    by: '',
    found: 'by crashes',
    in: 'published again under another key',
  },
  {
    name: 'a process that slept through its lease sends all the same',
    file: 'run/attempt.ts',
    replace: 'await drive.ensureHeld();',
    by: '',
    found: 'by races',
    in: 'fair weather',
  },
];

const home = fileURLToPath(new URL('../.cache/mutants/', import.meta.url));
const sources = fileURLToPath(new URL('../src/', import.meta.url));

async function makeMutant({ file, replace, by }: Mutant, index: number): Promise<typeof createAdFlux> {
  const folder = `${home}${String(index)}/`;
  await cp(sources, folder, { recursive: true, filter: (path) => !path.endsWith('.test.ts') });
  const text = await readFile(`${folder}${file}`, 'utf8');
  expect(text.split(replace), `${file} must contain the safeguard once: ${replace}`).toHaveLength(2);
  await writeFile(
    `${folder}${file}`,
    text.replace(replace, () => by),
  );
  const module = (await import(/* @vite-ignore */ pathToFileURL(`${folder}create-adflux.ts`).href)) as {
    readonly createAdFlux: typeof createAdFlux;
  };
  return module.createAdFlux;
}

async function countViolations(mutant: Mutant, make: typeof createAdFlux): Promise<number> {
  const scenario = crashScenarios.find((each) => each.name === mutant.in);
  if (scenario === undefined) throw new Error(`There is no story "${mutant.in}".`);
  const report = await (mutant.found === 'by crashes'
    ? playEverySchedule(scenario, make, 'the first violation')
    : playEveryRace(scenario, make));
  return report.violated;
}

describe('taking out one safeguard', () => {
  beforeAll(() => rm(home, { recursive: true, force: true }));
  afterAll(() => rm(home, { recursive: true, force: true }));

  it.each(mutants.map((mutant, index) => ({ ...mutant, index })))('$name: is found $found', async (mutant) => {
    const make = await makeMutant(mutant, mutant.index);
    expect(await countViolations(mutant, make)).toBeGreaterThan(0);
  });
});
