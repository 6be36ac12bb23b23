import type { AdPlatform, SpecTree } from '@adflux/core';
import { aCampaign, createTestClock, type PlatformFault, type PlatformHarness } from '@adflux/core/testing';
import { createMeta } from '@adflux/meta/sdk';
import { startSimulator, type FaultKind } from '@adflux/simulator';
import { FacebookAdsApi } from 'facebook-nodejs-business-sdk';
import { openMethodOverride } from './method-override.js';

const faultKinds: Readonly<Record<PlatformFault, FaultKind>> = {
  throttle: 'throttle',
  unavailable: 'http-502-html',
  lost_answer: 'reset-after',
};

const { creatives, assets, schedule, targeting } = aCampaign();
const [creative] = creatives;
const [asset] = assets;
if (!creative || !asset) throw new Error('the campaign builder makes a creative and an asset');
const delivery = {
  objective: 'traffic',
  category: 'employment',
  schedule,
  targeting,
  audiences: [],
  options: {},
} as const;
const budget = { period: 'daily', level: 'campaign', amount: { micros: 20_000_000_000n, currency: 'COP' } } as const;

/** Campaign, ad group, ad and picture. */
const tree: SpecTree = {
  campaign: { ...delivery, kind: 'campaign', localId: 'spring', name: 'Auxiliar contable', budget },
  adGroups: [
    {
      spec: {
        ...delivery,
        kind: 'adGroup',
        localId: 'spring/group',
        name: 'Medellín',
        budget: null,
        keywords: [],
        maximumBid: null,
      },
      ads: [
        {
          kind: 'ad',
          localId: 'spring/group/ad',
          name: 'Anuncio',
          creative,
          assetLocalIds: ['spring/photo'],
          options: {},
        },
      ],
    },
  ],
  assets: [{ kind: 'asset', localId: 'spring/photo', name: 'Foto', asset }],
};

/** The adapter over a `FacebookAdsApi`, on a fresh simulated account. Adapter and simulator share a clock. */
export async function openMetaSdkHarness(): Promise<PlatformHarness> {
  const clock = createTestClock();
  const simulator = await startSimulator({ platforms: ['meta'], clock });
  const door = await openMethodOverride(simulator.url('meta'));
  const { accessToken, accountId, pageId, appSecret } = simulator.credentials.meta;
  const client = new FacebookAdsApi(accessToken, 'en_US', false);
  const platform: AdPlatform = createMeta({
    client,
    accountId,
    pageId,
    appSecret,
    currency: 'COP',
    baseUrl: door.url,
    clock,
  });
  return {
    platform,
    tree,
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
    close: async () => {
      await door.close();
      await simulator.close();
    },
  };
}
