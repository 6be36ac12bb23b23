import type { AdGroupSpec, CreateRequest } from '@adflux/core';
import { tagName } from '@adflux/platform-kit';
import { MAXIMUM_NAME_LENGTH } from './tiktok-limits.js';
import { toTiktokTargeting } from './to-tiktok-targeting.js';

/** The body that creates an ad group below its campaign. */
export function toTiktokAdGroup({ key, spec, parent }: CreateRequest<AdGroupSpec>): object {
  return {
    name: tagName(spec.name, key, MAXIMUM_NAME_LENGTH),
    campaignId: parent?.id,
    targeting: toTiktokTargeting(spec.targeting),
  };
}
