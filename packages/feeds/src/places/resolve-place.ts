import type { Location } from '@adflux/core';
import { foldText } from '../text/fold-text.js';
import { shorten } from '../text/shorten.js';
import { colombianPlaces, type Municipality } from './colombian-places.js';
import { countryCodeOf } from './country-code-of.js';

/** A place as a feed names it. Whatever is known; `place` is free text such as `Medellín, Antioquia`. */
export interface PlaceText {
  readonly country?: string | undefined;
  readonly region?: string | undefined;
  readonly city?: string | undefined;
  /** The country's own code of the municipality: DANE in Colombia. */
  readonly cityCode?: string | undefined;
  readonly place?: string | undefined;
}

/** The place as core writes it, and what could not be made out. */
export interface ResolvedPlace {
  readonly location: Location;
  /** Why there is no DANE code although the place is in Colombia; left out when there is one, or no city. */
  readonly warning?: string;
}

/** Of municipalities with one name, these are meant when no department is given: larger than all others of that name together. */
const usuallyMeant = new Set(['05615', '25473']);
const noPlace = /^(remoto|remote|teletrabajo|anywhere|cualquier lugar|nacional|todo el pais|varias ciudades|n a)$/;

const text = (value: string | undefined): string | undefined => {
  const trimmed = value?.trim().slice(0, 300);
  return trimmed === undefined || trimmed === '' || noPlace.test(foldText(trimmed)) ? undefined : trimmed;
};

/** Takes `Medellín, Antioquia, Colombia` apart. Named fields go before what is read here. */
function takeApart({ country, region, city, cityCode, place }: PlaceText): PlaceText {
  const parts = (text(place) ?? '')
    .replace(/,?\s*\bd\.?\s?c\b\.?/i, '')
    .split(/[,;|()]| [-–] /)
    .flatMap((part) => text(part) ?? []);
  const last = parts.at(-1);
  const named = parts.length > 1 && last !== undefined && last.length > 2 ? countryCodeOf(last) : undefined;
  if (named !== undefined) parts.pop();
  const [first, second] = parts;
  return { country: text(country) ?? named, region: text(region) ?? second, city: text(city) ?? first, cityCode };
}

const isCapital = ({ code }: Municipality): boolean => code.endsWith('001');

function chooseMunicipality(name: string, regionCode: string | undefined): Municipality | string {
  const all = colombianPlaces().byName.get(name) ?? [];
  if (all.length === 0) return 'a municipality of Colombia as DANE lists them';
  // People write `Bogotá, Cundinamarca`, and there is one Bogotá.
  const fitting = all.filter((each) => each.regionCode === regionCode || each.code === '11001');
  const [only, ...others] = regionCode === undefined ? all : fitting;
  if (only === undefined) return 'a municipality of the department that is given';
  if (others.length === 0) return only;
  const meant = all.find((each) => isCapital(each) || usuallyMeant.has(each.code));
  return meant ?? 'a department too, because several have a municipality of that name';
}

function inColombia({ region, city, cityCode }: PlaceText): ResolvedPlace {
  const { byCode, regions, regionNames } = colombianPlaces();
  const foldedRegion = foldText(region ?? '').replace(/^(departamento del?|dpto(?: del?)?|co) /, '');
  const regionCode = regions.get(foldedRegion);
  const foldedCity = foldText(city ?? '').replace(/^(municipio de|ciudad de) /, '');
  const known = byCode.get((cityCode ?? '').trim().padStart(5, '0'));
  // A department alone in the place of the city: `Antioquia`.
  const isOnlyRegion = region === undefined && !colombianPlaces().byName.has(foldedCity) && regions.has(foldedCity);
  const found = known ?? (city === undefined || isOnlyRegion ? undefined : chooseMunicipality(foldedCity, regionCode));
  if (typeof found === 'object')
    return { location: { country: 'CO', region: found.region, city: found.name, cityCode: found.code } };
  const name = regionNames.get((isOnlyRegion ? regions.get(foldedCity) : regionCode) ?? '') ?? region;
  const location: Location = {
    country: 'CO',
    ...(name === undefined ? {} : { region: shorten(name, 120) }),
    ...(city === undefined || isOnlyRegion ? {} : { city: shorten(city, 120) }),
  };
  return found === undefined ? { location } : { location, warning: found };
}

/**
 * Finds country, department and municipality with its DANE code for what a feed says about a place. Outside Colombia the region and
 * city stay as written. `null` when no country is given or known, and there is no default.
 *
 * A name that several municipalities share gets a code only with its department, unless one is a department's capital or by far the
 * largest. An unknown one keeps its name, without a code, and says so in `warning`: a wrong town is worse than none.
 *
 * @param defaultCountry ISO 3166-1 alpha-2 code that holds where the feed names no country.
 * @example
 * ```ts
 * import { resolvePlace } from '@adflux/feeds';
 *
 * console.log(resolvePlace({ place: 'Medellin, Antioquia' }, 'CO')?.location.cityCode); // 05001
 * ```
 */
export function resolvePlace(input: PlaceText, defaultCountry?: string): ResolvedPlace | null {
  const apart = takeApart(input);
  const country = apart.country === undefined ? defaultCountry : countryCodeOf(apart.country);
  if (country === undefined) return null;
  if (country === 'CO') return inColombia(apart);
  return {
    location: {
      country,
      ...(apart.region === undefined ? {} : { region: shorten(apart.region, 120) }),
      ...(apart.city === undefined ? {} : { city: shorten(apart.city, 120) }),
    },
  };
}
