import { refuseMissing, refuseValue } from './x-problem.js';
import { parseXTime } from './x-time.js';

/** One operation on the members of an audience. */
export interface XAudienceOperation {
  readonly type: 'Update' | 'Delete';
  /** Identifiers of each user. */
  readonly users: readonly (readonly string[])[];
}

type Fields = Readonly<Record<string, unknown>>;

const object = (value: unknown, at: string, names: readonly string[]): Fields => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuseValue(at, 'object', null);
  for (const name of Object.keys(value)) if (!names.includes(name)) refuseValue(name, 'no such parameter', null);
  return value as Fields;
};

const hashed = ['email', 'device_id', 'handle', 'twitter_id', 'phone_number'] as const;

/** The value of an identifier is never repeated in a message: it may be somebody's address in plain text. */
const identifiersOf = (user: Fields): readonly string[] => {
  const found: string[] = [];
  for (const [name, values] of Object.entries(user)) {
    if (!Array.isArray(values) || values.length === 0) return refuseValue(name, 'array of strings', null);
    for (const value of values as readonly unknown[]) {
      const isRight =
        typeof value === 'string' && (name === 'partner_user_id' ? value !== '' : /^[0-9a-f]{64}$/.test(value));
      if (!isRight) return refuseValue(name, 'SHA256 in lower-case hexadecimal', null);
      found.push(value);
    }
  }
  return found.length === 0 ? refuseMissing('email') : found;
};

const momentOf = (params: Fields, name: string): number | undefined => {
  const value = params[name];
  if (value === undefined) return undefined;
  return (typeof value === 'string' ? parseXTime(value) : undefined) ?? refuseValue(name, 'time', value);
};

/**
 * Reads one operation (https://docs.x.com/x-ads-api/audiences/reference#custom-audiences-users, read November 2026).
 */
export const readAudienceOperation = (item: unknown, nowMs: number): XAudienceOperation => {
  const operation = object(item, 'operation', ['operation_type', 'params']);
  const type = operation['operation_type'] ?? refuseMissing('operation_type');
  if (type !== 'Update' && type !== 'Delete') return refuseValue('operation_type', 'one of Update, Delete', type);
  const params = object(operation['params'] ?? refuseMissing('params'), 'params', [
    'users',
    'effective_at',
    'expires_at',
  ]);
  const [effective = nowMs, expires = Infinity] = [momentOf(params, 'effective_at'), momentOf(params, 'expires_at')];
  if (expires <= effective) refuseValue('expires_at', 'time later than effective_at', params['expires_at']);
  const users = params['users'] ?? refuseMissing('users');
  if (!Array.isArray(users) || users.length === 0) return refuseValue('users', 'array of users', null);
  return {
    type,
    users: users.map((user: unknown) => identifiersOf(object(user, 'users', [...hashed, 'partner_user_id']))),
  };
};
