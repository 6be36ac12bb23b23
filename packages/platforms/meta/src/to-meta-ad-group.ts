import type { AdGroupSpec, CreationKey } from '@adflux/core';
import { tagName } from '@adflux/platform-kit';
import { toMetaDeclarations } from './meta-declarations.js';
import { META_NAME_LENGTH } from './meta-limits.js';
import { toMetaObjective } from './meta-objectives.js';
import { parseMetaOptions } from './meta-options.js';
import type { ResolvedMetaSettings } from './meta-settings.js';
import { toMetaBudget, toMetaMinorUnits } from './to-meta-budget.js';
import { toMetaTime } from './to-meta-time.js';

/** The body of `POST /act_{id}/adsets`, without parent and targeting: those need look-ups. */
export type MetaAdGroupBody = Readonly<Record<string, unknown>>;

function toMetaBid(spec: AdGroupSpec, currency: string): MetaAdGroupBody {
  // Where the campaign holds the budget it holds the bid strategy too.
  if (!spec.budget) return {};
  return spec.maximumBid
    ? { bid_strategy: 'LOWEST_COST_WITH_BID_CAP', bid_amount: toMetaMinorUnits(spec.maximumBid, currency) }
    : { bid_strategy: 'LOWEST_COST_WITHOUT_CAP' };
}

/**
 * Builds an ad set, switched off.
 *
 * @see https://developers.facebook.com/docs/marketing-api/reference/ad-campaign (read November 2026)
 */
export function toMetaAdGroup(
  spec: AdGroupSpec,
  key: CreationKey,
  settings: Pick<ResolvedMetaSettings, 'currency' | 'pageId' | 'pixelId'>,
): MetaAdGroupBody {
  const options = parseMetaOptions(spec.options);
  const { goal, pixelEvent } = toMetaObjective(spec.objective, options);
  const { dsaBeneficiary, dsaPayor } = toMetaDeclarations(spec);
  const { startsAt, endsAt } = spec.schedule;
  const promoted =
    pixelEvent !== undefined
      ? { pixel_id: options.pixelId ?? settings.pixelId, custom_event_type: pixelEvent }
      : goal === 'REACH'
        ? { page_id: settings.pageId }
        : null;
  return {
    name: tagName(spec.name, key, META_NAME_LENGTH),
    status: 'PAUSED',
    billing_event: 'IMPRESSIONS',
    optimization_goal: goal,
    ...(promoted === null ? {} : { promoted_object: promoted }),
    ...(goal === 'REACH' ? {} : { destination_type: 'WEBSITE' }),
    ...toMetaBudget(spec.budget, settings.currency),
    ...toMetaBid(spec, settings.currency),
    start_time: toMetaTime(startsAt),
    ...(endsAt === undefined ? {} : { end_time: toMetaTime(endsAt) }),
    ...(dsaBeneficiary === undefined ? {} : { dsa_beneficiary: dsaBeneficiary }),
    ...(dsaPayor === undefined ? {} : { dsa_payor: dsaPayor }),
  };
}
