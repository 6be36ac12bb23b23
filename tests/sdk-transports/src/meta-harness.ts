import { aTree, createTestClock, type PlatformFault, type PlatformHarness } from '@adflux/core/testing';
import { createMeta } from '@adflux/meta/sdk';
import { startSimulator, type FaultKind } from '@adflux/simulator';
import { FacebookAdsApi } from 'facebook-nodejs-business-sdk';

const faultKinds: Readonly<Record<PlatformFault, FaultKind>> = {
  throttle: 'throttle',
  unavailable: 'http-502-html',
  lost_answer: 'reset-after',
};

/** The adapter over a `FacebookAdsApi`, on a fresh simulated account. Adapter and simulator share a clock. */
export async function openMetaSdkHarness(): Promise<PlatformHarness> {
  const clock = createTestClock();
  const simulator = await startSimulator({ platforms: ['meta'], clock });
  const { accessToken, accountId, pageId, appSecret } = simulator.credentials.meta;
  const client = new FacebookAdsApi(accessToken, 'en_US', false);
  const platform = createMeta({
    client,
    accountId,
    pageId,
    appSecret,
    currency: 'COP',
    baseUrl: simulator.url('meta'),
    clock,
  });
  return {
    platform,
    tree: aTree(),
    secrets: [accessToken, appSecret],
    inject: (fault, times) => {
      simulator.faults.add({
        platform: 'meta',
        fault: faultKinds[fault],
        times,
        match: { write: true },
        retryAfterMs: 1_000,
      });
    },
    count: (kind) => simulator.world().entities.filter((entity) => entity.kind === kind && !entity.removed).length,
    countMembers: (id) => Number(simulator.world().entities.find((entity) => entity.id === id)?.fields['memberCount']),
    close: () => simulator.close(),
  };
}
