import type { AdGroupSpec, AdSpec, AssetSpec, CampaignSpec, SpecTree } from '../contracts/specs.js';
import { aCampaign } from './builders.js';
import { testImageUrl } from './test-image.js';

const campaign = aCampaign();
const [creative] = campaign.creatives;
if (!creative) throw new Error('the campaign builder makes one creative');
const budget = { period: 'daily', level: 'campaign', amount: { micros: 20_000_000_000n, currency: 'COP' } } as const;

const delivery = {
  objective: 'traffic',
  category: 'employment',
  schedule: campaign.schedule,
  targeting: campaign.targeting,
  audiences: [],
  options: {},
  declarations: {},
} as const;

/** A campaign in Medellín with a daily budget of its own. */
export const aCampaignSpec = (changes: Partial<CampaignSpec> = {}): CampaignSpec => ({
  ...delivery,
  kind: 'campaign',
  localId: 'spring',
  name: 'Auxiliar contable · Medellín',
  budget,
  ...changes,
});

/** An ad group of that campaign. */
export const anAdGroupSpec = (changes: Partial<AdGroupSpec> = {}): AdGroupSpec => ({
  ...delivery,
  kind: 'adGroup',
  localId: 'spring/group',
  name: 'Medellín',
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
  creative,
  assetLocalIds: ['spring/assets/photo'],
  options: {},
  ...changes,
});

/** The picture of that ad. */
export const anAssetSpec = (changes: Partial<AssetSpec> = {}): AssetSpec => ({
  kind: 'asset',
  localId: 'spring/assets/photo',
  name: 'Foto',
  asset: {
    id: 'photo',
    kind: 'image',
    url: testImageUrl(),
    mediaType: 'image/png',
    widthPixels: 1200,
    heightPixels: 628,
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
