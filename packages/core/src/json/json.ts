import type { Money } from '../domain/money.js';
import { withoutBigint } from './without-bigint.js';

const isMoney = (value: object): value is { micros: string; currency: string } => {
  const record = value as Record<string, unknown>;
  return (
    typeof record['micros'] === 'string' &&
    typeof record['currency'] === 'string' &&
    Object.keys(record).length === 2 &&
    /^-?\d+$/.test(record['micros'])
  );
};

/** `JSON.stringify` for AdFlux records: bigint becomes text. Use as a replacer where a whole document is written. */
export const jsonReplacer = (_key: string, value: unknown): unknown =>
  typeof value === 'bigint' ? value.toString() : value;

/** `JSON.parse` for AdFlux records: `{ micros, currency }` becomes `Money` again. Use as a reviver. */
export const jsonReviver = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && isMoney(value)
    ? ({ micros: BigInt(value.micros), currency: value.currency } satisfies Money)
    : value;

/** Writes a record as JSON; money amounts as text, so no digit is lost. */
export const stringifyRecord = (record: unknown, indent?: number): string =>
  JSON.stringify(withoutBigint(record), undefined, indent);

/** Reads what `stringifyRecord` wrote. The caller names the type and vouches for it; use a schema for foreign text. */
export const parseStoredRecord = <T>(text: string): T => JSON.parse(text, jsonReviver) as T;
