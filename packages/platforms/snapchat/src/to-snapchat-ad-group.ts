import type { AdGroupSpec, CreateRequest } from '@adflux/core';
import { tagName } from '@adflux/platform-kit';
import { MAXIMUM_NAME_LENGTH } from './snapchat-limits.js';
import { toSnapchatTargeting } from './to-snapchat-targeting.js';

/** The body that creates an ad group below its campaign. */
export function toSnapchatAdGroup({ key, spec, parent }: CreateRequest<AdGroupSpec>): object {
  return {
    name: tagName(spec.name, key, MAXIMUM_NAME_LENGTH),
    campaignId: parent?.id,
    targeting: toSnapchatTargeting(spec.targeting),
  };
}
