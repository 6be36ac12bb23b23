// The publishing process: publishes every stored campaign, says how far it is, and may be killed at any moment.
import { createAdFlux, type AdFlux } from '@adflux/orchestrator';
import { AdFluxError, type Campaign, type Clock } from '@adflux/core';
import { createPostgresStorage } from '@adflux/storage-postgres';
import { createDemoClock, type DemoTime } from './demo-clock.js';
import { demoPlatforms, type PlatformAccess } from './platforms.js';

/** What the publishing process needs to know. */
export interface PublisherSettings {
  readonly dataDirectory: string;
  readonly time: DemoTime;
  readonly access: PlatformAccess;
  /** How many campaigns are published at a time. */
  readonly concurrency: number;
}

/** What it says while it works. */
export type PublisherMessage = { readonly done: number; readonly total: number };

const finished = new Set(['succeeded', 'partial', 'failed', 'compensated']);

/** More waits than any weather explains: what still waits then is counted as missing. */
const patience = 100;

/** Publishes one campaign to the end: a run that waits is taken up again when its time has come. */
async function publish(adflux: AdFlux, campaign: Campaign, clock: Clock): Promise<void> {
  for (let attempt = 1; attempt <= patience; attempt++) {
    const run = await adflux
      .publish(campaign, { key: `demo-${campaign.id}`, actor: 'demo' })
      .catch((error: unknown) => {
        // The killed process may still hold the lease of this run for a moment.
        if (AdFluxError.isInstance(error) && error.retryAfterMs !== undefined) return error.retryAfterMs;
        throw error;
      });
    if (typeof run === 'number') await clock.sleep(run);
    else if (finished.has(run.state)) return;
    else await clock.sleep(Math.max(1_000, Date.parse(run.wakeAt ?? '') - clock.now().getTime() || 1_000));
  }
}

async function main(settings: PublisherSettings): Promise<void> {
  const clock = createDemoClock(settings.time);
  const storage = createPostgresStorage({ dataDirectory: settings.dataDirectory, clock });
  const adflux = createAdFlux({
    platforms: demoPlatforms(settings.access, clock),
    storage,
    clock,
    advertiserCountry: 'CO',
  });
  const campaigns: Campaign[] = [];
  for await (const campaign of storage.campaigns.stream()) campaigns.push(campaign);
  let done = 0;
  const waiting = [...campaigns];
  const work = async (): Promise<void> => {
    for (let campaign = waiting.shift(); campaign !== undefined; campaign = waiting.shift()) {
      await publish(adflux, campaign, clock);
      done += 1;
      process.send?.({ done, total: campaigns.length } satisfies PublisherMessage);
    }
  };
  await Promise.all(Array.from({ length: settings.concurrency }, work));
  await storage.close();
  process.disconnect();
}

process.once('message', (settings) => {
  main(settings as PublisherSettings).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  });
});
