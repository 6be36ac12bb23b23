import type { AdSpec, CreateRequest } from '@adflux/core';
import { tagName } from '@adflux/platform-kit';
import { MAXIMUM_NAME_LENGTH } from './snapchat-limits.js';

/** The body that creates an ad below its ad group. */
export function toSnapchatAd({ key, spec, parent }: CreateRequest<AdSpec>): object {
  const { headlines, descriptions, callToAction, landingUrl } = spec.creative;
  return {
    name: tagName(spec.name, key, MAXIMUM_NAME_LENGTH),
    adGroupId: parent?.id,
    headline: headlines[0],
    description: descriptions[0],
    callToAction,
    landingUrl,
  };
}
