import type { Checker } from '../checker.js';

/** That places are named. Nothing can take them all out, so where a rule forbids them, the whole is refused. */
export const placesCheck: Checker<'places'> = {
  observe: (_check, { targeting }) => [
    {
      field: 'targeting.places',
      value: [...new Set(targeting.places.map(({ country }) => country))].sort(),
      action: 'refused',
      severity: 'error',
    },
  ],
  apply: (_check, state) => state,
};
