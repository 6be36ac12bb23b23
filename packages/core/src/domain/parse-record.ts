import type { z } from 'zod';

/** One thing wrong with one record, for people. Never holds the offending value: it may be personal. */
export interface RecordIssue {
  /** Which record: its id where it has one, else its place in the input. */
  readonly record: string;
  /** Which field, as a path such as `salary.minimum.currency`; empty for the record as a whole. */
  readonly field: string;
  /** What was expected there. */
  readonly expected: string;
}

/** A parsed record, or everything that is wrong with it. */
export type RecordResult<R> =
  { readonly ok: true; readonly record: R } | { readonly ok: false; readonly issues: readonly RecordIssue[] };

const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part, index) => (typeof part === 'number' ? `[${String(part)}]` : `${index === 0 ? '' : '.'}${String(part)}`))
    .join('');

/** Kinds of values in the words of people who write feeds and not programs. */
const kindNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  bigint: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

function expectationOf(issue: z.core.$ZodIssue): { field: readonly PropertyKey[]; expected: string }[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      field: [...issue.path, key],
      expected: 'no such field: remove it or correct its name',
    }));
  if (issue.code === 'invalid_type') {
    const kind = kindNames[issue.expected] ?? issue.expected;
    return [{ field: issue.path, expected: issue.input === undefined ? `${kind}, but it is missing` : kind }];
  }
  if (issue.code === 'invalid_value')
    return [{ field: issue.path, expected: `one of ${issue.values.map((value) => String(value)).join(', ')}` }];
  return [{ field: issue.path, expected: issue.message }];
}

const idOf = (input: unknown): string | undefined => {
  const id = typeof input === 'object' && input !== null ? (input as Record<string, unknown>)['id'] : undefined;
  return typeof id === 'string' && id !== '' ? id : undefined;
};

/**
 * Parses one record of foreign data. Does not throw: a bad record is described, naming record and field, so that the
 * good ones around it can go on.
 *
 * @param place Where the record stands in its input, e.g. `line 12`; used when it has no id.
 * @example
 * ```ts
 * import { jobOpeningSchema, parseRecord } from '@adflux/core';
 *
 * const result = parseRecord(jobOpeningSchema, { id: 'JOB-7' }, 'line 7');
 * if (!result.ok) for (const issue of result.issues) console.error(`${issue.record} ${issue.field}: expected ${issue.expected}`);
 * ```
 */
export function parseRecord<R>(schema: z.ZodType<R>, input: unknown, place: string): RecordResult<R> {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return { ok: true, record: parsed.data };
  const record = idOf(input) ?? place;
  const issues = parsed.error.issues.flatMap((issue) =>
    expectationOf(issue).map(({ field, expected }) => ({ record, field: pathOf(field), expected })),
  );
  return { ok: false, issues };
}
