import type { Targeting } from '@adflux/core';

/** Whom Tiktok shows ads to. */
export interface TiktokTargeting {
  readonly countries: readonly string[];
}

/** Targeting in Tiktok's words. Only what `tiktokCapabilities.targeting` names arrives here. */
export function toTiktokTargeting({ places }: Targeting): TiktokTargeting {
  return { countries: [...new Set(places.map(({ country }) => country))] };
}
