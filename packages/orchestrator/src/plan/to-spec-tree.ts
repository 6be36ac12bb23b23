import { chooseFormat, imagesFor } from '@adflux/core';
import type {
  AdGroupSpec,
  AdPlatform,
  AdSpec,
  AssetSpec,
  AudienceRef,
  Campaign,
  CampaignSpec,
  SpecTree,
  Targeting,
} from '@adflux/core';
import type { CompiledCampaign } from '../compliance/compiled-campaign.js';

type CampaignPlatform = Campaign['platforms'][number];
type AdGroup = Campaign['adGroups'][number];

const assetLocalId = (campaign: Campaign, assetId: string): string => `${campaign.id}/assets/${assetId}`;

function toAdSpec(campaign: Campaign, group: AdGroup, ad: AdGroup['ads'][number], target: Target): AdSpec[] {
  const creative = campaign.creatives.find((each) => each.id === ad.creativeId);
  if (creative === undefined) return [];
  const chosen = chooseFormat(creative, target.platform.capabilities);
  const shown = chosen === null ? [] : imagesFor(creative, campaign.assets, chosen.limits);
  return [
    {
      kind: 'ad',
      localId: `${campaign.id}/${group.id}/${ad.id}`,
      name: ad.name,
      creative,
      assetLocalIds: shown.map(({ id }) => assetLocalId(campaign, id)),
      options: target.entry.options,
    },
  ];
}

function toAdGroupSpec(
  campaign: CompiledCampaign,
  group: AdGroup,
  { platform, entry }: Target,
  audiences: readonly AudienceRef[],
): AdGroupSpec {
  const targeting = group.targeting ?? campaign.targeting;
  return {
    kind: 'adGroup',
    localId: `${campaign.id}/${group.id}`,
    name: group.name,
    objective: campaign.objective,
    category: 'employment',
    budget: entry.budget.level === 'adGroup' ? entry.budget : null,
    schedule: campaign.schedule,
    targeting,
    audiences: refsOf(targeting, audiences),
    options: entry.options,
    declarations: campaign.declarations,
    // Left out where they mean nothing, so that changing them changes nothing there.
    keywords: platform.capabilities.targeting.includes('keyword') ? group.keywords : [],
    maximumBid: group.maximumBid ?? null,
  };
}

const refsOf = ({ audienceIds }: Targeting, audiences: readonly AudienceRef[]): readonly AudienceRef[] =>
  audiences.filter(({ localId }) => audienceIds.includes(localId));

function toCampaignSpec(
  campaign: CompiledCampaign,
  { entry }: Target,
  audiences: readonly AudienceRef[],
): CampaignSpec {
  return {
    kind: 'campaign',
    localId: campaign.id,
    name: campaign.name,
    ...(campaign.clientId === undefined ? {} : { clientId: campaign.clientId }),
    objective: campaign.objective,
    category: 'employment',
    budget: entry.budget.level === 'campaign' ? entry.budget : null,
    schedule: campaign.schedule,
    targeting: campaign.targeting,
    audiences: refsOf(campaign.targeting, audiences),
    options: entry.options,
    declarations: campaign.declarations,
  };
}

/** One of a campaign's platforms, with the adapter that serves it. */
export interface Target {
  readonly platform: AdPlatform;
  readonly entry: CampaignPlatform;
}

/**
 * What one platform is to hold for a campaign. Images are left out where no ad shows them.
 *
 * @param audiences The campaign's audiences as they exist in this account.
 */
export function toSpecTree(campaign: CompiledCampaign, target: Target, audiences: readonly AudienceRef[]): SpecTree {
  const adGroups = campaign.adGroups.map((group) => ({
    spec: toAdGroupSpec(campaign, group, target, audiences),
    ads: group.ads.flatMap((ad) => toAdSpec(campaign, group, ad, target)),
  }));
  const used = new Set(adGroups.flatMap((group) => group.ads.flatMap((ad) => ad.assetLocalIds)));
  const assets = campaign.assets
    .map((asset): AssetSpec => ({ kind: 'asset', localId: assetLocalId(campaign, asset.id), name: asset.id, asset }))
    .filter((spec) => used.has(spec.localId));
  return { campaign: toCampaignSpec(campaign, target, audiences), adGroups, assets };
}
