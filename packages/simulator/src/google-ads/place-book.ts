import { colombianTexts, countryTexts, foreignTexts } from './data/google-ads-places.js';

/** A place that can be targeted. */
export interface Place {
  readonly id: string;
  /** As Google's English table has it: without accents. */
  readonly name: string;
  readonly localName: string;
  readonly type: string;
  readonly countryCode: string;
  readonly parent: Place | undefined;
  readonly reach: number;
}

/** Lower case without accents, for comparison. */
export const plainText = (text: string): string => withoutAccents(text).toLowerCase().trim();

const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{Diacritic}/gu, '');

const buildPlaces = (): ReadonlyMap<string, Place> => {
  const places = new Map<string, Place>();
  const add = (text: string, type: string, countryCode: string, parent: Place | undefined): Place => {
    const [, localName = '', id = '', thousands = '0'] = /^(.+) (\d+) (\d+)$/.exec(text) ?? [];
    const reach = Number(thousands) * 1000;
    const place = { id, name: withoutAccents(localName), localName, type, countryCode, parent, reach };
    places.set(id, place);
    return place;
  };

  const countries = new Map(
    Object.entries(countryTexts).map(([code, text]) => [code, add(text, 'Country', code, undefined)]),
  );
  for (const [department, cities] of Object.entries(colombianTexts)) {
    const parent = add(department, 'Department', 'CO', countries.get('CO'));
    for (const city of cities.split(', ')) add(city, 'City', 'CO', parent);
  }
  for (const text of foreignTexts) {
    const [, place = '', type = '', code = ''] = /^(.+ \d+ \d+) (\w+) (\w+)$/.exec(text) ?? [];
    add(place, type, code, countries.get(code));
  }
  return places;
};

/** Every place, by criterion id. */
export const places: ReadonlyMap<string, Place> = buildPlaces();

/** From the place's own parent up to its country. */
export const parentsOf = (place: Place): readonly Place[] =>
  place.parent ? [place.parent, ...parentsOf(place.parent)] : [];

/** `Medellin,Antioquia,Colombia` */
export const canonicalNameOf = (place: Place): string => [place, ...parentsOf(place)].map(({ name }) => name).join(',');
