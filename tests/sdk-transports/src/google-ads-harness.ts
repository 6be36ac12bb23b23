import type { SpecTree } from '@adflux/core';
import { aTree, createTestClock, type PlatformFault, type PlatformHarness, type TestClock } from '@adflux/core/testing';
import { createGoogleAds, type GoogleAdsPlatform, type GoogleAdsSdkSettings } from '@adflux/google-ads/sdk';
import { startSimulator, type FaultKind, type Simulator } from '@adflux/simulator';
import type { Customer } from 'google-ads-api';
import { openSimulatedCustomer } from './google-ads-customer.js';
import type { GrpcBridge } from './google-ads-grpc-bridge.js';

const faultKinds: Readonly<Record<PlatformFault, FaultKind>> = {
  throttle: 'throttle',
  unavailable: 'http-502-html',
  lost_answer: 'reset-after',
};

/** Campaign, ad group and search ad with its words. */
export const aSearchTree = (): SpecTree => {
  const { campaign, adGroups } = aTree();
  return {
    campaign,
    adGroups: adGroups.map(({ spec, ads }) => ({
      spec: { ...spec, keywords: [{ text: 'empleo auxiliar contable', match: 'phrase' }] },
      ads: ads.map((ad) => ({
        ...ad,
        creative: { ...ad.creative, displayPath: ['empleos', 'medellin'] },
        assetLocalIds: [],
      })),
    })),
    assets: [],
  };
};

/** The adapter over a customer of the SDK, and the simulated account behind it. */
export interface GoogleAdsOverSdk {
  readonly platform: GoogleAdsPlatform;
  readonly simulator: Simulator;
  readonly bridge: GrpcBridge;
  readonly customer: Customer;
  readonly clock: TestClock;
  close(): Promise<void>;
}

/** Connects them. Adapter and simulator share a clock. */
export async function openGoogleAdsOverSdk(
  settings: Partial<GoogleAdsSdkSettings> = {},
  seed = 1,
): Promise<GoogleAdsOverSdk> {
  const clock = createTestClock();
  const simulator = await startSimulator({ platforms: ['google-ads'], clock, seed });
  const { customer, bridge } = await openSimulatedCustomer(simulator);
  const platform = createGoogleAds({
    customer,
    currency: 'COP',
    clock,
    dataManagerBaseUrl: `${simulator.url('google-ads')}/v1`,
    acceptsCustomerMatchTerms: true,
    ...settings,
  });
  return {
    platform,
    simulator,
    bridge,
    customer,
    clock,
    close: async () => {
      await bridge.close();
      await simulator.close();
    },
  };
}

/** The harness of the platform contract. */
export async function openGoogleAdsSdkHarness(): Promise<PlatformHarness> {
  const { platform, simulator, clock, close } = await openGoogleAdsOverSdk();
  const { clientSecret, refreshToken, developerToken } = simulator.credentials['google-ads'];
  return {
    platform,
    tree: aSearchTree(),
    secrets: [clientSecret, refreshToken, developerToken, 'ya29.'],
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
    close,
  };
}
