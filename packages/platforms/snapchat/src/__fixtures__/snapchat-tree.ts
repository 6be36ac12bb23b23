import type { AdGroupSpec, AdSpec, AssetSpec, Budget, CampaignSpec, SpecTree } from '@adflux/core';
import { testImageUrl } from '@adflux/core/testing';

/** A daily budget in pesos. */
export const pesos = (amount: bigint, level: Budget['level'] = 'campaign'): Budget => ({
  period: 'daily',
  level,
  amount: { micros: amount * 1_000_000n, currency: 'COP' },
});

const delivery: Pick<
  CampaignSpec,
  'objective' | 'category' | 'schedule' | 'targeting' | 'audiences' | 'options' | 'declarations'
> = {
  objective: 'traffic',
  category: 'employment',
  schedule: { startsAt: '2027-03-02T08:00:00-05:00', endsAt: '2027-04-30T23:59:59-05:00' },
  targeting: { places: [{ country: 'CO' }], languages: ['es'], audienceIds: [] },
  audiences: [],
  options: {},
  declarations: {},
};

/** A campaign in Colombia with a daily budget of its own. */
export const aCampaignSpec = (changes: Partial<CampaignSpec> = {}): CampaignSpec => ({
  ...delivery,
  kind: 'campaign',
  localId: 'spring',
  name: 'Auxiliar contable',
  budget: pesos(100_000n),
  ...changes,
});

/** An ad group of that campaign. */
export const anAdGroupSpec = (changes: Partial<AdGroupSpec> = {}): AdGroupSpec => ({
  ...delivery,
  kind: 'adGroup',
  localId: 'spring/group',
  name: 'Colombia',
  budget: null,
  keywords: [],
  maximumBid: null,
  ...changes,
});

/** An ad of that ad group, with a picture. */
export const anAdSpec = (changes: Partial<AdSpec> = {}): AdSpec => ({
  kind: 'ad',
  localId: 'spring/group/ad',
  name: 'Anuncio',
  creative: {
    id: 'creative',
    headlines: ['Auxiliar contable en Bogotá'],
    descriptions: [],
    callToAction: 'apply_now',
    landingUrl: 'https://empleos.example.com/JOB-0001',
    displayPath: [],
    imageIds: ['photo'],
    language: 'es',
  },
  assetLocalIds: ['spring/assets/photo'],
  options: {},
  ...changes,
});

/** The picture of that ad: upright, as Snapchat shows it. */
export const anAssetSpec = (changes: Partial<AssetSpec> = {}): AssetSpec => ({
  kind: 'asset',
  localId: 'spring/assets/photo',
  name: 'Foto',
  asset: {
    id: 'photo',
    kind: 'image',
    url: testImageUrl(1080, 1920),
    mediaType: 'image/png',
    widthPixels: 1080,
    heightPixels: 1920,
  },
  ...changes,
});

/** Campaign, ad group, ad and picture. */
export const aTree = (changes: Partial<SpecTree> = {}): SpecTree => ({
  campaign: aCampaignSpec(),
  adGroups: [{ spec: anAdGroupSpec(), ads: [anAdSpec()] }],
  assets: [anAssetSpec()],
  ...changes,
});
