import type { Run, Storage } from '@adflux/core';
import { createTestClock } from '@adflux/core/testing';
import type { TestClock } from '@adflux/core/testing';
import { createMemoryStorage } from '@adflux/storage-memory';
import type { createAdFlux } from '../src/create-adflux.js';
import { actOf, scenarioPlatforms } from './crash-scenario.js';
import type { CrashScenario } from './crash-scenario.js';
import { findViolations } from './find-violations.js';
import { createLife } from './life.js';
import type { Life } from './life.js';
import { mortalStorage } from './mortal-storage.js';
import { createModelWorld } from './model-world.js';
import type { ModelWorld } from './model-world.js';

/** The orchestrator under test: the real one, or one with a safeguard taken out. */
export type MakeAdFlux = typeof createAdFlux;

/** What came of one schedule. */
export interface ScheduleResult {
  /** Whether the first death came before the work was done. */
  readonly hasDied: boolean;
  readonly violations: readonly string[];
}

interface Stage {
  readonly scenario: CrashScenario;
  readonly world: ModelWorld;
  readonly storage: Storage;
  readonly clock: TestClock;
  readonly make: MakeAdFlux;
}

const isOver = (run: Run): boolean => run.state !== 'waiting' && run.state !== 'compensating';

/** Lives until the process dies or the run has come to its end, waiting as long as it asks to. */
async function liveOn(stage: Stage, life: Life): Promise<Run | null> {
  const { scenario, world, storage, clock, make } = stage;
  const platforms = scenarioPlatforms(scenario, world, life);
  // The same owner takes its own lease back at once: no lease has to end, so nothing hides a missing wait.
  const adflux = make({
    platforms,
    storage: mortalStorage(storage, life),
    clock,
    owner: 'worker',
    advertiserCountry: 'CO',
  });
  try {
    let run = await actOf(scenario)(adflux);
    for (let drives = 0; drives < 30 && !isOver(run); drives += 1) {
      clock.advance(Math.max(0, Date.parse(run.wakeAt ?? '') - clock.now().getTime()));
      run = await adflux.resume(run.id);
    }
    return run;
  } catch (error) {
    if (life.isDead) return null;
    throw error;
  }
}

/** Plays one scenario with a death at each of the ticks, one life each, then lives to the end and looks at the world. */
export async function playDeaths(
  scenario: CrashScenario,
  deaths: readonly number[],
  make: MakeAdFlux,
): Promise<ScheduleResult> {
  const clock = createTestClock();
  const world = createModelWorld(clock, scenario.rules, scenario.lagMs);
  const storage = createMemoryStorage({ clock });
  const stage = { scenario, world, storage, clock, make };
  if (scenario.before !== undefined) {
    const platforms = scenarioPlatforms({ ...scenario, on: ['north', 'south'], standing: {} }, world, createLife());
    await scenario.before(make({ platforms, storage, clock, owner: 'worker', advertiserCountry: 'CO' }));
  }
  const lives = deaths.map((diesAt) => createLife(diesAt));
  for (const life of lives) await liveOn(stage, life);
  const end = await liveOn(stage, createLife());
  const violations = await findViolations(scenario, world, storage, end);
  return { hasDied: lives[0]?.isDead ?? false, violations };
}

/** Second deaths for one first death: none, an early and a late one, so that all are met over the schedules. */
const secondDeaths = (diesAt: number): readonly number[][] => [
  [],
  [1 + ((diesAt * 7) % 23)],
  [24 + ((diesAt * 13) % 61)],
];

/** How long to go on playing: through every schedule, or up to the first violation. */
export type Until = 'the end' | 'the first violation';

/** What came of playing every schedule of a scenario. */
export interface ScheduleReport {
  readonly schedules: number;
  /** Up to ten, each with its schedule. */
  readonly violations: readonly string[];
  readonly violated: number;
}

/** Plays every schedule: death at every tick of the first life, each with three second lives. */
export async function playEverySchedule(
  scenario: CrashScenario,
  make: MakeAdFlux,
  until: Until = 'the end',
): Promise<ScheduleReport> {
  const violations: string[] = [];
  let schedules = 0;
  let violated = 0;
  for (let diesAt = 1; ; diesAt += 1)
    for (const again of secondDeaths(diesAt)) {
      const result = await playDeaths(scenario, [diesAt, ...again], make);
      if (!result.hasDied || (violated > 0 && until === 'the first violation'))
        return { schedules, violations, violated };
      schedules += 1;
      if (result.violations.length === 0) continue;
      violated += 1;
      if (violations.length < 10) violations.push(`${[diesAt, ...again].join('/')}: ${result.violations.join('; ')}`);
    }
}
