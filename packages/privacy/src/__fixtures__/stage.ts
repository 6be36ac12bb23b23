import type { AdPlatform, Storage } from '@adflux/core';
import { createTestClock, type TestClock } from '@adflux/core/testing';
import { createMeta } from '@adflux/meta';
import { createSnapchat } from '@adflux/snapchat';
import { startSimulator, type Simulator, type WorldEntity } from '@adflux/simulator';
import { createMemoryStorage } from '@adflux/storage-memory';
import { createPrivacy } from '../create-privacy.js';
import type { PrivacyOptions } from '../privacy-options.js';
import type { Privacy } from '../privacy.js';
import { assignmentOf, grantOf, person, range, segment } from './planted-people.js';

/** What tests build audiences with: the key is no secret. */
export const testKey = { id: 'test', secret: Buffer.alloc(32, 7) };

/** A simulated ad account with its adapter, and a storage: all on one clock, so that waiting takes no time. */
export interface Stage {
  readonly clock: TestClock;
  readonly simulator: Simulator;
  readonly platform: AdPlatform;
  readonly storage: Storage;
  /** Another keeper over the same storage, as after a restart or on another machine. */
  keeper(options?: Partial<PrivacyOptions>): Privacy;
  /** Audiences on the platform that were not removed. */
  audiences(): readonly WorldEntity[];
  close(): Promise<void>;
}

export async function openStage(storage: Storage = createMemoryStorage()): Promise<Stage> {
  const clock = createTestClock();
  const simulator = await startSimulator({ platforms: ['meta'], clock, lookupLagMs: 5_000 });
  const { accessToken, accountId, pageId, appSecret } = simulator.credentials.meta;
  const platform = createMeta({
    ...{ accountId, pageId, accessToken, appSecret, currency: 'COP', clock, environment: {} },
    baseUrl: simulator.url('meta'),
  });
  let ids = 0;
  const createId = (): string => `id-${String(++ids)}`;
  return {
    ...{ clock, simulator, platform, storage },
    keeper: (options) => createPrivacy({ storage, platforms: [platform], clock, createId, key: testKey, ...options }),
    audiences: () => simulator.world().entities.filter(({ kind, removed }) => kind === 'audience' && !removed),
    close: () => simulator.close(),
  };
}

/** A second simulated account, which takes no audience of fewer than a thousand. */
export async function openSnapchatAccount(clock: TestClock): Promise<{ platform: AdPlatform; simulator: Simulator }> {
  const simulator = await startSimulator({ platforms: ['snapchat'], clock });
  const { adAccountId, clientId, clientSecret, refreshToken, profileId, pixelId } = simulator.credentials.snapchat;
  const baseUrl = simulator.url('snapchat');
  const platform = createSnapchat({
    ...{ accountId: adAccountId, clientId, clientSecret, refreshToken, profileId, pixelId, baseUrl },
    ...{ tokenUrl: `${baseUrl}/login/oauth2/access_token`, brandName: 'Empleos Andina', currency: 'COP' },
    ...{ clock, environment: {} },
  });
  return { platform, simulator };
}

/** Puts people into the segment, each with a consent. */
export async function plant({ storage }: Pick<Stage, 'storage'>, from: number, to: number): Promise<void> {
  const indexes = range(from, to);
  await storage.candidates.import(indexes.map(person));
  await storage.assignments.import(indexes.map(assignmentOf));
  await storage.consents.append(indexes.map((index) => grantOf(index)));
}

export const accountants = {
  audience: { id: 'accountants', name: 'Contadores' },
  segment,
  model: 'candidates',
  purpose: 'job_advertising',
} as const;
