import { moneyFromDecimal, type AdPlatform, type RemoteEntity } from '@adflux/core';
import { createTestCall, createTestClock } from '@adflux/core/testing';
import { startSimulator, type Simulator, type SimulatorOptions } from '@adflux/simulator';
import { createTiktok } from '../tiktok-platform.js';
import type { TiktokSettings } from '../tiktok-settings.js';
import { testKey } from './test-key.js';
import { aCampaignSpec, anAdGroupSpec, anAdSpec, anAssetSpec } from './tiktok-tree.js';

/** A simulated account, and the adapter on it. */
export interface World {
  readonly simulator: Simulator;
  readonly tiktok: AdPlatform;
}

/** The adapter on a simulated account that is as strict as TikTok. */
export async function withWorld(
  options: SimulatorOptions & { readonly settings?: Partial<TiktokSettings> },
  body: (world: World) => Promise<void>,
): Promise<void> {
  const clock = createTestClock();
  const { settings, ...simulated } = options;
  const simulator = await startSimulator({ platforms: ['tiktok'], clock, rejectionRate: 0, ...simulated });
  const { accessToken, advertiserId, identityId, musicId, pixelId, callToActionId } = simulator.credentials.tiktok;
  // Delivery moves the simulator's clock on; the adapter goes by the same time.
  const now = () => simulator.clock.now();
  const tiktok = createTiktok({
    accountId: advertiserId,
    identityId,
    musicId,
    pixelId,
    callToActionId,
    accessToken,
    currency: 'COP',
    baseUrl: simulator.url('tiktok'),
    clock: { now, sleep: clock.sleep },
    environment: {},
    ...settings,
  });
  try {
    await body({ simulator, tiktok });
  } finally {
    await simulator.close();
  }
}

/** The call of all requests. */
export const call = createTestCall();
/** The budget of the manual ad group. */
export const budget = { period: 'daily', level: 'adGroup', amount: moneyFromDecimal('40000', 'COP') } as const;
/** What a manual campaign consists of, its budget on the ad group. */
export const manual = { campaign: aCampaignSpec({ budget: null }), group: anAdGroupSpec({ budget }), ad: anAdSpec() };
/** What a campaign for leads consists of, its budget on the campaign. */
export const leads = {
  campaign: aCampaignSpec({ objective: 'leads' }),
  group: anAdGroupSpec({ objective: 'leads' }),
  ad: anAdSpec(),
};
/** Their creation keys. */
export const keys = {
  photo: testKey('spring/assets/photo', 'asset'),
  campaign: testKey(),
  group: testKey('spring/group', 'adGroup'),
  ad: testKey('spring/group/ad', 'ad'),
};

/** What was created. */
export interface Published {
  readonly campaign: RemoteEntity;
  readonly group: RemoteEntity;
  readonly ad: RemoteEntity;
  readonly photo: RemoteEntity;
}

/** Creates everything, switched off. */
export async function publish(tiktok: AdPlatform, specs: typeof manual | typeof leads = manual): Promise<Published> {
  const refs = {};
  const photo = await tiktok.assets.create({ key: keys.photo, spec: anAssetSpec(), parent: null, refs }, call);
  const campaign = await tiktok.campaigns.create(
    { key: keys.campaign, spec: specs.campaign, parent: null, refs },
    call,
  );
  const group = await tiktok.adGroups.create({ key: keys.group, spec: specs.group, parent: campaign, refs }, call);
  const adRequest = { key: keys.ad, spec: specs.ad, parent: group };
  const ad = await tiktok.ads.create({ ...adRequest, refs: { 'spring/assets/photo': photo } }, call);
  return { campaign, group, ad, photo };
}

/** Switches everything on. */
export async function launch(tiktok: AdPlatform, { ad, group, campaign }: Published): Promise<void> {
  await tiktok.ads.setDelivery(ad, 'on', call);
  await tiktok.adGroups.setDelivery(group, 'on', call);
  await tiktok.campaigns.setDelivery(campaign, 'on', call);
}
