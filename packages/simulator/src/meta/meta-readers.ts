import { refuseParameter } from './meta-problem.js';

/** Turns what came over the wire into a value, or refuses it. Forms carry text, JSON carries types: both are taken. */
export type Reader<Value> = (value: unknown, path: string) => Value;

/** The fields an object may have. */
export type Shape = Readonly<Record<string, Reader<unknown>>>;

/** What reading an object of a shape gives: only fields that were there. */
export type Fields<Of extends Shape> = { readonly [Name in keyof Of]?: ReturnType<Of[Name]> };

const refuseType = (path: string, expected: string): never =>
  refuseParameter(path, `Param ${path} must be ${expected}`);

const fromJsonText = (value: unknown, path: string, expected: string): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return refuseType(path, expected);
  }
};

/** True for plain objects. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads text. */
export const text: Reader<string> = (value, path) =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : refuseType(path, 'a string');

/** Reads text that is not blank. */
export const filledText: Reader<string> = (value, path) => {
  const read = text(value, path);
  return read.trim() === '' ? refuseType(path, 'a non-empty string') : read;
};

/** Reads an id: digits. */
export const id: Reader<string> = (value, path) => {
  const read = text(value, path);
  return /^\d{1,20}$/.test(read) ? read : refuseType(path, 'a valid ID string (e.g., "123")');
};

/** Reads a whole number. */
export const integer: Reader<number> = (value, path) => {
  const read = typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof read === 'number' && Number.isSafeInteger(read) ? read : refuseType(path, 'an integer');
};

/** Reads a number with or without decimals. */
export const decimal: Reader<number> = (value, path) => {
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof read === 'number' && Number.isFinite(read) ? read : refuseType(path, 'a number');
};

/** Reads true or false. */
export const flag: Reader<boolean> = (value, path) => {
  if (value === true || value === 'true' || value === 1 || value === '1') return true;
  if (value === false || value === 'false' || value === 0 || value === '0') return false;
  return refuseType(path, 'a boolean');
};

/** Reads a moment: ISO 8601 with a zone, or seconds since the epoch. Gives milliseconds since the epoch. */
export const time: Reader<number> = (value, path) => {
  const read = text(value, path);
  if (/^\d{1,11}$/.test(read)) return Number(read) * 1000;
  const iso = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})$/.exec(read);
  const zone = iso?.[2]?.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2') ?? '';
  const atMs = iso ? Date.parse(`${iso[1] ?? ''}${zone}`) : Number.NaN;
  return Number.isNaN(atMs) ? refuseType(path, 'a valid datetime') : atMs;
};

/** Reads one of some words. */
export const oneOf =
  <const Word extends string>(words: readonly Word[]): Reader<Word> =>
  (value, path) =>
    words.find((word) => word === value) ??
    refuseParameter(path, `${path} must be one of the following values: ${words.join(', ')}`);

/** Reads a list. */
export const list =
  <Value>(of: Reader<Value>): Reader<readonly Value[]> =>
  (value, path) => {
    const read = fromJsonText(value, path, 'an array');
    return Array.isArray(read)
      ? read.map((item, index) => of(item, `${path}[${String(index)}]`))
      : refuseType(path, 'an array');
  };

/** Reads an object whose inside is not looked at. */
export const anyObject: Reader<Readonly<Record<string, unknown>>> = (value, path) => {
  const read = fromJsonText(value, path, 'an object');
  return isObject(read) ? read : refuseType(path, 'an object');
};

/** Reads the fields of an object and refuses those its shape does not name. */
export const readFields = <Of extends Shape>(
  shape: Of,
  from: Readonly<Record<string, unknown>>,
  path = '',
): Fields<Of> => {
  const read: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(from)) {
    const full = path === '' ? name : `${path}[${name}]`;
    const reader = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (!reader) refuseParameter(full, `Param ${full} is not a valid parameter of this endpoint`);
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
  value ?? refuseParameter(parameter, `The parameter ${parameter} is required`);
