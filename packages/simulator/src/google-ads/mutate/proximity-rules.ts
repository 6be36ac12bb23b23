import { fieldPath } from '../field-path.js';
import { messageIn, type Message } from '../message.js';
import type { RuleContext } from './rule-context.js';

/** Largest radius in each unit. */
const largestRadius: Readonly<Record<string, number>> = { KILOMETERS: 800, MILES: 500 };

const outside = (value: unknown, limit: number): boolean => typeof value === 'number' && Math.abs(value) > limit;

/** Judges a circle around a point or address. */
export const checkProximity = (proximity: Message, context: RuleContext): void => {
  const report = (value: string, message: string, ...path: string[]) =>
    context.report({ code: `criterionError.${value}`, message, path: fieldPath('proximity', ...path) });
  const units = proximity['radiusUnits'];
  const radius = proximity['radius'];
  if (typeof units !== 'string')
    report('INVALID_PROXIMITY_RADIUS_UNITS', 'Proximity radius units are invalid.', 'radius_units');
  if (typeof radius !== 'number' || radius <= 0 || radius > (largestRadius[String(units)] ?? Infinity)) {
    report('INVALID_PROXIMITY_RADIUS', 'Proximity radius is invalid.', 'radius');
  }
  if (proximity['geoPoint'] === undefined && proximity['address'] === undefined) {
    report('PROXIMITY_GEOPOINT_AND_ADDRESS_BOTH_CANNOT_BE_NULL', 'Either a geo point or an address is needed.');
  }
  const point = messageIn(proximity, 'geoPoint');
  if (outside(point['latitudeInMicroDegrees'], 90_000_000))
    report('INVALID_LATITUDE', 'Latitude is invalid.', 'geo_point');
  if (outside(point['longitudeInMicroDegrees'], 180_000_000))
    report('INVALID_LONGITUDE', 'Longitude is invalid.', 'geo_point');
};
