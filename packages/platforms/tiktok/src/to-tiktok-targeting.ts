import type { AudienceRef } from '@adflux/core';

/** Whom an ad group is shown to, as TikTok takes it. */
export interface TiktokTargeting {
  readonly location_ids: readonly string[];
  readonly languages: readonly string[];
  readonly gender: 'GENDER_UNLIMITED';
  readonly age_groups: readonly string[];
  readonly audience_ids: readonly string[];
}

/**
 * Every age from 18. Left out, TikTok would show ads to children too, and in special industries it refuses narrower ages
 * (https://business-api.tiktok.com/portal/docs?id=1739499616346114, read November 2026).
 */
const adults = ['AGE_18_24', 'AGE_25_34', 'AGE_35_44', 'AGE_45_54', 'AGE_55_100'];

/**
 * Builds the targeting of a job ad: places, languages and audiences, and always all adults of every gender.
 *
 * @param languages BCP 47 tags; TikTok knows languages without regions, so `es-CO` is `es`.
 */
export const toTiktokTargeting = (
  locationIds: readonly string[],
  languages: readonly string[],
  audiences: readonly AudienceRef[],
): TiktokTargeting => ({
  location_ids: [...new Set(locationIds)],
  languages: [...new Set(languages.map((tag) => tag.split('-')[0]?.toLowerCase() ?? tag))],
  gender: 'GENDER_UNLIMITED',
  age_groups: adults,
  audience_ids: audiences.map(({ remoteId }) => remoteId),
});
