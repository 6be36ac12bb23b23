import type { AdSpec, CallToAction, CreationKey } from '@adflux/core';
import { tagName } from '@adflux/platform-kit';
import { META_CREATIVE_NAME_LENGTH, META_NAME_LENGTH } from './meta-limits.js';
import { parseMetaOptions } from './meta-options.js';
import type { ResolvedMetaSettings } from './meta-settings.js';

/** The body of `POST /act_{id}/ads`, without parent. */
export interface MetaAdBody {
  readonly name: string;
  readonly status: 'PAUSED';
  /** Inline, so that ad and creative come to be in one write and none is left over without the other. */
  readonly creative: Readonly<Record<string, unknown>>;
}

/** https://developers.facebook.com/docs/marketing-api/reference/ad-creative-link-data-call-to-action (November 2026). */
const callsToAction: Readonly<Record<CallToAction, string>> = {
  apply_now: 'APPLY_NOW',
  learn_more: 'LEARN_MORE',
  sign_up: 'SIGN_UP',
  contact_us: 'CONTACT_US',
};

/**
 * Builds an ad, switched off, with the first headline, description and image of its creative.
 *
 * @param imageHash The uploaded image, or null: Meta then shows the one that the landing page names.
 * @see https://developers.facebook.com/docs/marketing-api/reference/adgroup (read November 2026)
 */
export function toMetaAd(
  spec: AdSpec,
  key: CreationKey,
  imageHash: string | null,
  settings: Pick<ResolvedMetaSettings, 'pageId' | 'instagramUserId'>,
): MetaAdBody {
  const { creative } = spec;
  const { urlTags } = parseMetaOptions(spec.options);
  const [headline] = creative.headlines;
  const [description] = creative.descriptions;
  return {
    name: tagName(spec.name, key, META_NAME_LENGTH),
    status: 'PAUSED',
    creative: {
      name: tagName(spec.name, key, META_CREATIVE_NAME_LENGTH),
      object_story_spec: {
        page_id: settings.pageId,
        ...(settings.instagramUserId === null ? {} : { instagram_user_id: settings.instagramUserId }),
        link_data: {
          link: creative.landingUrl,
          ...(creative.primaryText === undefined ? {} : { message: creative.primaryText }),
          ...(headline === undefined ? {} : { name: headline }),
          ...(description === undefined ? {} : { description }),
          ...(imageHash === null ? {} : { image_hash: imageHash }),
          call_to_action: { type: callsToAction[creative.callToAction], value: { link: creative.landingUrl } },
        },
      },
      ...(urlTags === undefined ? {} : { url_tags: urlTags }),
    },
  };
}
