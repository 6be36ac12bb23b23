import { canonicalJson } from '@adflux/core';

/** One difference between two specs. */
export interface FieldChange {
  /** Where it is, e.g. `budget.amount.micros`. */
  readonly path: string;
  readonly from: unknown;
  readonly to: unknown;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What differs between two specs, field by field; lists are compared as a whole. Empty when nothing does. */
export function diffSpecs(from: unknown, to: unknown, path = ''): readonly FieldChange[] {
  if (isRecord(from) && isRecord(to))
    return [...new Set([...Object.keys(from), ...Object.keys(to)])]
      .sort()
      .flatMap((name) => diffSpecs(from[name], to[name], path === '' ? name : `${path}.${name}`));
  return canonicalJson(from) === canonicalJson(to) ? [] : [{ path, from, to }];
}
