import type { Point } from './read-point.js';
import { toGrid } from './scale-number.js';

/** Kilometres of one degree of latitude, on a sphere of the Earth's mean radius (6,371.0 km). */
const kilometersPerDegree = (6_371 * Math.PI) / 180;
const radiansPerDegree = Math.PI / 180;

/** The middle of a projection and what one unit is. */
export interface Projection extends Point {
  readonly spread: number;
}

const shortest = (degrees: number): number => degrees - 360 * Math.round(degrees / 360);

/** Kilometres east of the middle. */
export const kilometersEast = (middle: Point, point: Point): number =>
  shortest(point.longitude - middle.longitude) * kilometersPerDegree * Math.cos(middle.latitude * radiansPerDegree);

/** Kilometres north of the middle. */
export const kilometersNorth = (middle: Point, point: Point): number =>
  (point.latitude - middle.latitude) * kilometersPerDegree;

/** Both directions in units of one spread. Flat: good for a country, off by some per cent across a continent. */
export const scaledEast = (to: Projection, point: Point): number => toGrid(kilometersEast(to, point) / to.spread);
export const scaledNorth = (to: Projection, point: Point): number => toGrid(kilometersNorth(to, point) / to.spread);

/** The point that stands so many units east and north. */
export function unprojectPoint(from: Projection, east: number, north: number): Point {
  const perDegreeEast = kilometersPerDegree * Math.cos(from.latitude * radiansPerDegree);
  return {
    latitude: from.latitude + (north * from.spread) / kilometersPerDegree,
    longitude: shortest(from.longitude + (east * from.spread) / perDegreeEast),
  };
}
