import { snapchatCountries } from './snapchat-places.js';
import { refuseValue } from './snapchat-problem.js';
import type { SnapchatState } from './snapchat-state.js';
import { radiusMetres, type SnapchatTargeting } from './snapchat-targeting-shape.js';

const checkGeos = (targeting: SnapchatTargeting, path: string): void => {
  const geos = targeting.geos ?? [];
  if (!geos.some(({ operation }) => operation !== 'EXCLUDE')) refuseValue(`${path}.geos must include at least one geo`);
  for (const [index, geo] of geos.entries()) {
    const at = `${path}.geos[${String(index)}]`;
    const country = snapchatCountries.get(geo.country_code ?? '');
    if (!country) return refuseValue(`${at}.country_code must be a supported ISO alpha-2 code in lower case`);
    const narrower = [geo.region_id, geo.metro_id, geo.postal_code].filter((ids) => ids !== undefined);
    if (narrower.length > 1) refuseValue(`${at} must have only one of region_id, metro_id and postal_code`);
    if (narrower.some((ids) => ids.length === 0)) refuseValue(`${at} must not have an empty list`);
    for (const id of geo.region_id ?? []) {
      if (!country.regions.some((region) => region.id === id)) refuseValue(`${at}.region_id ${id} is not valid`);
    }
    if (geo.metro_id && country.code2 !== 'US') refuseValue(`${at}.metro_id is not supported in this country`);
  }
};

/**
 * Several countries need one entry of demographics with a single language
 * (https://developers.snap.com/marketing-api/Ads-API/targeting, read November 2026).
 */
const checkCountries = ({ geos = [], demographics = [] }: SnapchatTargeting, path: string): void => {
  const countries = new Set(geos.filter(({ operation }) => operation !== 'EXCLUDE').map((geo) => geo.country_code));
  if (countries.size > 1 && !demographics.some(({ languages }) => languages?.length === 1)) {
    refuseValue(`${path}.demographics must have a single language when several countries are targeted`);
  }
};

const checkLocations = ({ locations = [] }: SnapchatTargeting, path: string): void => {
  for (const [index, location] of locations.entries()) {
    const at = `${path}.locations[${String(index)}]`;
    if ((location.circles === undefined) === (location.categories_loi === undefined)) {
      refuseValue(`${at} must have either circles or categories_loi`);
    }
    for (const circle of location.circles ?? []) {
      if (circle.latitude === undefined || circle.longitude === undefined || circle.radius === undefined) {
        refuseValue(`${at}.circles must have latitude, longitude and radius`);
      }
      const radius = radiusMetres(circle);
      if (radius < 96 || radius > 100_000) refuseValue(`${at}.circles radius must be between 96 and 100000 meters`);
    }
  }
};

const ageIn = (age: string | undefined, at: string, oldest: number): number | undefined => {
  if (age === undefined) return undefined;
  const years = /^\d{2}$/.test(age) ? Number(age) : Number.NaN;
  return years >= 13 && years <= oldest ? years : refuseValue(`${at} must be between "13" and "${String(oldest)}"`);
};

const checkDemographics = ({ demographics = [] }: SnapchatTargeting, path: string): void => {
  for (const [index, people] of demographics.entries()) {
    const at = `${path}.demographics[${String(index)}]`;
    const least = ageIn(people.min_age, `${at}.min_age`, 35);
    const most = ageIn(people.max_age, `${at}.max_age`, 55);
    if (least !== undefined && most !== undefined && most < least) refuseValue(`${at}.max_age is below min_age`);
    if (people.age_groups && (least ?? most) !== undefined) {
      refuseValue(`${at} must not have both age_groups and min_age or max_age`);
    }
    for (const language of people.languages ?? []) {
      if (!/^[a-z]{2}$/.test(language)) refuseValue(`${at}.languages must hold ISO codes such as "es"`);
    }
  }
};

/** Segments may be targeted before they are ready; until then the ad squad does not deliver. */
const checkSegments = ({ world }: Pick<SnapchatState, 'world'>, { segments = [] }: SnapchatTargeting, path: string) => {
  for (const [index, { segment_id: ids = [] }] of segments.entries()) {
    if (ids.length === 0) refuseValue(`${path}.segments[${String(index)}].segment_id must not be empty`);
    for (const id of ids) {
      const segment = world.get('audience', id);
      if (!segment || segment.removed)
        refuseValue(`${path}.segments[${String(index)}]: the segment ${id} was not found`);
    }
  }
};

/** Checks a targeting and fills in what Snapchat fills in: expansion is on unless it is switched off. */
export const checkTargeting = (
  state: Pick<SnapchatState, 'world'>,
  targeting: SnapchatTargeting,
  path: string,
): SnapchatTargeting => {
  checkGeos(targeting, path);
  checkCountries(targeting, path);
  checkLocations(targeting, path);
  checkDemographics(targeting, path);
  checkSegments(state, targeting, path);
  const expands = targeting.enable_targeting_expansion ?? true;
  return {
    regulated_content: false,
    ...(expands
      ? {
          auto_expansion_options: {
            interest_expansion_option: { enabled: true },
            custom_audience_expansion_option: { enabled: true },
          },
        }
      : {}),
    ...targeting,
    enable_targeting_expansion: expands,
  };
};
