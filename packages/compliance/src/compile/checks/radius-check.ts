import type { Place } from '@adflux/core';
import type { CheckOf } from '../../rules/check.js';
import { includesCountry } from '../../rules/country-set.js';
import type { Checker } from '../checker.js';

const isTooSmall = (check: CheckOf<'radius'>, { country, city, radiusKilometers }: Place): boolean => {
  if (city === undefined || !includesCountry(check.countries, country)) return false;
  return radiusKilometers === undefined ? check.isNeeded : radiusKilometers < check.minimumKilometers;
};

/** Radius around cities. A radius that the caller did not give widens the audience, so it comes with a warning. */
export const radiusCheck: Checker<'radius'> = {
  observe: (check, { targeting }) =>
    targeting.places.flatMap((place, index) =>
      isTooSmall(check, place)
        ? [
            {
              field: `targeting.places[${index}].radiusKilometers`,
              value: check.minimumKilometers,
              action: 'forced',
              severity: place.radiusKilometers === undefined ? 'warning' : 'error',
            },
          ]
        : [],
    ),
  apply(check, state) {
    const { targeting } = state;
    if (!targeting.places.some((place) => isTooSmall(check, place))) return state;
    const places = targeting.places.map((place) =>
      isTooSmall(check, place) ? { ...place, radiusKilometers: check.minimumKilometers } : place,
    );
    return { ...state, targeting: { ...targeting, places } };
  },
};
