import { refuse, refuseParameter } from './tiktok-problem.js';

/** Turns what came over the wire into a value, or refuses it. Types are not converted: `"5"` is no number. */
export type Reader<Value> = (value: unknown, path: string) => Value;

/** The fields an object may have. */
export type Shape = Readonly<Record<string, Reader<unknown>>>;

/** What reading an object of a shape gives: only fields that were there. */
export type Fields<Of extends Shape> = { readonly [Name in keyof Of]?: ReturnType<Of[Name]> };

const refuseType = (path: string, expected: string): never =>
  refuseParameter(path, `Incorrect field type, correct type: ${expected}`);

/** True for plain objects. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads text. */
export const text: Reader<string> = (value, path) => (typeof value === 'string' ? value : refuseType(path, 'string'));

/** Reads an id: digits in a string, since numbers of that size lose their last digits. */
export const id: Reader<string> = (value, path) => {
  const read = text(value, path);
  return /^\d{1,20}$/.test(read) ? read : refuseParameter(path, 'Not a valid id');
};

/** Reads a number with or without decimals. */
export const decimal: Reader<number> = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) ? value : refuseType(path, 'float');

/** Reads a whole number. */
export const integer: Reader<number> = (value, path) =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : refuseType(path, 'integer');

/** Reads true or false. */
export const flag: Reader<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : refuseType(path, 'boolean');

/** Reads one of some words. */
export const oneOf =
  <const Word extends string>(words: readonly Word[]): Reader<Word> =>
  (value, path) =>
    words.find((word) => word === value) ??
    refuseParameter(path, `Invalid value. The value must be one of ${words.join(', ')}`);

/** Reads a list. */
export const list =
  <Value>(of: Reader<Value>, sizes: { readonly min?: number; readonly max?: number } = {}): Reader<readonly Value[]> =>
  (value, path) => {
    if (!Array.isArray(value)) return refuseType(path, 'array');
    const { min = 0, max = Infinity } = sizes;
    if (value.length < min || value.length > max) {
      refuseParameter(path, `The number of items must be in the range [${String(min)}, ${String(max)}]`);
    }
    return value.map((item, index) => of(item, `${path}[${String(index)}]`));
  };

/** Reads an object whose inside is not looked at. */
export const anyObject: Reader<Readonly<Record<string, unknown>>> = (value, path) =>
  isObject(value) ? value : refuseType(path, 'object');

/** Reads the fields of an object and refuses those its shape does not name. */
export const readFields = <Of extends Shape>(
  shape: Of,
  from: Readonly<Record<string, unknown>>,
  path = '',
): Fields<Of> => {
  const read: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(from)) {
    const full = path === '' ? name : `${path}.${name}`;
    const reader = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (!reader) refuseParameter(full, 'Unknown field');
    else if (value !== null && value !== undefined) read[name] = reader(value, full);
  }
  return read as Fields<Of>;
};

/** Reads an object of a shape. */
export const object =
  <Of extends Shape>(shape: Of): Reader<Fields<Of>> =>
  (value, path) =>
    readFields(shape, anyObject(value, path), path);

/** Refuses a request that lacks a parameter. */
export const required = <Value>(value: Value | undefined, parameter: string): Value =>
  value ?? refuse(40002, `Missing required field(s): ${parameter}.`);

/** Reads a parameter of a query that is written as JSON: lists and objects. */
export const fromJson =
  <Value>(of: Reader<Value>): Reader<Value> =>
  (value, path) => {
    try {
      return of(JSON.parse(text(value, path)), path);
    } catch (error) {
      if (error instanceof SyntaxError) return refuseParameter(path, 'Not valid JSON');
      throw error;
    }
  };

/** Reads a whole number out of a query. */
export const wholeText =
  (min: number, max: number): Reader<number> =>
  (value, path) => {
    const read = text(value, path);
    const number = /^\d{1,9}$/.test(read) ? Number(read) : Number.NaN;
    return number >= min && number <= max
      ? number
      : refuseParameter(path, `The value must be in the range [${String(min)}, ${String(max)}]`);
  };

/** Reads true or false out of a query. */
export const flagText: Reader<boolean> = (value, path) =>
  value === 'true' || value === 'True'
    ? true
    : value === 'false' || value === 'False'
      ? false
      : refuseType(path, 'boolean');
