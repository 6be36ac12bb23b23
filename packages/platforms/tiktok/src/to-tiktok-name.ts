import type { CreationKey } from '@adflux/core';
import { tagName } from '@adflux/platform-kit';

/**
 * A name with its creation key. Emoji are left out, because TikTok refuses names with them
 * (https://business-api.tiktok.com/portal/docs?id=1739318962329602, read November 2026).
 */
export const toTiktokName = (name: string, key: CreationKey, maximumLength: number): string =>
  tagName(
    name
      .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u{FE0F}|\u{200D}|\u{20E3}/gu, '')
      .replace(/\s+/g, ' '),
    key,
    maximumLength,
  );
