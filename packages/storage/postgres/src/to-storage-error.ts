import { AdFluxError } from '@adflux/core';
import type { ErrorCode } from '@adflux/core';

/** What the unique indexes of the schema refuse, by name. */
const conflicts: Readonly<Record<string, string>> = {
  runs_one_unfinished: 'The campaign has an unfinished run. Resume it to its end before starting another.',
  runs_pkey: 'There is a run with this id and another key. Give the new run an id of its own.',
  links_one_present:
    'The local id already has an entity in this account. Mark its link removed before linking another.',
  audit_pkey: 'The audit log already holds this id and is append only. Use a new id.',
};

type SqlState = readonly [prefix: string, code: ErrorCode, advice: string];

/** SQLSTATE classes and codes, see https://www.postgresql.org/docs/current/errcodes-appendix.html (November 2026). */
const codes: readonly SqlState[] = [
  ['22', 'invalid_request', 'A value cannot be stored. Text must not hold U+0000 or half of a surrogate pair.'],
  ['42501', 'permission_denied', 'Grant the database role the rights on the schema, or migrate with another role.'],
  ['28', 'unauthenticated', 'Check user and password of the database connection.'],
  ['3D', 'config', 'Create the database, or correct its name in the connection settings.'],
  ['42', 'config', 'The schema is not what this version expects. Do not edit it by hand; see migrate().'],
  ['40', 'unavailable', 'Another transaction was in the way. Try again.'],
  ['55P03', 'unavailable', 'A lock was not free in time. Try again.'],
  ['57014', 'unavailable', 'The statement was cancelled or took too long. Try again.'],
  ['08', 'unavailable', 'The connection to the database broke. Try again.'],
  ['57P', 'unavailable', 'The database is starting or stopping. Try again.'],
  ['53', 'unavailable', 'The database ran out of connections, memory or disk. Free some and try again.'],
];

const unknownState: SqlState = ['', 'bad_response', 'See the cause.'];

const textOf = (error: unknown, field: string): string | undefined => {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, field) : undefined;
  return typeof value === 'string' ? value : undefined;
};

/** The SQLSTATE of an error of either driver. */
export function sqlStateOf(error: unknown): string | undefined {
  const code = textOf(error, 'code');
  return code !== undefined && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/**
 * The error of a database call in AdFlux words. The message holds no value: what the database says about rows may be personal
 * data. The cause has it.
 */
export function toStorageError(error: unknown): AdFluxError {
  if (AdFluxError.isInstance(error)) return error;
  const state = sqlStateOf(error);
  if (state === undefined)
    return new AdFluxError('The database cannot be reached or stopped answering. Check that it runs, then try again.', {
      code: 'unavailable',
      cause: error,
    });
  if (state === '23505') {
    const index = textOf(error, 'constraint') ?? '';
    const message = conflicts[index] ?? 'The database already holds a record with this identity.';
    return new AdFluxError(message, { code: 'conflict', platformCode: state, cause: error });
  }
  const [, code, advice] = codes.find(([prefix]) => state.startsWith(prefix)) ?? unknownState;
  return new AdFluxError(`The database refused a statement (SQLSTATE ${state}). ${advice}`, {
    code,
    platformCode: state,
    cause: error,
  });
}
