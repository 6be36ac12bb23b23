import type { Condition } from './gaql-query.js';
import { duringRange } from './segment-values.js';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&');

/**
 * Google's LIKE: `%` for anything, `_` for one character, and brackets around what is meant literally, so that a name with
 * a bracket has to be asked for as `[[]`. Case does not count.
 * Source: https://developers.google.com/google-ads/api/docs/query/grammar (read 2026-11).
 */
const toPattern = (like: string): RegExp => {
  let source = '';
  for (let at = 0; at < like.length; at += 1) {
    const character = like.charAt(at);
    // The bracket that closes is never the first character inside: `[]]` is a literal one.
    const close = character === '[' ? like.indexOf(']', at + 2) : -1;
    if (close > 0) {
      source += `[${escaped(like.slice(at + 1, close))}]`;
      at = close;
    } else if (character === '%') source += '[\\s\\S]*';
    else if (character === '_') source += '[\\s\\S]';
    else source += escaped(character);
  }
  return new RegExp(`^${source}$`, 'i');
};

const isNumeric = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

const numericTypes: readonly string[] = ['int32', 'int64', 'double', 'float'];

/** Compares two values of a field of this type: numbers by size, everything else by text. */
export const compareValues = (type: string, one: unknown, other: unknown): number => {
  const [left, right] = [String(one), String(other)];
  if (numericTypes.includes(type) && isNumeric(left) && isNumeric(right)) {
    if (/^-?\d+$/.test(left) && /^-?\d+$/.test(right)) {
      const difference = BigInt(left) - BigInt(right);
      return difference < 0n ? -1 : difference > 0n ? 1 : 0;
    }
    return Number(left) - Number(right);
  }
  return left < right ? -1 : left > right ? 1 : 0;
};

/** Makes a test of one condition on a field of this type. `today` is the account's date, for DURING. */
export const toConditionTest = (
  { operator, values }: Condition,
  type: string,
  today: string,
): ((value: unknown) => boolean) => {
  const texts = values.map(({ text }) => text);
  const [first = '', second = ''] = texts;
  const compare = (value: unknown, text: string) => compareValues(type, value, text);
  const isAny = (value: unknown) => texts.some((text) => compare(value, text) === 0);
  const listed = (value: unknown): readonly unknown[] =>
    Array.isArray(value) ? value : value === undefined ? [] : [value];
  switch (operator) {
    case '=':
    case 'IN':
      return (value) => value !== undefined && isAny(value);
    case '!=':
    case 'NOT IN':
      return (value) => value === undefined || !isAny(value);
    case '>':
      return (value) => value !== undefined && compare(value, first) > 0;
    case '>=':
      return (value) => value !== undefined && compare(value, first) >= 0;
    case '<':
      return (value) => value !== undefined && compare(value, first) < 0;
    case '<=':
      return (value) => value !== undefined && compare(value, first) <= 0;
    case 'LIKE':
    case 'NOT LIKE': {
      const pattern = toPattern(first);
      return (value) => (typeof value === 'string' && pattern.test(value)) === (operator === 'LIKE');
    }
    case 'BETWEEN':
      return (value) => value !== undefined && compare(value, first) >= 0 && compare(value, second) <= 0;
    case 'DURING': {
      const [from, to] = duringRange(first, today) ?? ['', ''];
      return (value) => value !== undefined && compare(value, from) >= 0 && compare(value, to) <= 0;
    }
    case 'IS NULL':
      return (value) => value === undefined;
    case 'IS NOT NULL':
      return (value) => value !== undefined;
    case 'CONTAINS ANY':
      return (value) => listed(value).some(isAny);
    case 'CONTAINS ALL':
      return (value) => texts.every((text) => listed(value).includes(text));
    case 'CONTAINS NONE':
      return (value) => !listed(value).some(isAny);
  }
};
