import { AdFluxError, type AdGroupSpec, type CreationKey, type Money } from '@adflux/core';
import { tagName } from '@adflux/platform-kit';
import { toXMicros } from './to-x-budget.js';
import { toXTime } from './to-x-time.js';
import { X_NAME_LENGTH } from './x-limits.js';
import { toXObjective } from './x-objectives.js';
import { parseXOptions } from './x-options.js';
import type { ResolvedXSettings } from './x-resolved-settings.js';

type Form = Readonly<Record<string, string>>;

const refuse = (message: string): never => {
  throw new AdFluxError(message, { code: 'invalid_request', platform: 'x' });
};

const toXBid = (bid: Money | null, currency: string): Form =>
  bid === null ? { bid_strategy: 'AUTO' } : { bid_strategy: 'MAX', bid_amount_local_micro: toXMicros(bid, currency) };

/**
 * Builds the fields of a line item, switched off, without parent and targeting: those need look-ups. Dates live here and not
 * on the campaign. Audience expansion is left out, which means none: nothing reaches others than the targeting says.
 *
 * @see https://docs.x.com/x-ads-api/campaign-management/reference#post-accounts-account-id-line-items (read November 2026)
 */
export function toXAdGroup(
  spec: AdGroupSpec,
  key: CreationKey,
  { currency, webEventTagId }: Pick<ResolvedXSettings, 'currency' | 'webEventTagId'>,
): Form {
  if (spec.budget) refuse('On X the campaign holds the budget. Set the budget level to campaign.');
  const options = parseXOptions(spec.options);
  const { objective, goal } = toXObjective(spec.objective, options);
  const { startsAt, endsAt } = spec.schedule;
  const tag = options.webEventTagId ?? webEventTagId;
  return {
    name: tagName(spec.name, key, X_NAME_LENGTH),
    entity_status: 'PAUSED',
    objective,
    goal,
    product_type: 'PROMOTED_TWEETS',
    placements: 'ALL_ON_TWITTER',
    start_time: toXTime(startsAt),
    end_time:
      endsAt === undefined ? refuse('X needs an end for every line item. Set schedule.endsAt.') : toXTime(endsAt),
    ...toXBid(spec.maximumBid, currency),
    ...(goal === 'WEBSITE_CONVERSIONS'
      ? {
          primary_web_event_tag:
            tag ?? refuse(`The objective ${spec.objective} needs a web event tag. Set webEventTagId.`),
        }
      : {}),
  };
}
