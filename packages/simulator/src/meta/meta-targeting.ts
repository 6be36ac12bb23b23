import { checkEmploymentTargeting } from './meta-employment.js';
import { refuseParameter } from './meta-problem.js';
import { europeanUnion, findMetaPlace, metaLocales, type MetaPlace } from './meta-places.js';
import { toKilometres } from './meta-radius.js';
import type { MetaState } from './meta-state.js';
import { readTargeting, type MetaGeo, type MetaTargeting } from './meta-targeting-shape.js';

const placeOf = (type: MetaPlace['type'], key: string | undefined, path: string): MetaPlace =>
  (key === undefined ? undefined : findMetaPlace(type, key)) ??
  refuseParameter(path, `Invalid ${type} key: ${key ?? ''}`);

/** Resolves every place of a targeting; keys that do not exist are refused. */
const placesOf = (geo: MetaGeo, path: string): readonly MetaPlace[] => [
  ...(geo.countries ?? []).map(
    (key) =>
      // Countries outside the table exist all the same: only their shape is checked.
      findMetaPlace('country', key) ??
      (/^[A-Z]{2}$/.test(key)
        ? { key, name: key, type: 'country' as const, countryCode: key, countryName: key }
        : refuseParameter(`${path}[countries]`, `Invalid country code: ${key}`)),
  ),
  ...(geo.regions ?? []).map(({ key }) => placeOf('region', key, `${path}[regions]`)),
  ...(geo.cities ?? []).map(({ key }) => placeOf('city', key, `${path}[cities]`)),
];

/** A country and a city inside it may not be chosen together. */
const checkOverlap = (places: readonly MetaPlace[]): void => {
  const countries = new Set(places.filter(({ type }) => type === 'country').map(({ key }) => key));
  const regions = new Set(places.filter(({ type }) => type === 'region').map(({ key }) => key));
  const isInside = (place: MetaPlace) =>
    (place.type !== 'country' && countries.has(place.countryCode)) ||
    (place.type === 'city' && place.region !== undefined && regions.has(place.region.key));
  const inner = places.find(isInside);
  if (inner) {
    refuseParameter(
      'targeting[geo_locations]',
      `Some of your locations overlap: ${inner.name} lies within another location. Remove one of them.`,
      1487756,
      'Some of your locations overlap',
    );
  }
};

const checkRadius = (geo: MetaGeo, path: string): void => {
  for (const { radius, distance_unit: unit } of geo.cities ?? []) {
    if (radius === undefined) continue;
    const kilometres = toKilometres(radius, unit ?? 'mile');
    // 17 to 80 kilometres, 10 to 50 miles: https://developers.facebook.com/docs/marketing-api/audiences/reference/basic-targeting
    if (unit === 'kilometer' ? radius < 17 || radius > 80 : kilometres < 16 || kilometres > 80.5) {
      refuseParameter(
        `${path}[cities]`,
        'The radius of a city must be between 17 and 80 kilometers, or 10 and 50 miles',
      );
    }
  }
  for (const { latitude, longitude, radius, distance_unit: unit } of geo.custom_locations ?? []) {
    if (latitude === undefined || longitude === undefined || Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
      refuseParameter(`${path}[custom_locations]`, 'A custom location needs a latitude and a longitude');
    }
    const kilometres = toKilometres(radius ?? 0, unit ?? 'mile');
    if (kilometres < 1 || kilometres > 80.5) {
      refuseParameter(`${path}[custom_locations]`, 'The radius must be between 1 and 80 kilometers');
    }
  }
};

const checkAudiences = ({ account, world }: MetaState, targeting: MetaTargeting): void => {
  for (const { id } of [...(targeting.custom_audiences ?? []), ...(targeting.excluded_custom_audiences ?? [])]) {
    const made = world.get('audience', id ?? '');
    if (!account.audiences.some((audience) => audience.id === id) && (made?.removed ?? true)) {
      refuseParameter('targeting[custom_audiences]', `The custom audience ${id ?? ''} is not available`);
    }
  }
};

/** Countries a targeting reaches. */
const countriesOf = (targeting: MetaTargeting): ReadonlySet<string> =>
  new Set(placesOf(targeting.geo_locations ?? {}, 'targeting[geo_locations]').map(({ countryCode }) => countryCode));

/** Reads an ad set's targeting and refuses what Meta refuses. */
export const checkTargeting = (state: MetaState, value: unknown, isEmployment: boolean): MetaTargeting => {
  const targeting = readTargeting(value, 'targeting');
  const geo = targeting.geo_locations ?? {};
  const places = placesOf(geo, 'targeting[geo_locations]');
  placesOf(targeting.excluded_geo_locations ?? {}, 'targeting[excluded_geo_locations]');
  checkRadius(geo, 'targeting[geo_locations]');

  checkOverlap(places);
  const located =
    places.length + (geo.custom_locations?.length ?? 0) + (geo.zips?.length ?? 0) + (geo.country_groups?.length ?? 0);
  if (located === 0 && !targeting.custom_audiences?.length) {
    refuseParameter(
      'targeting',
      'Your ad set must target at least one location or custom audience',
      1885364,
      'Location is missing',
    );
  }
  const { age_min: youngest = 18, age_max: oldest = 65 } = targeting;
  if (youngest < 13 || oldest > 65 || youngest > oldest) {
    refuseParameter(
      'targeting[age_min]',
      'age_min must be at least 13, age_max at most 65, and age_min not above age_max',
    );
  }
  for (const gender of targeting.genders ?? []) {
    if (![0, 1, 2].includes(gender)) refuseParameter('targeting[genders]', `Invalid gender: ${String(gender)}`);
  }
  for (const locale of targeting.locales ?? []) {
    if (!metaLocales.some(({ key }) => key === locale)) {
      refuseParameter('targeting[locales]', `Invalid locale: ${String(locale)}`);
    }
  }
  if (targeting.targeting_automation?.advantage_audience === undefined) {
    refuseParameter(
      'targeting[targeting_automation]',
      'To create your ad set, set the Advantage audience flag (targeting_automation.advantage_audience) to 0 or 1',
      1870227,
      'Advantage Audience Flag Required',
    );
  }
  checkAudiences(state, targeting);
  if (isEmployment) checkEmploymentTargeting(state, targeting, places);
  return targeting;
};

/** True if the audience includes people in the European Union. */
export const reachesEuropeanUnion = (targeting: MetaTargeting): boolean =>
  [...countriesOf(targeting)].some((country) => europeanUnion.has(country));
