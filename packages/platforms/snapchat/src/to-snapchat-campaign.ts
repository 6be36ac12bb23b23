import type { CampaignSpec, CreationKey } from '@adflux/core';
import { tagName } from '@adflux/platform-kit';
import { SNAPCHAT_NAME_LENGTH } from './snapchat-limits.js';
import { toSnapchatObjective } from './snapchat-objectives.js';
import { parseSnapchatOptions } from './snapchat-options.js';
import type { ResolvedSnapchatSettings } from './snapchat-settings.js';
import type { SnapchatFields } from './snapchat-whole-object.js';
import { toSnapchatMicros } from './to-snapchat-micros.js';
import { toSnapchatTime } from './to-snapchat-time.js';

/**
 * Builds a campaign, switched off, that says it is about employment. Its budget is a cap over all of its ad squads.
 *
 * Unsure: the reference names `regulations` of campaigns with ads for employment and does not show what is in it; it is
 * assumed to look like the account's.
 *
 * @see https://developers.snap.com/marketing-api/Ads-API/campaigns (read November 2026)
 */
export function toSnapchatCampaign(
  spec: CampaignSpec,
  key: CreationKey,
  { accountId, currency, regulations }: Pick<ResolvedSnapchatSettings, 'accountId' | 'currency' | 'regulations'>,
): SnapchatFields {
  const options = parseSnapchatOptions(spec.options);
  const { budget, schedule } = spec;
  const cap = budget === null ? null : toSnapchatMicros(budget.amount, currency);
  return {
    name: tagName(spec.name, key, SNAPCHAT_NAME_LENGTH),
    ad_account_id: accountId,
    status: 'PAUSED',
    buy_model: 'AUCTION',
    objective_v2_properties: { objective_v2_type: toSnapchatObjective(spec.objective, options).type },
    ...(cap === null ? {} : { [budget?.period === 'daily' ? 'daily_budget_micro' : 'lifetime_spend_cap_micro']: cap }),
    ...(regulations === 'declared' ? { regulations: { restricted_delivery_signals: true } } : {}),
    start_time: toSnapchatTime(schedule.startsAt),
    ...(schedule.endsAt === undefined ? {} : { end_time: toSnapchatTime(schedule.endsAt) }),
  };
}
