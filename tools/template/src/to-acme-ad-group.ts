import type { AdGroupSpec, CreateRequest } from '@adflux/core';
import { tagName } from '@adflux/platform-kit';
import { MAXIMUM_NAME_LENGTH } from './acme-limits.js';
import { toAcmeTargeting } from './to-acme-targeting.js';

/** The body that creates an ad group below its campaign. */
export function toAcmeAdGroup({ key, spec, parent }: CreateRequest<AdGroupSpec>): object {
  return {
    name: tagName(spec.name, key, MAXIMUM_NAME_LENGTH),
    campaignId: parent?.id,
    targeting: toAcmeTargeting(spec.targeting),
  };
}
