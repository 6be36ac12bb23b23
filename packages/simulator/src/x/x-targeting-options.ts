import { xLanguages } from './data/x-languages.js';
import { xLocations } from './data/x-locations.js';
import {
  numberOf,
  oneOf,
  optional,
  readParameters,
  text,
  textOf,
  whole,
  type XParameterShape,
} from './x-parameters.js';
import { refuseValue } from './x-problem.js';
import type { XAnswer, XHandler } from './x-state.js';

const pageShape: XParameterShape = {
  count: optional(whole(1, 1000)),
  cursor: optional(text(20)),
  q: optional(text(255)),
};

/** Without accents and capitals: people search for "bogota". */
const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const answerPage = (rows: readonly { readonly name: string }[], params: Readonly<Record<string, unknown>>): XAnswer => {
  const query = textOf(params, 'q');
  const found = query === undefined ? rows : rows.filter(({ name }) => plain(name).includes(plain(query)));
  const cursor = textOf(params, 'cursor') ?? 'o0';
  const start = /^o\d{1,6}$/.test(cursor) ? Number(cursor.slice(1)) : refuseValue('cursor', 'cursor', cursor);
  const end = start + (numberOf(params, 'count') ?? 200);
  return { data: found.slice(start, end), params, nextCursor: end < found.length ? `o${String(end)}` : null };
};

/** `GET targeting_criteria/locations`: five calls in fifteen minutes, so ask for whole countries. */
export const findLocations: XHandler = ({ input }) => {
  const params = readParameters(
    {
      ...pageShape,
      country_code: optional(text(2, 2)),
      location_type: optional(oneOf(['COUNTRIES', 'REGIONS', 'METROS', 'CITIES', 'POSTAL_CODES'])),
    },
    input.given,
  );
  const [country, type] = [textOf(params, 'country_code'), textOf(params, 'location_type')];
  const rows = [...xLocations.values()]
    .filter(
      (place) =>
        (country === undefined || place.countryCode === country.toUpperCase()) &&
        (type === undefined || place.type === type),
    )
    .map((place) => ({
      name: place.name,
      country_code: place.countryCode,
      location_type: place.type,
      targeting_value: place.value,
      targeting_type: 'LOCATION',
    }));
  return answerPage(rows, params);
};

/** `GET targeting_criteria/languages`. */
export const findLanguages: XHandler = ({ input }) => {
  const rows = Object.entries(xLanguages).map(([value, name]) => ({
    name,
    targeting_type: 'LANGUAGE',
    targeting_value: value,
  }));
  return answerPage(rows, readParameters(pageShape, input.given));
};
