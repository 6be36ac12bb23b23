import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AdFluxError, dayIn, type Clock, type Storage } from '@adflux/core';
import { createAdFlux } from '@adflux/orchestrator';
import { startSimulator, weather, type Simulator } from '@adflux/simulator';
import { createPostgresStorage } from '@adflux/storage-postgres';
import { countWorld, type WorldCount } from './count-world.js';
import { createDemoClock, type DemoTime } from './demo-clock.js';
import type { DemoOptions } from './options.js';
import { demoPlatforms, platformIds, type PlatformAccess } from './platforms.js';
import { prepare } from './prepare.js';
import { startProgress } from './progress.js';
import { reportPlatform, type PlatformReport } from './report.js';
import { runPublisher } from './run-publisher.js';

/** What came of the demo. */
export interface DemoReport extends WorldCount {
  readonly seed: number;
  readonly openings: number;
  readonly refused: readonly string[];
  readonly platforms: readonly PlatformReport[];
  /** Requests the platforms asked to send later. */
  readonly throttled: number;
  /** Writes whose outcome was unknown and was looked up. */
  readonly inDoubt: number;
  /** How often the publishing process was killed. */
  readonly killed: number;
  readonly seconds: number;
}

const DAYS = 7;
const SPEED = 60;
const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function firstDay(options: DemoOptions): Promise<string> {
  if (options.today !== null) return options.today;
  const file = fileURLToPath(import.meta.resolve('@adflux/example-data/made-for.json'));
  return (JSON.parse(await readFile(file, 'utf8')) as { today: string }).today;
}

/** Publishes in a process of its own, which is killed once in the middle and started again. */
async function publishAll(dataDirectory: string, time: DemoTime, access: PlatformAccess): Promise<number> {
  const settings = { dataDirectory, time, access, concurrency: 8 };
  let progress = startProgress('Publishing');
  const show = (message: { done: number; total: number }): void => {
    progress.update(message.done, message.total);
  };
  const killed = await runPublisher(settings, show, ({ done, total }) => done >= total / 2);
  progress.stop();
  if (!killed) return 0;
  say('Killed the publishing process with SIGKILL. Starting it again: it resumes from the journal.');
  progress = startProgress('Resuming  ');
  await runPublisher(settings, show, () => false);
  progress.stop();
  return 1;
}

/** A platform that asks for more time than is worth waiting for inside a call says when to come back. */
async function syncPatiently(sync: () => Promise<unknown>, clock: Clock): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await sync();
      return;
    } catch (error) {
      if (!AdFluxError.isInstance(error) || error.recovery === 'none' || attempt === 20) throw error;
      await clock.sleep(error.retryAfterMs ?? 1_000);
    }
  }
}

async function liveThroughWeek(
  simulator: Simulator,
  storage: Storage,
  access: PlatformAccess,
  clock: Clock,
): Promise<void> {
  const adflux = createAdFlux({ platforms: demoPlatforms(access, clock), storage, clock, advertiserCountry: 'CO' });
  const progress = startProgress('Simulated days');
  const from = dayIn(clock.now(), 'America/Bogota');
  for (let day = 1; day <= DAYS; day++) {
    await simulator.advance({ days: 1 });
    await syncPatiently(
      () => adflux.sync({ insights: { from, to: dayIn(clock.now(), 'America/Bogota') }, actor: 'demo' }),
      clock,
    );
    progress.update(day, DAYS);
  }
  progress.stop();
}

async function countDoubts(storage: Storage): Promise<number> {
  const runs = await storage.runs.list({ limit: 100_000 });
  return runs.flatMap((run) => Object.values(run.journal)).reduce((sum, entry) => sum + entry.doubts, 0);
}

/** Runs the whole demo: import, plan, publish, kill, resume, a week of results, and the count of what exists. */
export async function runDemo(options: DemoOptions): Promise<DemoReport> {
  const startedAtMs = Date.now();
  const time: DemoTime = { start: `${await firstDay(options)}T08:00:00-05:00`, startedAtMs, speed: SPEED };
  const simulator = await startSimulator({
    platforms: platformIds,
    seed: options.seed,
    clock: createDemoClock(time),
    faults: weather(options.faults),
    recordBodies: false,
  });
  const dataDirectory = await mkdtemp(join(tmpdir(), 'adflux-demo-'));
  try {
    const access = {
      urls: Object.fromEntries(platformIds.map((id) => [id, simulator.url(id)])) as PlatformAccess['urls'],
      credentials: simulator.credentials,
    };
    const clock = createDemoClock(time, () => simulator.clock.now());
    let storage = createPostgresStorage({ dataDirectory, clock });
    const adflux = createAdFlux({ platforms: demoPlatforms(access, clock), storage, clock, advertiserCountry: 'CO' });
    const prepared = await prepare(options, { adflux, storage, platformIds, now: clock.now() });
    await storage.close();
    say(
      `${String(prepared.openings)} openings and ${String(prepared.candidates)} candidates imported, ${String(prepared.campaigns.length)} campaigns planned.`,
    );
    for (const line of prepared.refused) say(`  left out: ${line}`);

    const killed = await publishAll(dataDirectory, time, access);

    storage = createPostgresStorage({ dataDirectory, clock });
    await liveThroughWeek(simulator, storage, access, clock);
    const world = simulator.world();
    const links = await storage.links.find({});
    const published = new Set(
      links.filter((link) => link.kind === 'campaign').map((link) => `${link.campaignId} ${link.platform}`),
    );
    const unpublished = prepared.campaigns
      .flatMap((campaign) => campaign.platforms.map(({ platform }) => `${campaign.id} ${platform}`))
      .filter((each) => !published.has(each)).length;
    const count = countWorld(world.entities, links);
    const report: DemoReport = {
      seed: options.seed,
      openings: prepared.openings,
      refused: prepared.refused,
      platforms: await Promise.all(platformIds.map((id) => reportPlatform(storage, id, 'COP'))),
      throttled: Object.values(world.requests).reduce((sum, each) => sum + each.throttled, 0),
      inDoubt: await countDoubts(storage),
      ...count,
      missing: count.missing + unpublished,
      killed,
      seconds: Math.round((Date.now() - startedAtMs) / 100) / 10,
    };
    await storage.close();
    return report;
  } finally {
    await simulator.close();
    await rm(dataDirectory, { recursive: true, force: true });
  }
}
