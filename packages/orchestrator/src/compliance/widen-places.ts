import { canonicalJson } from '@adflux/core';
import type { Capabilities, Place, Targeting } from '@adflux/core';

/** A targeting as a platform can take it, and the places that had to grow. */
export interface WidenedTargeting {
  readonly targeting: Targeting;
  readonly widened: readonly { readonly from: Place; readonly to: Place }[];
}

const takesCity = ({ targeting, cityCountries }: Capabilities, { country }: Place): boolean =>
  targeting.includes('city') && (cityCountries?.includes(country) ?? true);

/**
 * Aims at the region where a platform cannot aim at its cities, so that one campaign fits several platforms. Never wider than
 * the region that the place itself names: a whole country costs another order of money, so it is not chosen for anybody.
 */
export function widenPlaces(targeting: Targeting, capabilities: Capabilities): WidenedTargeting {
  const widened: { from: Place; to: Place }[] = [];
  const places = targeting.places.map((place) => {
    const { country, region, city } = place;
    if (city === undefined || region === undefined || takesCity(capabilities, place)) return place;
    if (!capabilities.targeting.includes('region')) return place;
    const to = { country, region };
    widened.push({ from: place, to });
    return to;
  });
  if (widened.length === 0) return { targeting, widened };
  const unique = [...new Map(places.map((place) => [canonicalJson(place), place])).values()];
  return { targeting: { ...targeting, places: unique }, widened };
}
