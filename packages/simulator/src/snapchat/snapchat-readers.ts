import { refuseValue } from './snapchat-problem.js';

/** Turns a JSON value into what is expected, or refuses it. Snapchat's JSON is typed: no numbers in texts. */
export type Reader<Value> = (value: unknown, path: string) => Value;

/** The fields an object may have. */
export type Shape = Readonly<Record<string, Reader<unknown>>>;

/** What reading an object of a shape gives: only fields that were there. */
export type Fields<Of extends Shape> = { readonly [Name in keyof Of]?: ReturnType<Of[Name]> };

/** A JSON object of any content. */
export type JsonObject = Readonly<Record<string, unknown>>;

const refuseType = (path: string, expected: string): never => refuseValue(`${path} must be ${expected}`);

/** True for plain objects. */
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads text. */
export const text: Reader<string> = (value, path) => (typeof value === 'string' ? value : refuseType(path, 'a string'));

/** Reads text that is not blank and has at most so many characters. */
export const filledText =
  (most: number): Reader<string> =>
  (value, path) => {
    const read = text(value, path);
    if (read.trim() === '') return refuseType(path, 'a non-empty string');
    return Array.from(read).length <= most ? read : refuseValue(`${path} exceeds the max length of ${String(most)}`);
  };

/** Reads a whole number from `least`, `most` included. */
export const integer =
  (least = 0, most = Number.MAX_SAFE_INTEGER): Reader<number> =>
  (value, path) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) return refuseType(path, 'an integer');
    if (value < least) return refuseValue(`${path} must be at least ${String(least)}`);
    return value <= most ? value : refuseValue(`${path} must be at most ${String(most)}`);
  };

/** Reads a number with or without decimals, both limits included. */
export const decimal =
  (least: number, most: number): Reader<number> =>
  (value, path) =>
    typeof value === 'number' && value >= least && value <= most
      ? value
      : refuseType(path, `a number between ${String(least)} and ${String(most)}`);

/** Reads true or false. */
export const flag: Reader<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : refuseType(path, 'a boolean');

/** Reads an id in the shape of a UUID. */
export const uuid: Reader<string> = (value, path) => {
  const read = text(value, path);
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(read) ? read : refuseType(path, 'a UUID');
};

/** Reads a moment, ISO 8601 with a zone, and gives it as Snapchat writes it: UTC with milliseconds. */
export const time: Reader<string> = (value, path) => {
  const read = text(value, path);
  const isIso = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/.test(read);
  const atMs = isIso ? Date.parse(read) : Number.NaN;
  return Number.isNaN(atMs) ? refuseType(path, 'an ISO 8601 date-time with a zone') : new Date(atMs).toISOString();
};

/** Reads one of some words. */
export const oneOf =
  <const Word extends string>(words: readonly Word[]): Reader<Word> =>
  (value, path) =>
    words.find((word) => word === value) ?? refuseValue(`${path} must be one of ${words.join(', ')}`);

/** Reads a list of at most so many items. */
export const list =
  <Value>(of: Reader<Value>, most = Number.MAX_SAFE_INTEGER): Reader<readonly Value[]> =>
  (value, path) => {
    if (!Array.isArray(value)) return refuseType(path, 'an array');
    if (value.length > most) return refuseValue(`${path} must have at most ${String(most)} items`);
    return value.map((item, index) => of(item, `${path}[${String(index)}]`));
  };

/** Accepts anything: for fields that Snapchat sets itself and takes back without looking at them. */
export const ignored: Reader<undefined> = () => undefined;

/** Reads the fields of an object and refuses those its shape does not name. `null` means that a field is not there. */
export const readFields = <Of extends Shape>(shape: Of, from: unknown, path: string): Fields<Of> => {
  if (!isJsonObject(from)) return refuseType(path, 'an object');
  const read: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(from)) {
    const reader = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (!reader) return refuseValue(`Unrecognized field "${path}.${name}"`);
    const result = value === null ? undefined : reader(value, `${path}.${name}`);
    if (result !== undefined) read[name] = result;
  }
  return read as Fields<Of>;
};

/** Reads an object of a shape. */
export const object =
  <Of extends Shape>(shape: Of): Reader<Fields<Of>> =>
  (value, path) =>
    readFields(shape, value, path);

/** Refuses an object that lacks a field. */
export const required = <Value>(value: Value | undefined, path: string): Value =>
  value ?? refuseValue(`${path} is required`);
