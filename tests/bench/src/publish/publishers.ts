import { rm } from 'node:fs/promises';
import type { Campaign, Storage } from '@adflux/core';
import { createAdFlux } from '@adflux/orchestrator';
import { createMemoryStorage } from '@adflux/storage-memory';
import { createPostgresStorage } from '@adflux/storage-postgres';
import { createBareGoogleAds } from './bare-google-ads.js';
import { createBareMeta } from './bare-meta.js';
import { createPlatforms, type PlatformAccess } from './platform-access.js';

/** Who publishes: the bare loop, or AdFlux on one of its storages. */
export type Variant = 'bare' | 'memory' | 'pglite';

/** Publishes one campaign to the end; rejects when it does not succeed. */
export interface Publisher {
  readonly publish: (platform: 'meta' | 'google-ads', campaign: Campaign) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What `createPublisher` needs. */
export interface PublisherOptions {
  readonly variant: Variant;
  readonly access: PlatformAccess;
  /** A folder that does not exist yet, for PGlite. */
  readonly dataDirectory: string;
}

async function openStorage({ variant, dataDirectory }: PublisherOptions): Promise<Storage> {
  if (variant === 'memory') return createMemoryStorage();
  const storage = createPostgresStorage({ dataDirectory });
  // Makes the database and its tables: an application has them before it publishes.
  await storage.openings.count();
  return storage;
}

/** Makes a publisher with everything open that an application opens at its start. */
export async function createPublisher(options: PublisherOptions): Promise<Publisher> {
  if (options.variant === 'bare') {
    const loops = { meta: createBareMeta(options.access), 'google-ads': createBareGoogleAds(options.access) };
    return { publish: (platform, campaign) => loops[platform](campaign), close: async () => undefined };
  }
  const storage = await openStorage(options);
  const adflux = createAdFlux({ platforms: createPlatforms(options.access), storage, advertiserCountry: 'CO' });
  return {
    publish: async (_platform, campaign) => {
      const run = await adflux.publish(campaign, { key: campaign.id });
      if (run.state !== 'succeeded')
        throw new Error(`Campaign ${campaign.id} is ${run.state}: ${JSON.stringify(run.journal)}`);
    },
    close: async () => {
      await storage.close();
      await rm(options.dataDirectory, { recursive: true, force: true });
    },
  };
}
