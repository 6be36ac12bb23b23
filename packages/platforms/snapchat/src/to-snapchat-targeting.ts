import type { AudienceRef, Targeting } from '@adflux/core';
import type { SnapchatGeo } from './snapchat-places.js';
import type { ResolvedSnapchatSettings } from './snapchat-settings.js';

/** Whom Snapchat shows ads to. */
export interface SnapchatTargeting {
  /** Flags the content as regulated, as seen on ad squads of accounts that declare credit ads (unsure for employment). */
  readonly regulated_content: boolean;
  readonly geos: readonly SnapchatGeo[];
  readonly demographics: readonly { readonly min_age: string; readonly languages?: readonly string[] }[];
  readonly segments?: readonly { readonly segment_id: readonly string[]; readonly operation: 'INCLUDE' }[];
  /** Snapchat widens the audience by itself unless told not to, here and in the two options. */
  readonly enable_targeting_expansion: false;
  readonly auto_expansion_options: {
    readonly interest_expansion_option: { readonly enabled: false };
    readonly custom_audience_expansion_option: { readonly enabled: false };
  };
}

/** `es-CO` and `es` are one language to Snapchat: ISO 639-1, lower case. */
const toSnapchatLanguage = (language: string): string => (language.split('-')[0] ?? language).toLowerCase();

/**
 * Targeting in Snapchat's words: everybody of age in the places, who speaks one of the languages, and is in one of the
 * audiences where there are any. Adults only, because job ads are for those who may work; nothing else narrows by itself.
 *
 * @see https://developers.snap.com/marketing-api/Ads-API/targeting (read November 2026)
 */
export function toSnapchatTargeting(
  { languages }: Pick<Targeting, 'languages'>,
  geos: readonly SnapchatGeo[],
  audiences: readonly AudienceRef[],
  { regulations }: Pick<ResolvedSnapchatSettings, 'regulations'>,
): SnapchatTargeting {
  const spoken = [...new Set(languages.map(toSnapchatLanguage))];
  return {
    regulated_content: regulations === 'declared',
    geos,
    demographics: [{ min_age: '18', ...(spoken.length === 0 ? {} : { languages: spoken }) }],
    ...(audiences.length === 0
      ? {}
      : { segments: [{ segment_id: audiences.map(({ remoteId }) => remoteId), operation: 'INCLUDE' }] }),
    enable_targeting_expansion: false,
    auto_expansion_options: {
      interest_expansion_option: { enabled: false },
      custom_audience_expansion_option: { enabled: false },
    },
  };
}
