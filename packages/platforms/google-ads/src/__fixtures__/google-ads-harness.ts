import { createTestClock, type PlatformFault, type PlatformHarness, type TestClock } from '@adflux/core/testing';
import { startSimulator, type FaultKind, type Simulator, type SimulatorOptions } from '@adflux/simulator';
import type { GoogleAdsPlatform } from '../google-ads-contract.js';
import { createGoogleAds } from '../google-ads-platform.js';
import type { GoogleAdsSettings } from '../google-ads-settings.js';
import { aTree } from './google-ads-tree.js';

const faultKinds: Readonly<Record<PlatformFault, FaultKind>> = {
  throttle: 'throttle',
  unavailable: 'http-502-html',
  lost_answer: 'reset-after',
};

/** The adapter and the simulated account that it is connected to. */
export interface SimulatedGoogleAds {
  readonly platform: GoogleAdsPlatform;
  readonly simulator: Simulator;
  readonly clock: TestClock;
}

/** Connects the adapter to a fresh simulated account. Both share a clock, so that waiting takes no time. */
export async function openSimulatedGoogleAds(
  settings: Partial<GoogleAdsSettings> = {},
  options: SimulatorOptions = {},
): Promise<SimulatedGoogleAds> {
  const clock = createTestClock();
  const simulator = await startSimulator({ platforms: ['google-ads'], clock, ...options });
  const { customerId, clientId, clientSecret, refreshToken } = simulator.credentials['google-ads'];
  const baseUrl = simulator.url('google-ads');
  const platform = createGoogleAds({
    customerId,
    clientId,
    clientSecret,
    refreshToken,
    currency: 'COP',
    baseUrl,
    tokenUrl: `${baseUrl}/token`,
    dataManagerBaseUrl: `${baseUrl}/v1`,
    acceptsCustomerMatchTerms: true,
    clock,
    environment: {},
    ...settings,
  });
  return { platform, simulator, clock };
}

/** The harness of the platform contract. */
export async function openGoogleAdsHarness(settings: Partial<GoogleAdsSettings> = {}): Promise<PlatformHarness> {
  const { platform, simulator, clock } = await openSimulatedGoogleAds(settings);
  const { clientSecret, refreshToken } = simulator.credentials['google-ads'];
  return {
    platform,
    tree: aTree(),
    secrets: [clientSecret, refreshToken, 'ya29.'],
    inject: (fault, times) => {
      simulator.faults.add({
        platform: 'google-ads',
        fault: faultKinds[fault],
        times,
        match: { write: true },
        retryAfterMs: 1_000,
      });
    },
    count: (kind) => simulator.world().entities.filter((entity) => entity.kind === kind && !entity.removed).length,
    countMembers: (id) => {
      // What was added at the very moment that a replacement begins would stay: to count takes a moment.
      clock.advance(1);
      return Number(simulator.world().entities.find((entity) => entity.id === id)?.fields['memberCount']);
    },
    close: () => simulator.close(),
  };
}
