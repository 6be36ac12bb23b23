import type { Targeting } from '@adflux/core';

/** Whom Snapchat shows ads to. */
export interface SnapchatTargeting {
  readonly countries: readonly string[];
}

/** Targeting in Snapchat's words. Only what `snapchatCapabilities.targeting` names arrives here. */
export function toSnapchatTargeting({ places }: Targeting): SnapchatTargeting {
  return { countries: [...new Set(places.map(({ country }) => country))] };
}
