import type { SpecTree } from '@adflux/core';
import { aCampaign } from '@adflux/core/testing';

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
  declarations: {},
} as const;
const budget = { period: 'daily', level: 'campaign', amount: { micros: 20_000_000_000n, currency: 'COP' } } as const;

/** Campaign, ad group, ad and picture. */
export const aTree = (): SpecTree => ({
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
});
