import type { Place } from '@adflux/core';
import { z } from 'zod';

const text = z.string().nullish();

const geoTargetSchema = z.object({
  resourceName: z.string(),
  name: text,
  countryCode: text,
  targetType: text,
  status: text,
  /** `Medellin,Antioquia,Colombia`: the place, what it lies in, its country. */
  canonicalName: text,
});

/** A suggestion: a place, and what it lies in, from the inside out. */
export const geoSuggestionSchema = z.object({
  geoTargetConstant: geoTargetSchema.nullish(),
  geoTargetConstantParents: z.array(z.object({ name: text })).nullish(),
});
/** A place as Google suggests it, with the names of what it lies in. */
export interface GeoTarget extends z.infer<typeof geoTargetSchema> {
  readonly parentNames: readonly string[];
}

/** The places that an answer suggests. */
export const geoTargetsOf = (suggestions: readonly z.infer<typeof geoSuggestionSchema>[]): readonly GeoTarget[] =>
  suggestions.flatMap(({ geoTargetConstant: target, geoTargetConstantParents: parents }) =>
    target ? [{ ...target, parentNames: (parents ?? []).flatMap(({ name }) => name ?? []) }] : [],
  );

/**
 * Types of places, best first. What a city or region is called differs by country.
 *
 * @see https://developers.google.com/google-ads/api/data/geotargets (October 2026)
 */
const targetTypes = {
  country: ['Country'],
  region: [
    'Department',
    'State',
    'Province',
    'Region',
    'Autonomous Community',
    'Canton',
    'Governorate',
    'Prefecture',
    'Territory',
    'Union Territory',
    'Division',
    'County',
    'District',
  ],
  city: ['City', 'Municipality', 'Borough', 'City Region', 'Commune', 'Post town', 'Municipality District', 'District'],
} as const;

/** What a place is: the smallest thing it names. */
export const placeKind = (place: Place): keyof typeof targetTypes =>
  place.city !== undefined ? 'city' : place.region !== undefined ? 'region' : 'country';

/** Words that say what a place is, and are part of its name for some only: `Bogotá, D.C.`, `Departamento de Antioquia`. */
const kindWords =
  /^(?:(?:departamento|department|estado|state|provincia|province|region) (?:del|de|of) )|(?: (?:d c|dc|distrito capital|department|departamento|state|province|provincia|region|city))$/u;

/** A name without accents, capitals, punctuation and kind words: Google's names are English, those of users are their own. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(kindWords, '');

/**
 * Which suggestions are the place: right country, right kind of place, right name, in the right region where one is given.
 * The best kind wins; several of it remain several, because guessing would show the ads to the wrong people.
 */
export function matchGeoTargets(place: Place, targets: readonly GeoTarget[]): readonly GeoTarget[] {
  const kind = placeKind(place);
  const types: readonly string[] = targetTypes[kind];
  const name = plain(place.city ?? place.region ?? '');
  const matches = targets.filter((target) => {
    const [ownName = '', ...outer] = (target.canonicalName ?? target.name ?? '').split(',').map(plain);
    const around = [...outer, ...target.parentNames.map(plain)];
    if (target.countryCode !== place.country || !types.includes(target.targetType ?? '')) return false;
    if ((target.status ?? 'ENABLED') !== 'ENABLED') return false;
    if (kind === 'country') return true;
    const inRegion = kind === 'region' || place.region === undefined || around.includes(plain(place.region));
    return inRegion && (ownName === name || plain(target.name ?? '') === name);
  });
  const best = types.find((type) => matches.some((target) => target.targetType === type));
  return matches.filter((target) => target.targetType === best);
}
