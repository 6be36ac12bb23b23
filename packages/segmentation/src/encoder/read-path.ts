/** Reads one field of a record; undefined where there is none. */
export type FieldReader = (record: unknown) => unknown;

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;

/** A reader for a path such as `preferences.workModes`. */
export function readPath(path: string): FieldReader {
  const keys = path.split('.');
  const [first = '', second = ''] = keys;
  if (keys.length === 1) return (record) => fieldOf(record, first);
  if (keys.length === 2) return (record) => fieldOf(fieldOf(record, first), second);
  return (record) => keys.reduce<unknown>((value, key) => fieldOf(value, key), record);
}

/** Nothing was said: null, undefined or empty text. */
export const isMissing = (value: unknown): value is null | undefined | '' =>
  value === undefined || value === null || value === '';
