import type { LocalTime } from '../local-time.js';

/** A moment as X writes it: UTC, whole seconds. */
export const toXTime = (atMs: number): string => `${new Date(atMs).toISOString().slice(0, 19)}Z`;

/** A moment as tweets carry it: `Tue Aug 27 22:22:12 +0000 2019`. */
export const toTweetTime = (atMs: number): string => {
  const [day = '', date = '', month = '', year = '', clock = ''] = new Date(atMs)
    .toUTCString()
    .replace(',', '')
    .split(' ');
  return `${day} ${month} ${date} ${clock} +0000 ${year}`;
};

/**
 * Reads a moment: `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM:SS` with a zone. Fractions of seconds are not in X's format
 * (https://docs.x.com/x-ads-api/fundamentals/timezones, read November 2026).
 * @param midnight what a day alone means; default: midnight in UTC
 */
export const parseXTime = (
  text: string,
  midnight: (date: string) => number = (date) => Date.parse(`${date}T00:00:00Z`),
): number | undefined => {
  const [, date, clock, zone] =
    /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(Z|[+-]\d{2}(?::?\d{2})?))?$/.exec(text) ?? [];
  if (date === undefined) return undefined;
  // Date.parse wraps days that do not exist.
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== date) return undefined;
  if (clock === undefined || zone === undefined) return midnight(date);
  const [, sign, hours = '00', minutes = '00'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  const atMs = Date.parse(`${date}T${clock}${sign === undefined ? 'Z' : `${sign}${hours}:${minutes}`}`);
  return Number.isNaN(atMs) ? undefined : atMs;
};

/** Midnight of a calendar day on the account's clock. */
export const midnightOf = (localTime: (atMs: number) => LocalTime, date: string): number => {
  const wanted = Date.parse(`${date}T00:00:00Z`);
  const offsetAt = (atMs: number): number => Date.parse(`${localTime(atMs).text.replace(' ', 'T')}Z`) - atMs;
  const guess = wanted - offsetAt(wanted);
  return wanted - offsetAt(guess);
};
