import type { CampaignSpec, CreationKey } from '@adflux/core';
import { tagName } from '@adflux/platform-kit';
import { toMetaDeclarations } from './meta-declarations.js';
import { META_NAME_LENGTH } from './meta-limits.js';
import { toMetaObjective } from './meta-objectives.js';
import { parseMetaOptions } from './meta-options.js';
import { toMetaBudget } from './to-meta-budget.js';

/** The body of `POST /act_{id}/campaigns`. */
export type MetaCampaignBody = Readonly<Record<string, unknown>>;

/**
 * Builds a campaign, switched off, that says it is about employment.
 *
 * @see https://developers.facebook.com/docs/marketing-api/reference/ad-account/campaigns (read November 2026)
 */
export function toMetaCampaign(spec: CampaignSpec, key: CreationKey, currency: string): MetaCampaignBody {
  const options = parseMetaOptions(spec.options);
  return {
    name: tagName(spec.name, key, META_NAME_LENGTH),
    objective: toMetaObjective(spec.objective, options).objective,
    buying_type: 'AUCTION',
    status: 'PAUSED',
    special_ad_categories: ['EMPLOYMENT'],
    special_ad_category_country: toMetaDeclarations(spec).countries,
    ...(spec.budget
      ? { ...toMetaBudget(spec.budget, currency), bid_strategy: 'LOWEST_COST_WITHOUT_CAP' }
      : // Required since v24 when the ad sets hold the budgets; true would let Meta move a fifth of them around.
        { is_adset_budget_sharing_enabled: false }),
  };
}
