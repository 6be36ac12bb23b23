import type { RecordIssue } from '@adflux/core';
import { AdFluxError } from '@adflux/core';

/** A value that does not fit. Never holds the value: it may be personal. */
export interface Misfit {
  /** What was expected, after "expected". */
  readonly expected: string;
  /** The part of the value that is wrong, e.g. `amount.currency`; the value itself without one. */
  readonly part?: string;
}

/** Whether a reader found the value unfit. */
export const isMisfit = (value: unknown): value is Misfit =>
  typeof value === 'object' && value !== null && 'expected' in value;

/** The one value for a value that is not there where it must be. */
export const missingMisfit: Misfit = { expected: 'a value, but it is missing' };

/** What is told of a record's field that does not fit. */
export const issueOf = (record: string, feature: string, { part, expected }: Misfit): RecordIssue => ({
  record,
  field: part === undefined ? feature : `${feature}.${part}`,
  expected,
});

/** The error for a record that does not fit. */
export const misfitError = ({ record, field, expected }: RecordIssue): AdFluxError =>
  new AdFluxError(
    `Record ${record} does not fit the encoder: expected ${field} to be ${expected}. ` +
      "Correct it, or use onInvalid: 'quarantine' to leave such records out.",
    { code: 'invalid_request' },
  );
