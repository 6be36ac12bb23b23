import type { AdPlatform, Storage } from '@adflux/core';
import { createTestClock, type TestClock } from '@adflux/core/testing';
import { createMeta } from '@adflux/meta';
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
  const simulator = await startSimulator({ platforms: ['meta'], clock });
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
