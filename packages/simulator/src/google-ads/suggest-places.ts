import type { SimulatedRequest } from '../dialect.js';
import type { Reply } from '../reply.js';
import { europeanUnion, placeAliases } from './data/google-ads-places.js';
import { toFailureReply } from './google-ads-problem.js';
import { versionNumberOf } from './google-ads-login.js';
import { messageIn, textIn, textsIn, type Message } from './message.js';
import { canonicalNameOf, parentsOf, places, plainText, type Place } from './place-book.js';

/** Most names in one request, and most suggestions for one name. */
const nameLimit = 25;
const suggestionsPerName = 10;

/** A place as `GeoTargetConstant`. */
export const toGeoTargetConstant = (place: Place, version: number): Message => ({
  resourceName: `geoTargetConstants/${place.id}`,
  status: 'ENABLED',
  id: place.id,
  name: place.name,
  countryCode: place.countryCode,
  targetType: place.type,
  canonicalName: canonicalNameOf(place),
  ...(place.parent ? { parentGeoTarget: `geoTargetConstants/${place.parent.id}` } : {}),
  ...(version >= 26 ? { requireEuPoliticalAdvertisingDeclaration: europeanUnion.includes(place.countryCode) } : {}),
});

/**
 * How well a place fits a name, 0 for not at all. `Medellín, Antioquia, Colombia` narrows by what follows the comma; names
 * that only begin alike are suggested last.
 */
const fitOf = (place: Place, search: string): number => {
  const [first = '', ...rest] = search.split(',').map((part) => plainText(part));
  const wanted = placeAliases[search] ?? placeAliases[first] ?? first;
  const name = plainText(place.name);
  const above = parentsOf(place).map((parent) => plainText(parent.name));
  if (
    placeAliases[search] === undefined &&
    !rest.filter(Boolean).every((part) => above.includes(placeAliases[part] ?? part))
  ) {
    return 0;
  }
  if (name === wanted) return 2;
  return wanted.length >= 3 && name.startsWith(wanted) ? 1 : 0;
};

const suggest = (searchTerm: string, countryCode: string | undefined): readonly Place[] => {
  const search = plainText(searchTerm);
  return [...places.values()]
    .filter((place) => countryCode === undefined || place.countryCode === countryCode)
    .map((place) => ({ place, fit: fitOf(place, search) }))
    .filter(({ fit }) => fit > 0)
    .sort((one, other) => other.fit - one.fit || other.place.reach - one.place.reach)
    .slice(0, suggestionsPerName)
    .map(({ place }) => place);
};

/** Answers `geoTargetConstants:suggest`, by names or by ids. */
export const suggestPlaces = (request: SimulatedRequest, message: Message): Reply => {
  const locale = textIn(message, 'locale') ?? 'en';
  const countryCode = textIn(message, 'countryCode');
  const version = versionNumberOf(request);
  const refuse = (value: string, text: string) =>
    toFailureReply(request, [{ code: `geoTargetConstantSuggestionError.${value}`, message: text }]);

  const names = textsIn(messageIn(message, 'locationNames'), 'names');
  const targets = textsIn(messageIn(message, 'geoTargets'), 'geoTargetConstants');
  if (names.length === 0 && targets.length === 0) {
    return refuse('REQUEST_PARAMETERS_UNSET', 'Either location_names or geo_targets must be specified.');
  }
  if (names.length > nameLimit) return refuse('LOCATION_NAME_LIMIT', `At most ${String(nameLimit)} names are allowed.`);
  if (names.some((name) => name.length > 300)) {
    return refuse('LOCATION_NAME_SIZE_LIMIT', 'A location name must not exceed 300 characters.');
  }
  if (countryCode !== undefined && !/^[A-Z]{2}$/.test(countryCode)) {
    return refuse('INVALID_COUNTRY_CODE', 'The country code is invalid.');
  }

  const toSuggestion = (place: Place, searchTerm: string | undefined): Message => ({
    locale,
    reach: String(place.reach),
    ...(searchTerm === undefined ? {} : { searchTerm }),
    geoTargetConstant: toGeoTargetConstant(place, version),
    geoTargetConstantParents: parentsOf(place).map((parent) => toGeoTargetConstant(parent, version)),
  });
  const suggestions = [
    ...names.flatMap((name) => suggest(name, countryCode).map((place) => toSuggestion(place, name))),
    ...targets.flatMap((target) => {
      const place = places.get(target.replace(/^geoTargetConstants\//, ''));
      return place ? [toSuggestion(place, undefined)] : [];
    }),
  ];
  // As everywhere in this API: an empty list is left out.
  return { status: 200, body: suggestions.length === 0 ? {} : { geoTargetConstantSuggestions: suggestions } };
};
