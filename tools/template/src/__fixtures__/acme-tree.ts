import type { CampaignSpec, SpecTree } from '@adflux/core';

const delivery: Pick<
  CampaignSpec,
  'objective' | 'category' | 'schedule' | 'targeting' | 'audiences' | 'options' | 'declarations'
> = {
  objective: 'traffic',
  category: 'employment',
  schedule: { startsAt: '2027-03-01T00:00:00-05:00' },
  targeting: { places: [{ country: 'CO' }], languages: ['es'], audienceIds: [] },
  audiences: [],
  options: {},
  declarations: {},
};

/** A tree that Acme accepts: one campaign, one ad group, one ad, one image. */
export const acmeTree: SpecTree = {
  campaign: {
    ...delivery,
    kind: 'campaign',
    localId: 'spring',
    name: 'Auxiliar contable',
    budget: { period: 'daily', level: 'campaign', amount: { micros: 30_000_000_000n, currency: 'COP' } },
  },
  adGroups: [
    {
      spec: {
        ...delivery,
        kind: 'adGroup',
        localId: 'spring/bogota',
        name: 'Bogotá',
        budget: null,
        keywords: [],
        maximumBid: null,
      },
      ads: [
        {
          kind: 'ad',
          localId: 'spring/bogota/ad',
          name: 'Auxiliar contable',
          creative: {
            id: 'creative',
            headlines: ['Auxiliar contable en Bogotá'],
            descriptions: ['Postúlate hoy.'],
            callToAction: 'apply_now',
            landingUrl: 'https://empleos.example.com/1',
            displayPath: [],
            imageIds: [],
            language: 'es',
          },
          assetLocalIds: [],
          options: {},
        },
      ],
    },
  ],
  assets: [
    {
      kind: 'asset',
      localId: 'spring/assets/logo',
      name: 'logo',
      asset: {
        id: 'logo',
        kind: 'image',
        url: 'https://empleos.example.com/logo.png',
        mediaType: 'image/png',
        widthPixels: 1_200,
        heightPixels: 628,
      },
    },
  ],
};
