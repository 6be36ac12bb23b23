import { canonicalJson } from '@adflux/core';

/** What an update sends: the changed fields, and their paths for the mask. */
export interface ChangedFields {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly paths: readonly string[];
}

const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The difference between two states of a resource as an update mask names it: single fields, never the message they are in.
 * Lists count as one field. A field that is gone is in the mask alone, which clears it.
 */
export function changedFields(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): ChangedFields {
  const fields: Record<string, unknown> = {};
  const paths: string[] = [];
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, wanted] = [before[name], after[name]];
    if (canonicalJson(old ?? null) === canonicalJson(wanted ?? null)) continue;
    if (isPlainObject(old) && isPlainObject(wanted)) {
      const inner = changedFields(old, wanted);
      fields[name] = inner.fields;
      paths.push(...inner.paths.map((path) => `${name}.${path}`));
    } else {
      if (wanted !== undefined) fields[name] = wanted;
      paths.push(name);
    }
  }
  return { fields, paths };
}
