import type { AdGroupSpec, CreateRequest } from '@adflux/core';
import { tagName } from '@adflux/platform-kit';
import { MAXIMUM_NAME_LENGTH } from './x-limits.js';
import { toXTargeting } from './to-x-targeting.js';

/** The body that creates an ad group below its campaign. */
export function toXAdGroup({ key, spec, parent }: CreateRequest<AdGroupSpec>): object {
  return {
    name: tagName(spec.name, key, MAXIMUM_NAME_LENGTH),
    campaignId: parent?.id,
    targeting: toXTargeting(spec.targeting),
  };
}
