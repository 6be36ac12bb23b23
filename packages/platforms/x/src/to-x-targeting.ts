import type { Targeting } from '@adflux/core';

/** Whom X shows ads to. */
export interface XTargeting {
  readonly countries: readonly string[];
}

/** Targeting in X's words. Only what `xCapabilities.targeting` names arrives here. */
export function toXTargeting({ places }: Targeting): XTargeting {
  return { countries: [...new Set(places.map(({ country }) => country))] };
}
