import type { GoogleAdsKind } from '../resource-name.js';
import { adGroupAdRules } from './ad-group-ad-rules.js';
import { adRules } from './ad-rules.js';
import { adGroupCriterionRules } from './ad-group-criterion-rules.js';
import { adGroupRules } from './ad-group-rules.js';
import { assetRules } from './asset-rules.js';
import { campaignBudgetRules } from './campaign-budget-rules.js';
import { campaignCriterionRules } from './campaign-criterion-rules.js';
import { campaignRules } from './campaign-rules.js';
import { userListRules } from './user-list-rules.js';
import type { ResourceRules } from './rule-context.js';

/** One kind of resource that can be mutated. */
export interface Collection {
  /** As in resource names and in the path of its own service. */
  readonly name: string;
  /** Name of the message, and with a small letter the name in answers. */
  readonly shape: string;
  readonly jsonName: string;
  readonly kinds: readonly GoogleAdsKind[];
  readonly rules: ResourceRules;
  /** Field of the stored entity that holds the resource. Absent: the entity is the resource. */
  readonly inside?: string;
}

const collection = (
  name: string,
  shape: string,
  kinds: readonly GoogleAdsKind[],
  rules: ResourceRules,
): Collection => ({ name, shape, jsonName: shape.charAt(0).toLowerCase() + shape.slice(1), kinds, rules });

/** Everything the simulator can change. */
export const collections: readonly Collection[] = [
  collection('campaignBudgets', 'CampaignBudget', ['budget'], campaignBudgetRules),
  collection('campaigns', 'Campaign', ['campaign'], campaignRules),
  collection('campaignCriteria', 'CampaignCriterion', ['criterion'], campaignCriterionRules),
  collection('adGroups', 'AdGroup', ['adGroup'], adGroupRules),
  collection('adGroupAds', 'AdGroupAd', ['ad'], adGroupAdRules),
  { ...collection('ads', 'Ad', ['ad'], adRules), inside: 'ad' },
  collection('adGroupCriteria', 'AdGroupCriterion', ['keyword', 'adGroupCriterion'], adGroupCriterionRules),
  collection('assets', 'Asset', ['asset'], assetRules),
  collection('userLists', 'UserList', ['audience'], userListRules),
];
