import { refuse, refuseParameter } from './meta-problem.js';
import { anyObject, flag, integer, list, object, oneOf, required, type Reader } from './meta-readers.js';

/** Rows of one call at most (https://developers.facebook.com/docs/marketing-api/audiences/guides/custom-audiences, read November 2026). */
const maximumRows = 10_000;

/** What columns hold a digest; the others are taken as they are (same page, "Hashing and normalization"). */
const hashedColumns = [
  'EMAIL',
  'PHONE',
  'GEN',
  'DOBY',
  'DOBM',
  'DOBD',
  'LN',
  'FN',
  'FI',
  'ST',
  'CT',
  'ZIP',
  'COUNTRY',
] as const;
const plainColumns = ['EXTERN_ID', 'MADID', 'FB_UID', 'IG_ACCOUNT_IDS', 'LOOKALIKE_VALUE'] as const;

const isHashed = (column: string): boolean => hashedColumns.some((hashed) => hashed === column);

const readRow: Reader<readonly string[]> = (value, path) =>
  Array.isArray(value) && value.every((cell) => typeof cell === 'string')
    ? value
    : refuse({ code: 100, message: `(#100) Data is missing or does not match schema: ${path}` });

const readPayload = object({
  schema: list(oneOf([...hashedColumns, ...plainColumns])),
  data: list(readRow),
  is_raw: flag,
  app_ids: list(anyObject),
});

const readSession = object({
  session_id: integer,
  batch_seq: integer,
  last_batch_flag: flag,
  estimated_num_total: integer,
});

/** One call's worth of members. */
export interface MemberBatch {
  /** Rows that could be read, as one text each: what tells one member from another. */
  readonly rows: readonly string[];
  readonly received: number;
  readonly invalid: number;
  readonly session: { readonly id: number; readonly sequence: number; readonly isLast: boolean } | undefined;
}

/** Reads `payload` and `session`; rows with something else than a digest where one belongs are counted as invalid. */
export function readMemberBatch(payload: unknown, session: unknown): MemberBatch {
  const { schema, data } = readPayload(required(payload, 'payload'), 'payload');
  const columns = required(schema, 'payload[schema]');
  const rows = required(data, 'payload[data]');
  if (rows.length === 0) refuseParameter('payload', 'The payload has no data');
  if (rows.length > maximumRows)
    refuseParameter('payload', `You can add at most ${String(maximumRows)} people in one request`);
  if (rows.some((row) => row.length !== columns.length))
    refuse({ code: 100, message: '(#100) Data is missing or does not match schema: payload[data]' });
  const isValid = (row: readonly string[]): boolean =>
    row.some((cell) => cell !== '') &&
    row.every((cell, index) => cell === '' || !isHashed(columns[index] ?? '') || /^[0-9a-f]{64}$/.test(cell));
  const valid = rows.filter(isValid).map((row) => row.join(','));
  return { rows: valid, received: rows.length, invalid: rows.length - valid.length, session: sessionOf(session) };
}

function sessionOf(session: unknown): MemberBatch['session'] {
  if (session === undefined) return undefined;
  const { session_id, batch_seq, last_batch_flag } = readSession(session, 'session');
  const sequence = required(batch_seq, 'session[batch_seq]');
  if (sequence < 1) refuseParameter('session[batch_seq]', 'Param batch_seq must start with 1');
  return {
    id: required(session_id, 'session[session_id]'),
    sequence,
    isLast: required(last_batch_flag, 'session[last_batch_flag]'),
  };
}
