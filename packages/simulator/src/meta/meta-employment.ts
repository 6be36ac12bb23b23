import type { MetaPlace } from './meta-places.js';
import { europeanUnion } from './meta-places.js';
import { refuse } from './meta-problem.js';
import type { MetaState } from './meta-state.js';
import type { MetaGeo, MetaTargeting } from './meta-targeting-shape.js';
import { toKilometres } from './meta-radius.js';

const refuseAudience = (detail: string, subcode = 2909034): never =>
  refuse({
    code: 100,
    subcode,
    message: 'Invalid parameter',
    blame: ['targeting'],
    title: 'Your ad set targeting is not allowed for a special ad category',
    userMessage: `Ads about employment have limited audience options. ${detail}`,
  });

/** Places too small for ads about employment. */
const smallPlaces = [
  'zips',
  'subcities',
  'neighborhoods',
  'subneighborhoods',
  'small_geo_areas',
  'metro_areas',
  'electoral_districts',
] as const satisfies readonly (keyof MetaGeo)[];

/** Who people are rather than where they live. */
const detailed = [
  'flexible_spec',
  'interests',
  'behaviors',
  'life_events',
  'industries',
  'income',
  'family_statuses',
  'relationship_statuses',
  'education_statuses',
  'education_majors',
  'education_schools',
  'work_employers',
  'work_positions',
] as const satisfies readonly (keyof MetaTargeting)[];

const isFilled = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value !== undefined);

/** The smallest circle around a place, in kilometres: 25 in the United States and Canada, 15 in Europe. */
const smallestRadius = (countryCode: string | undefined): number => {
  if (countryCode === 'US' || countryCode === 'CA') return 24.14;
  return countryCode !== undefined && europeanUnion.has(countryCode) ? 15 : 0;
};

/**
 * What a campaign with the special ad category EMPLOYMENT may not aim at
 * (https://www.facebook.com/business/help/298000447747885 and
 * https://developers.facebook.com/docs/marketing-api/audiences/special-ad-category, read November 2026).
 */
export const checkEmploymentTargeting = (
  { account }: MetaState,
  targeting: MetaTargeting,
  places: readonly MetaPlace[],
): void => {
  if ((targeting.age_min ?? 18) !== 18 || (targeting.age_max ?? 65) !== 65) {
    refuseAudience('Age must be 18 to 65+.');
  }
  if (targeting.genders?.some((gender) => gender !== 0)) refuseAudience('Gender must include all genders.');
  if (Object.keys(targeting.excluded_geo_locations ?? {}).length > 0) {
    refuseAudience('Excluding locations is not available.', 2909035);
  }
  const geo = targeting.geo_locations ?? {};
  const small = smallPlaces.find((kind) => isFilled(geo[kind]));
  if (small !== undefined) refuseAudience(`Locations of the type ${small} are not available.`, 2909035);

  for (const [index, city] of (geo.cities ?? []).entries()) {
    const place = places.filter(({ type }) => type === 'city')[index];
    const kilometres = toKilometres(city.radius ?? 0, city.distance_unit ?? 'mile');
    if (city.radius !== undefined && kilometres < smallestRadius(place?.countryCode)) {
      refuseAudience('The radius around a city is too small.', 2909035);
    }
  }
  for (const pin of geo.custom_locations ?? []) {
    const kilometres = toKilometres(pin.radius ?? 0, pin.distance_unit ?? 'mile');
    if (kilometres < smallestRadius(pin.country ?? account.country)) {
      refuseAudience('The radius around a location is too small.', 2909035);
    }
  }
  if (isFilled(targeting.saved_audiences)) refuseAudience('Saved audiences are not available.');
  const chosen = [...(targeting.custom_audiences ?? []), ...(targeting.excluded_custom_audiences ?? [])];
  if (chosen.some(({ id }) => account.audiences.find((known) => known.id === id)?.subtype === 'LOOKALIKE')) {
    refuseAudience('Lookalike audiences are not available.');
  }
  if (targeting.exclusions !== undefined || detailed.some((field) => isFilled(targeting[field]))) {
    refuseAudience('Detailed targeting is not available.', 2446007);
  }
};
