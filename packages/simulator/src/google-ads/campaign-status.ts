import type { Entity, WorldStore } from '../world-store.js';
import { messageIn, textIn } from './message.js';

/** `primary_status` with its reasons: what really happens to a campaign, and why. */
export interface PrimaryStatus {
  readonly status: 'ELIGIBLE' | 'PAUSED' | 'REMOVED' | 'ENDED' | 'PENDING' | 'LIMITED' | 'NOT_ELIGIBLE';
  readonly reasons: readonly string[];
}

/** How far the review of an ad has come. */
export const approvalOf = (ad: Entity): 'waiting' | 'approved' | 'disapproved' => {
  const approval = messageIn(ad.fields, 'policySummary')['approvalStatus'];
  return approval === 'APPROVED' ? 'approved' : approval === 'DISAPPROVED' ? 'disapproved' : 'waiting';
};

const isOn = (entity: Entity): boolean => entity.status === 'ENABLED' && !entity.removed;

/** The ad groups of a campaign that could serve, as far as their own switch goes. */
export const openAdGroups = (world: WorldStore, campaign: Entity): readonly Entity[] =>
  world.children('adGroup', campaign.id).filter(isOn);

/** The keywords that let an ad group's ads be found. */
export const openKeywords = (world: WorldStore, adGroup: Entity): readonly Entity[] =>
  world.children('keyword', adGroup.id).filter((keyword) => isOn(keyword) && keyword.fields['negative'] !== true);

/** The ads of an ad group that are switched on. */
export const openAds = (world: WorldStore, adGroup: Entity): readonly Entity[] =>
  world.children('ad', adGroup.id).filter(isOn);

const notEligible = (reason: string): PrimaryStatus => ({ status: 'NOT_ELIGIBLE', reasons: [reason] });

/** Below its own switches and dates: what its ad groups, keywords and ads allow. */
const statusOfContent = (world: WorldStore, campaign: Entity): PrimaryStatus => {
  const adGroups = world.children('adGroup', campaign.id).filter(({ removed }) => !removed);
  if (adGroups.length === 0) return notEligible('NO_AD_GROUPS');
  const open = adGroups.filter(isOn);
  if (open.length === 0) return notEligible('AD_GROUPS_PAUSED');
  const keywords = open
    .flatMap((adGroup) => world.children('keyword', adGroup.id))
    .filter(({ removed, fields }) => !removed && fields['negative'] !== true);
  if (keywords.length === 0) return notEligible('NO_KEYWORDS');
  if (!keywords.some(isOn)) return notEligible('KEYWORDS_PAUSED');
  const ads = open.flatMap((adGroup) => world.children('ad', adGroup.id)).filter(({ removed }) => !removed);
  if (ads.length === 0) return notEligible('NO_AD_GROUP_ADS');
  const enabled = ads.filter(isOn).map(approvalOf);
  if (enabled.length === 0) return notEligible('AD_GROUP_ADS_PAUSED');
  if (enabled.every((approval) => approval === 'disapproved')) return notEligible('HAS_ADS_DISAPPROVED');
  if (!enabled.includes('approved')) return { status: 'PENDING', reasons: ['MOST_ADS_UNDER_REVIEW'] };
  if (enabled.includes('disapproved')) return { status: 'LIMITED', reasons: ['HAS_ADS_DISAPPROVED'] };
  return { status: 'ELIGIBLE', reasons: [] };
};

/**
 * Computes a campaign's primary status.
 * @param nowText now on the account's clock, `YYYY-MM-DD HH:mm:ss`
 */
export const primaryStatusOf = (world: WorldStore, campaign: Entity, nowText: string): PrimaryStatus => {
  if (campaign.removed) return { status: 'REMOVED', reasons: ['CAMPAIGN_REMOVED'] };
  if ((textIn(campaign.fields, 'endDateTime') ?? '9999') < nowText)
    return { status: 'ENDED', reasons: ['CAMPAIGN_ENDED'] };
  if (campaign.status !== 'ENABLED') return { status: 'PAUSED', reasons: ['CAMPAIGN_PAUSED'] };
  if ((textIn(campaign.fields, 'startDateTime') ?? '') > nowText)
    return { status: 'PENDING', reasons: ['CAMPAIGN_PENDING'] };
  return statusOfContent(world, campaign);
};
