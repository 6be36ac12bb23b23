import { Agent } from 'node:http';
import type { AdPlatform } from '@adflux/core';
import { aTree, createTestClock, type PlatformFault, type PlatformHarness } from '@adflux/core/testing';
import { startSimulator, type FaultKind, type Simulator } from '@adflux/simulator';
import { TwitterApi } from 'twitter-api-v2';
import { createX as createXOverClient } from '../sdk.js';
import { createX } from '../x-platform.js';
import type { XAccountSettings } from '../x-settings.js';

const faultKinds: Readonly<Record<PlatformFault, FaultKind>> = {
  throttle: 'throttle',
  unavailable: 'http-502-html',
  lost_answer: 'reset-after',
};

/** Makes the adapter for a simulated account. */
export type OpenX = (simulator: Simulator, settings: XAccountSettings) => AdPlatform;

/** With the four credentials. */
export const openWithCredentials: OpenX = (simulator, settings) => {
  const { appKey, appSecret, accessToken, accessSecret } = simulator.credentials.x;
  return createX({ ...settings, appKey, appSecret, accessToken, accessSecret, environment: {} });
};

/** With a client that somebody else logged in. */
export const openWithClient: OpenX = (simulator, settings) => {
  const { appKey, appSecret, accessToken, accessSecret } = simulator.credentials.x;
  const httpAgent = new Agent({ keepAlive: true, timeout: 4_000 });
  const client = new TwitterApi({ appKey, appSecret, accessToken, accessSecret }, { httpAgent });
  return createXOverClient({ ...settings, client });
};

/** The adapter on a fresh simulated account. Adapter and simulator share a clock, so that waiting takes no time. */
export async function openXHarness(open: OpenX): Promise<PlatformHarness> {
  const clock = createTestClock();
  const simulator = await startSimulator({ platforms: ['x'], clock });
  const { accountId, appSecret, accessToken, accessSecret } = simulator.credentials.x;
  const root = simulator.url('x');
  return {
    platform: open(simulator, { accountId, currency: 'COP', baseUrl: root, mediaBaseUrl: root, clock }),
    tree: aTree(),
    secrets: [appSecret, accessToken, accessSecret],
    inject: (fault, times) => {
      simulator.faults.add({
        platform: 'x',
        fault: faultKinds[fault],
        times,
        match: { write: true },
        retryAfterMs: 1_000,
      });
    },
    count: (kind) => simulator.world().entities.filter((entity) => entity.kind === kind && !entity.removed).length,
    countMembers: (audienceId) => {
      const audience = simulator.world().entities.find(({ kind, id }) => kind === 'audience' && id === audienceId);
      return Number(audience?.fields['memberCount'] ?? 0);
    },
    close: () => simulator.close(),
  };
}
