import type { AdFluxError, AdPlatform, RemoteEntity } from '@adflux/core';
import {
  aCampaignSpec,
  anAdGroupSpec,
  anAdSpec,
  anAssetSpec,
  createTestCall,
  createTestClock,
} from '@adflux/core/testing';
import { startSimulator, type Simulator, type SimulatorOptions } from '@adflux/simulator';
import { openWithCredentials } from './x-harness.js';
import { testKey } from './test-key.js';
import type { XAccountSettings } from '../x-settings.js';

/** A simulated account and the adapter on it. */
export interface World {
  readonly simulator: Simulator;
  readonly x: AdPlatform;
}

/** The adapter on a simulated account that is as strict as X. */
export async function withWorld(
  options: SimulatorOptions,
  body: (world: World) => Promise<void>,
  settings: Partial<XAccountSettings> = {},
): Promise<void> {
  const clock = createTestClock();
  const simulator = await startSimulator({ platforms: ['x'], clock, rejectionRate: 0, ...options });
  const root = simulator.url('x');
  const { accountId } = simulator.credentials.x;
  // Delivery moves the simulator's clock on; the adapter goes by the same time.
  const now = () => simulator.clock.now();
  const x = openWithCredentials(simulator, {
    accountId,
    currency: 'COP',
    baseUrl: root,
    mediaBaseUrl: root,
    clock: { now, sleep: clock.sleep },
    ...settings,
  });
  try {
    await body({ simulator, x });
  } finally {
    await simulator.close();
  }
}

/** For calls whose events nobody looks at. */
export const call = createTestCall();
/** What `publish` publishes. */
export const specs = { campaign: aCampaignSpec(), adGroup: anAdGroupSpec(), ad: anAdSpec() };
/** The creation keys of what `publish` publishes. */
export const keys = {
  campaign: testKey(),
  adGroup: testKey('spring/group', 'adGroup'),
  ad: testKey('spring/group/ad', 'ad'),
};

/** What `publish` published. */
export interface Published {
  readonly campaign: RemoteEntity;
  readonly group: RemoteEntity;
  readonly ad: RemoteEntity;
  readonly photo: RemoteEntity;
}

/** Publishes a campaign with one ad group and one ad. */
export async function publish({ x }: World): Promise<Published> {
  const refs = {};
  const photoKey = testKey('spring/assets/photo', 'asset');
  const photo = await x.assets.create({ key: photoKey, spec: anAssetSpec(), parent: null, refs }, call);
  const campaign = await x.campaigns.create({ key: keys.campaign, spec: specs.campaign, parent: null, refs }, call);
  const group = await x.adGroups.create({ key: keys.adGroup, spec: specs.adGroup, parent: campaign, refs }, call);
  const adRequest = { key: keys.ad, spec: specs.ad, parent: group };
  const ad = await x.ads.create({ ...adRequest, refs: { 'spring/assets/photo': photo } }, call);
  return { campaign, group, ad, photo };
}

/** Switches it on, the campaign last. */
export async function launch({ x }: World, { group, campaign }: Published): Promise<void> {
  await x.adGroups.setDelivery(group, 'on', call);
  await x.campaigns.setDelivery(campaign, 'on', call);
}

/** The platform's fields of the one entity of a kind. */
export const fieldsOf = ({ simulator }: World, kind: string): Readonly<Record<string, unknown>> =>
  simulator.world().entities.find((entity) => entity.kind === kind && !entity.removed)?.fields ?? {};

/** What a call failed with. */
export const failureOf = (work: Promise<unknown>): Promise<AdFluxError> =>
  work.then(
    () => Promise.reject(new Error('it did not fail')),
    (error: unknown) => error as AdFluxError,
  );
