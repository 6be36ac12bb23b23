/** Where a value stands in a record: the keys on the way to it. */
export type FieldPath = readonly string[];

/** The keys of a path such as `preferences.workModes`. */
export const toFieldPath = (path: string): FieldPath => path.split('.');

/** The value at the path; undefined where there is none. One function for all features, so that it is compiled into each. */
export function valueAt(record: unknown, path: FieldPath): unknown {
  let value = record;
  for (let at = 0; at < path.length; at += 1) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[path[at] ?? ''];
  }
  return value;
}

/** Nothing was said: null, undefined or empty text. */
export const isMissing = (value: unknown): value is null | undefined | '' =>
  value === undefined || value === null || value === '';
