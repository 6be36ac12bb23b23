import { AdFluxError, type AdSpec, type CreationKey } from '@adflux/core';
import { keyFirst } from './x-key-first.js';
import { X_CREATIVE_NAME_LENGTH } from './x-limits.js';

/** A website card. */
export interface XCard {
  readonly name: string;
  readonly components: readonly object[];
}

/** What an ad is made of. */
export interface XAd {
  /** Of the post and of the card: the creation key comes first. */
  readonly name: string;
  readonly text: string;
  /** Null: the post shows its link as text. A post has a card or a link, never both. */
  readonly card: XCard | null;
}

/**
 * Builds a post, with a website card where there is a picture. The card has no button: website cards have none on X.
 *
 * @param mediaKey The picture in the media library, or null.
 * @throws AdFluxError `invalid_request` without `primaryText`: it is what people read.
 * @see https://docs.x.com/x-ads-api/creatives/reference#post-accounts-account-id-cards (read November 2026)
 */
export function toXAd({ name, localId, creative }: AdSpec, key: CreationKey, mediaKey: string | null): XAd {
  const { primaryText, headlines, landingUrl } = creative;
  if (primaryText === undefined)
    throw new AdFluxError(`The ad ${localId} has no primaryText, which is the text of its post on X. Write one.`, {
      code: 'invalid_request',
      platform: 'x',
    });
  const tagged = keyFirst(name, key, X_CREATIVE_NAME_LENGTH);
  if (mediaKey === null) return { name: tagged, text: `${primaryText} ${landingUrl}`, card: null };
  return {
    name: tagged,
    text: primaryText,
    card: {
      name: tagged,
      // From top to bottom.
      components: [
        { type: 'MEDIA', media_key: mediaKey },
        { type: 'DETAILS', title: headlines[0] ?? '', destination: { type: 'WEBSITE', url: landingUrl } },
      ],
    },
  };
}
