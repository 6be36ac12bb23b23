import type { CampaignSpec, CreationKey } from '@adflux/core';
import { TIKTOK_NAME_LENGTH } from './tiktok-limits.js';
import { tiktokObjectives } from './tiktok-objectives.js';
import { parseTiktokOptions } from './tiktok-options.js';
import { toTiktokCampaignBudget } from './to-tiktok-budget.js';
import { toTiktokName } from './to-tiktok-name.js';

/** The body of `/campaign/create/` or `/smart_plus/campaign/create/`, without what only a create carries. */
export type TiktokCampaignBody = Readonly<Record<string, unknown>>;

/** Where TikTok knows special industries: advertisers registered there must declare job ads. */
const declaringCountries = ['US', 'CA'];

/**
 * Builds a campaign, switched off.
 *
 * @param registeredIn Country the advertiser is registered in. Elsewhere than in the United States and Canada TikTok has
 *   no special industries and refuses the declaration.
 * @see https://business-api.tiktok.com/portal/docs?id=1739318962329602 ("Create a campaign", read November 2026)
 * @see https://business-api.tiktok.com/portal/docs?id=1843312852800706 ("Create a Smart+ campaign", read November 2026)
 */
export function toTiktokCampaign(
  spec: CampaignSpec,
  key: CreationKey,
  currency: string,
  registeredIn: string | null,
): TiktokCampaignBody {
  parseTiktokOptions(spec.options);
  const { objective } = tiktokObjectives[spec.objective];
  return {
    campaign_name: toTiktokName(spec.name, key, TIKTOK_NAME_LENGTH),
    objective_type: objective,
    // Said always: what is left out is switched on.
    operation_status: 'DISABLE',
    ...toTiktokCampaignBudget(spec.budget, objective, currency),
    ...(declaringCountries.includes(registeredIn ?? '') ? { special_industries: ['EMPLOYMENT'] } : {}),
  };
}
