import type { CampaignSpec, CreateRequest } from '@adflux/core';
import { tagName } from '@adflux/platform-kit';
import { MAXIMUM_NAME_LENGTH } from './x-limits.js';
import { toXTargeting } from './to-x-targeting.js';

/** The body that creates a campaign: switched off, marked with its creation key, declared as a job ad. */
export function toXCampaign({ key, spec }: CreateRequest<CampaignSpec>): object {
  return {
    name: tagName(spec.name, key, MAXIMUM_NAME_LENGTH),
    status: 'off',
    category: spec.category,
    dailyBudgetMicros: spec.budget?.amount.micros.toString(),
    startsAt: spec.schedule.startsAt,
    endsAt: spec.schedule.endsAt,
    targeting: toXTargeting(spec.targeting),
  };
}
