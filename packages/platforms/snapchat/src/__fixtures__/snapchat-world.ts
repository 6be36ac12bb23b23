import type { AdPlatform, RemoteEntity } from '@adflux/core';
import { createTestCall } from '@adflux/core/testing';
import type { Simulator, SimulatorOptions } from '@adflux/simulator';
import { openSimulatedSnapchat } from './snapchat-harness.js';
import { aCampaignSpec, anAdGroupSpec, anAdSpec, anAssetSpec } from './snapchat-tree.js';
import { testKey } from './test-key.js';

/** The adapter and the account behind it. */
export interface World {
  readonly simulator: Simulator;
  readonly platform: AdPlatform;
}

/** The adapter on a simulated account that is as strict as Snapchat. */
export async function withWorld(options: SimulatorOptions, body: (world: World) => Promise<void>): Promise<void> {
  const world = await openSimulatedSnapchat({}, options);
  try {
    await body(world);
  } finally {
    await world.simulator.close();
  }
}

const call = createTestCall();
/** The creation keys of that campaign. */
export const keys = {
  campaign: testKey(),
  adGroup: testKey('spring/group', 'adGroup'),
  ad: testKey('spring/group/ad', 'ad'),
  asset: testKey('spring/assets/photo', 'asset'),
};

/** Everything of one campaign. */
export interface Published {
  readonly campaign: RemoteEntity;
  readonly group: RemoteEntity;
  readonly ad: RemoteEntity;
  readonly photo: RemoteEntity;
}

/** Makes everything of one campaign, switched off. */
export async function publish(platform: AdPlatform): Promise<Published> {
  const refs = {};
  const photo = await platform.assets.create({ key: keys.asset, spec: anAssetSpec(), parent: null, refs }, call);
  const campaign = await platform.campaigns.create(
    { key: keys.campaign, spec: aCampaignSpec(), parent: null, refs },
    call,
  );
  const group = await platform.adGroups.create(
    { key: keys.adGroup, spec: anAdGroupSpec(), parent: campaign, refs },
    call,
  );
  const ad = await platform.ads.create(
    { key: keys.ad, spec: anAdSpec(), parent: group, refs: { 'spring/assets/photo': photo } },
    call,
  );
  return { campaign, group, ad, photo };
}

/** Switches it on, the campaign last. */
export async function launch(platform: AdPlatform, { ad, group, campaign }: Published): Promise<void> {
  await platform.ads.setDelivery(ad, 'on', call);
  await platform.adGroups.setDelivery(group, 'on', call);
  await platform.campaigns.setDelivery(campaign, 'on', call);
}

/** What the platform holds of the first entity of a kind. */
export const fieldsOf = (simulator: Simulator, kind: string): Record<string, unknown> =>
  simulator.world().entities.find((entity) => entity.kind === kind && !entity.removed)?.fields ?? {};
/** How many entities of a kind there are. */
export const countOf = (simulator: Simulator, kind: string): number =>
  simulator.world().entities.filter((entity) => entity.kind === kind && !entity.removed).length;
