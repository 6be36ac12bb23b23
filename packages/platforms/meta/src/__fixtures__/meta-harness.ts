import { aTree, createTestClock, type PlatformFault, type PlatformHarness } from '@adflux/core/testing';
import { startSimulator, type FaultKind } from '@adflux/simulator';
import { createMeta } from '../meta-platform.js';

const faultKinds: Readonly<Record<PlatformFault, FaultKind>> = {
  throttle: 'throttle',
  unavailable: 'http-502-html',
  lost_answer: 'reset-after',
};

/** The adapter on a fresh simulated account. Adapter and simulator share a clock, so that waiting takes no time. */
export async function openMetaHarness(): Promise<PlatformHarness> {
  const clock = createTestClock();
  const simulator = await startSimulator({ platforms: ['meta'], clock });
  const { accessToken, accountId, pageId, appSecret } = simulator.credentials.meta;
  const platform = createMeta({
    accountId,
    pageId,
    accessToken,
    appSecret,
    currency: 'COP',
    baseUrl: simulator.url('meta'),
    clock,
    environment: {},
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
