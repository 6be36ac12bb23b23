import type { Misfit } from './misfit.js';
import { isMissing, toFieldPath, valueAt } from './read-path.js';

const misfit: Misfit = { expected: 'coordinates of { latitude: -90 to 90, longitude: -180 to 180 }' };

/** WGS 84 degrees. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

const within = (value: unknown, limit: number): value is number =>
  typeof value === 'number' && Math.abs(value) <= limit;

/** Reads a point, or the `point` of a place. */
export function readPoint(path: string): (record: unknown) => Point | null | Misfit {
  const keys = toFieldPath(path);
  return (record) => {
    const value = valueAt(record, keys);
    if (isMissing(value)) return null;
    if (typeof value !== 'object') return misfit;
    const isPlace = 'point' in value || 'country' in value;
    const point = isPlace ? (value as { readonly point?: unknown }).point : value;
    if (isMissing(point)) return null;
    const { latitude, longitude } = point as { readonly latitude?: unknown; readonly longitude?: unknown };
    return within(latitude, 90) && within(longitude, 180) ? { latitude, longitude } : misfit;
  };
}
