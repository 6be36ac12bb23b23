import type { CodeReader } from './level-lookup.js';
import type { Misfit } from './misfit.js';
import { isMissing, toFieldPath, valueAt } from './read-path.js';

interface KnownPlace {
  readonly country: string;
  readonly region: string;
  readonly city: string;
  readonly code: number;
}

const mostRemembered = 65_536;

/** A place as one level: `CO/Antioquia/Medellín`, or `CO/Antioquia` by region. */
const placeLevel = (country: string, region: string, city: string): string =>
  city === '' ? `${country}/${region}` : `${country}/${region}/${city}`;

/** What people call a place level: its last part. */
export const placeLabel = (level: string): string => level.slice(level.lastIndexOf('/') + 1);

/**
 * Reads `{ country, region, city }` as a code. Compares the parts with places known before, so that no text is joined
 * for a place seen twice.
 */
export function readPlace(
  path: string,
  by: 'region' | 'city',
  resolve: (level: string) => number,
  most: number = mostRemembered,
): CodeReader {
  const keys = toFieldPath(path);
  const misfit: Misfit = { expected: `a place of { country, region${by === 'city' ? ', city' : ''} } in text` };
  const known = new Map<string, KnownPlace[]>();
  let knownCount = 0;
  const textOf = (value: unknown): string | null =>
    typeof value === 'string' ? value : value === undefined || value === null ? '' : null;
  const learn = (country: string, region: string, city: string, key: string): number => {
    const code = resolve(placeLevel(country, region, city));
    if (knownCount >= most) return code;
    knownCount += 1;
    const namesakes = known.get(key);
    const place = { country, region, city, code };
    if (namesakes === undefined) known.set(key, [place]);
    else namesakes.push(place);
    return code;
  };
  return (record) => {
    const value = valueAt(record, keys);
    if (isMissing(value)) return null;
    if (typeof value !== 'object') return misfit;
    const place = value as { readonly country?: unknown; readonly region?: unknown; readonly city?: unknown };
    const country = textOf(place.country);
    const region = textOf(place.region);
    const city = by === 'city' ? textOf(place.city) : '';
    if (country === null || region === null || city === null) return misfit;
    const key = by === 'city' ? city : region;
    if (key === '') return null;
    for (const other of known.get(key) ?? []) {
      if (other.region === region && other.city === city && other.country === country) return other.code;
    }
    return learn(country, region, city, key);
  };
}
