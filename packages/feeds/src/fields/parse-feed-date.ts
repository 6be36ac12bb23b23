import { dayIn, type IsoDate } from '@adflux/core';
import { foldText } from '../text/fold-text.js';

/** How a feed's dates are to be understood. */
export interface FeedDateOptions {
  /** IANA zone in which an instant becomes a day. Default `America/Bogota`. */
  readonly timeZone?: string;
  /** What `03/04/2027` means where both could be a month: day first (the default) or month first. */
  readonly dateOrder?: 'day_first' | 'month_first';
}

const months = new Map(
  [
    ['jan', 'ene'],
    ['feb'],
    ['mar'],
    ['apr', 'abr'],
    ['may'],
    ['jun'],
    ['jul'],
    ['aug', 'ago'],
    ['sep', 'set'],
    ['oct'],
    ['nov'],
    ['dec', 'dic'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

function calendarDay(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1970 && year < 2200 ? date.toISOString().slice(0, 10) : null;
}

function instantDay(ms: number, timeZone: string): IsoDate | null {
  if (!Number.isFinite(ms) || ms < 0 || ms >= Date.UTC(2200, 0)) return null;
  const day = dayIn(new Date(ms), timeZone);
  return day.length === 10 ? day : null;
}

const hasZone = /(?:z|[+-]\d{2}:?\d{2}|\b(?:gmt|utc|[ecmp][sd]t)(?:[+-]\d{1,4})?)$/i;
const numbersOnly = /^(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})(?:[t ,]+\d{1,2}:\d{2}.*)?$/i;

function fromNumbers(first: string, second: string, third: string, monthFirst: boolean): IsoDate | null {
  const [left, middle, right] = [Number(first), Number(second), Number(third)];
  if (first.length === 4) return calendarDay(left, middle, right);
  const year = third.length === 2 ? 2000 + right : right;
  const isMonthFirst = middle > 12 || (monthFirst && left <= 12);
  return isMonthFirst ? calendarDay(year, left, middle) : calendarDay(year, middle, left);
}

function fromWords(text: string): IsoDate | null {
  // `19 de diciembre de 2027`, `19 dic 2027`, `Fri, 19 Dec 2027 22:49:39`, `December 19, 2027`
  const words = foldText(text).split(' ');
  const at = words.findIndex((word) => /^[a-z]{3,10}$/.test(word) && months.has(word.slice(0, 3)));
  const month = months.get((words[at] ?? '').slice(0, 3));
  const numbers = words
    .filter((word) => /^\d{1,4}(?:st|nd|rd|th)?$/.test(word))
    .map((word) => Number.parseInt(word, 10));
  const year = numbers.find((number) => number >= 1970);
  const [day] = numbers;
  if (month === undefined || year === undefined || day === undefined || day > 31) return null;
  return calendarDay(year, month, day);
}

/**
 * Reads a date as feeds write it: ISO 8601 with or without a time, RFC 822 (`Fri, 19 Dec 2014 22:49:39 GMT`), `19/12/2014`,
 * `2014/12/19`, `19 de diciembre de 2014`, `Dec 19, 2014`, and seconds or milliseconds since 1970. An instant with a zone becomes
 * the day it is in `timeZone`; a time without one stays on its day. `null` when the text is no date.
 *
 * @example
 * ```ts
 * import { parseFeedDate } from '@adflux/feeds';
 *
 * console.log(parseFeedDate('Sat, 02 Jan 2027 03:00:00 GMT', { timeZone: 'America/Bogota' })); // 2027-01-01
 * ```
 */
export function parseFeedDate(input: string, options: FeedDateOptions = {}): IsoDate | null {
  const text = input.trim();
  const timeZone = options.timeZone ?? 'America/Bogota';
  if (text.length > 64) return null;
  if (/^\d{10}$/.test(text)) return instantDay(Number(text) * 1_000, timeZone);
  if (/^\d{13}$/.test(text)) return instantDay(Number(text), timeZone);
  if (/^\d{8}$/.test(text))
    return calendarDay(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)));
  if (/\d:\d{2}/.test(text) && hasZone.test(text)) {
    const day = instantDay(Date.parse(text.replace(/(\d) (utc|gmt)$/i, '$1 $2')), timeZone);
    if (day !== null) return day;
  }
  const numbers = numbersOnly.exec(text);
  if (numbers !== null)
    return fromNumbers(numbers[1] ?? '', numbers[2] ?? '', numbers[3] ?? '', options.dateOrder === 'month_first');
  return fromWords(text);
}
