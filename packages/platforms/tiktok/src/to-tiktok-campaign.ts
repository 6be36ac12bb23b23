import type { CampaignSpec, CreateRequest } from '@adflux/core';
import { tagName } from '@adflux/platform-kit';
import { MAXIMUM_NAME_LENGTH } from './tiktok-limits.js';
import { toTiktokTargeting } from './to-tiktok-targeting.js';

/** The body that creates a campaign: switched off, marked with its creation key, declared as a job ad. */
export function toTiktokCampaign({ key, spec }: CreateRequest<CampaignSpec>): object {
  return {
    name: tagName(spec.name, key, MAXIMUM_NAME_LENGTH),
    status: 'off',
    category: spec.category,
    dailyBudgetMicros: spec.budget?.amount.micros.toString(),
    startsAt: spec.schedule.startsAt,
    endsAt: spec.schedule.endsAt,
    targeting: toTiktokTargeting(spec.targeting),
  };
}
