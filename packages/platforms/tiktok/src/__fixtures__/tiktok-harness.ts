import { createTestClock, type PlatformFault, type PlatformHarness } from '@adflux/core/testing';
import { startSimulator, type FaultKind } from '@adflux/simulator';
import { createTiktok } from '../tiktok-platform.js';
import { aTree } from './tiktok-tree.js';

const faultKinds: Readonly<Record<PlatformFault, FaultKind>> = {
  throttle: 'throttle',
  unavailable: 'http-502-html',
  lost_answer: 'reset-after',
};

/** Members but for the one entry that an audience is created with, as long as no upload replaced it. */
const countWithoutSeed = ({ memberCount, history }: Readonly<Record<string, unknown>>): number =>
  Number(memberCount) - (JSON.stringify(history).includes('"replace"') ? 0 : 1);

/** The adapter on a fresh simulated account. Adapter and simulator share a clock, so that waiting takes no time. */
export async function openTiktokHarness(): Promise<PlatformHarness> {
  const clock = createTestClock();
  const simulator = await startSimulator({ platforms: ['tiktok'], clock });
  const { accessToken, advertiserId, identityId, musicId } = simulator.credentials.tiktok;
  const platform = createTiktok({
    accountId: advertiserId,
    identityId,
    musicId,
    accessToken,
    currency: 'COP',
    baseUrl: simulator.url('tiktok'),
    clock,
    environment: {},
  });
  return {
    platform,
    tree: aTree(),
    secrets: [accessToken],
    inject: (fault, times) => {
      simulator.faults.add({
        platform: 'tiktok',
        fault: faultKinds[fault],
        times,
        match: { write: true },
        retryAfterMs: 1_000,
      });
    },
    count: (kind) => simulator.world().entities.filter((entity) => entity.kind === kind && !entity.removed).length,
    countMembers: (id) => countWithoutSeed(simulator.world().entities.find((entity) => entity.id === id)?.fields ?? {}),
    close: () => simulator.close(),
  };
}
