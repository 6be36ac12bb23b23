import { createTestClock, type PlatformFault, type PlatformHarness } from '@adflux/core/testing';
import { startSimulator, type FaultKind, type Simulator, type SimulatorOptions } from '@adflux/simulator';
import { createSnapchat } from '../snapchat-platform.js';
import type { SnapchatSettings } from '../snapchat-settings.js';
import { aTree } from './snapchat-tree.js';

const faultKinds: Readonly<Record<PlatformFault, FaultKind>> = {
  throttle: 'throttle',
  unavailable: 'http-502-html',
  lost_answer: 'reset-after',
};

/** The adapter and the simulated account that it is connected to. */
export interface SimulatedSnapchat {
  readonly platform: ReturnType<typeof createSnapchat>;
  readonly simulator: Simulator;
}

/** Connects the adapter to a fresh simulated account. Both go by one time, so that waiting takes none. */
export async function openSimulatedSnapchat(
  settings: Partial<SnapchatSettings> = {},
  options: SimulatorOptions = {},
): Promise<SimulatedSnapchat> {
  const clock = createTestClock();
  const simulator = await startSimulator({ platforms: ['snapchat'], clock, rejectionRate: 0, ...options });
  const { adAccountId, clientId, clientSecret, refreshToken, profileId, pixelId } = simulator.credentials.snapchat;
  const baseUrl = simulator.url('snapchat');
  const platform = createSnapchat({
    accountId: adAccountId,
    currency: 'COP',
    clientId,
    clientSecret,
    refreshToken,
    profileId,
    pixelId,
    brandName: 'Empleos Andina',
    baseUrl,
    tokenUrl: `${baseUrl}/login/oauth2/access_token`,
    // Delivery moves the simulator's clock on; the adapter goes by the same time.
    clock: { now: () => simulator.clock.now(), sleep: clock.sleep },
    environment: {},
    ...settings,
  });
  return { platform, simulator };
}

/** The harness of the platform contract. */
export async function openSnapchatHarness(): Promise<PlatformHarness> {
  const { platform, simulator } = await openSimulatedSnapchat();
  const { clientSecret, refreshToken } = simulator.credentials.snapchat;
  return {
    platform,
    tree: aTree(),
    secrets: [clientSecret, refreshToken],
    inject: (fault, times) => {
      simulator.faults.add({
        platform: 'snapchat',
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
