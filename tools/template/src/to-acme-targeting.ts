import type { Targeting } from '@adflux/core';

/** Whom Acme shows ads to. */
export interface AcmeTargeting {
  readonly countries: readonly string[];
}

/** Targeting in Acme's words. Only what `acmeCapabilities.targeting` names arrives here. */
export function toAcmeTargeting({ places }: Targeting): AcmeTargeting {
  return { countries: [...new Set(places.map(({ country }) => country))] };
}
