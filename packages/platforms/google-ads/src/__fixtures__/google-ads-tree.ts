import {
  deriveCreationKey,
  type AdGroupSpec,
  type AdSpec,
  type CampaignSpec,
  type CreationKey,
  type EntityKind,
} from '@adflux/core';
import type { SpecTree, TreeRequest } from '@adflux/core';
import { aCampaign } from '@adflux/core/testing';

const campaign = aCampaign();
const [creative] = campaign.creatives;
if (!creative) throw new Error('the campaign builder makes one creative');

const delivery = {
  objective: 'traffic',
  category: 'employment',
  schedule: campaign.schedule,
  targeting: campaign.targeting,
  audiences: [],
  options: {},
  declarations: {},
} as const;

/** A campaign in Medellín with COP 20,000 a day. */
export const aCampaignSpec = (changes: Partial<CampaignSpec> = {}): CampaignSpec => ({
  ...delivery,
  kind: 'campaign',
  localId: 'spring',
  name: 'Auxiliar contable · Medellín',
  budget: { period: 'daily', level: 'campaign', amount: { micros: 20_000_000_000n, currency: 'COP' } },
  ...changes,
});

/** An ad group of that campaign with one keyword. */
export const anAdGroupSpec = (changes: Partial<AdGroupSpec> = {}): AdGroupSpec => ({
  ...delivery,
  kind: 'adGroup',
  localId: 'spring/group',
  name: 'Medellín',
  budget: null,
  keywords: [{ text: 'empleo auxiliar contable', match: 'phrase' }],
  maximumBid: null,
  ...changes,
});

/** A search ad of that ad group. */
export const anAdSpec = (changes: Partial<AdSpec> = {}): AdSpec => ({
  kind: 'ad',
  localId: 'spring/group/ad',
  name: 'Anuncio uno',
  creative: { ...creative, displayPath: ['empleos', 'medellin'] },
  assetLocalIds: [],
  options: {},
  ...changes,
});

/** Campaign, ad group and ad. */
export const aTree = (changes: Partial<SpecTree> = {}): SpecTree => ({
  campaign: aCampaignSpec(),
  adGroups: [{ spec: anAdGroupSpec(), ads: [anAdSpec()] }],
  assets: [],
  ...changes,
});

/** The creation key of a local id. */
export const keyOf = (kind: EntityKind, localId: string): CreationKey =>
  deriveCreationKey({ runKey: 'test', platform: 'google-ads', accountId: '1234567890', kind, localId });

/** The tree with keys for all of its entities. */
export const aTreeRequest = (tree: SpecTree = aTree()): TreeRequest => ({
  tree,
  keys: Object.fromEntries([
    [tree.campaign.localId, keyOf('campaign', tree.campaign.localId)],
    ...tree.adGroups.flatMap(({ spec, ads }) => [
      [spec.localId, keyOf('adGroup', spec.localId)] as const,
      ...ads.map((ad) => [ad.localId, keyOf('ad', ad.localId)] as const),
    ]),
  ]),
  refs: {},
});
