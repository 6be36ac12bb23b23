import { AdFluxError } from '@adflux/core';
import type { Run, Storage } from '@adflux/core';
import { createTestClock } from '@adflux/core/testing';
import { createMemoryStorage } from '@adflux/storage-memory';
import { setImmediate as breathe } from 'node:timers/promises';
import { actOf, scenarioPlatforms } from './crash-scenario.js';
import type { CrashScenario } from './crash-scenario.js';
import type { MakeAdFlux, ScheduleReport } from './crash-schedule.js';
import { findViolations } from './find-violations.js';
import { createLife, createStalledLife } from './life.js';
import { mortalStorage } from './mortal-storage.js';
import { createModelWorld } from './model-world.js';

const leaseMs = 90_000;

/** What became of the process that was held up: it finished in time, it was told to stop, or something is wrong. */
type Latecomer = 'finished' | 'stopped' | { readonly error: unknown };

interface RaceResult {
  readonly hasStalled: boolean;
  readonly violations: readonly string[];
}

const outcomeOf = (work: Promise<Run>): Promise<Latecomer> =>
  work.then(
    () => 'finished',
    (error: unknown) => (AdFluxError.isInstance(error) && error.code === 'conflict' ? 'stopped' : { error }),
  );

/** One process is held up at a tick until its lease has ended and another has done its work; then it wakes. */
async function playRace(
  scenario: CrashScenario,
  stallsAt: number,
  make: MakeAdFlux,
  damage: (storage: Storage) => Storage,
): Promise<RaceResult> {
  const clock = createTestClock();
  const world = createModelWorld(clock, scenario.rules, scenario.lagMs);
  const storage = damage(createMemoryStorage({ clock }));
  const life = createStalledLife(stallsAt);
  const sleeper = make({
    platforms: scenarioPlatforms(scenario, world, life),
    storage: mortalStorage(storage, life),
    clock,
    owner: 'sleeper',
    advertiserCountry: 'CO',
    leaseMs,
  });
  const late = outcomeOf(actOf(scenario)(sleeper));
  const hasStalled = await Promise.race([life.stalled.then(() => true), late.then(() => false)]);
  // Whatever was on its way when the process froze arrives now.
  for (let turns = 0; turns < 5; turns += 1) await breathe();
  clock.advance(leaseMs + 1_000);

  const other = make({
    platforms: scenarioPlatforms(scenario, world, createLife()),
    storage,
    clock,
    owner: 'other',
    advertiserCountry: 'CO',
    leaseMs,
  });
  let run = await actOf(scenario)(other);
  for (let drives = 0; drives < 30 && run.wakeAt !== null; drives += 1) {
    clock.advance(Math.max(0, Date.parse(run.wakeAt) - clock.now().getTime()));
    run = await other.resume(run.id);
  }
  life.release();
  const latecomer = await late;
  const violations = [...(await findViolations(scenario, world, storage, run))];
  if (typeof latecomer === 'object') violations.push(`the latecomer ended with ${String(latecomer.error)}`);
  return { hasStalled, violations };
}

/** Holds the first process up at every tick, one race each. */
export async function playEveryRace(
  scenario: CrashScenario,
  make: MakeAdFlux,
  damage: (storage: Storage) => Storage = (storage) => storage,
): Promise<ScheduleReport> {
  const violations: string[] = [];
  let violated = 0;
  for (let stallsAt = 1; ; stallsAt += 1) {
    const result = await playRace(scenario, stallsAt, make, damage);
    if (!result.hasStalled) return { schedules: stallsAt - 1, violations, violated };
    if (result.violations.length === 0) continue;
    violated += 1;
    if (violations.length < 10) violations.push(`${String(stallsAt)}: ${result.violations.join('; ')}`);
  }
}
