import { endOfDay, type IsoDate } from '@adflux/core';

const dayMs = 86_400_000;

/** Whole days, both ends included. */
export interface XDays {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A day some days later; negative for earlier. */
export const shiftDay = (day: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/** How many days there are, none when the end is before the beginning. */
export const countDays = ({ from, to }: XDays): number =>
  Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1);

/** Cuts days into windows of at most so many. */
export function windowsOf(days: XDays, most: number): readonly XDays[] {
  const windows: XDays[] = [];
  for (let from = days.from; from <= days.to; from = shiftDay(from, most)) {
    const last = shiftDay(from, most - 1);
    windows.push({ from, to: last < days.to ? last : days.to });
  }
  return windows;
}

const midnightAfter = (day: IsoDate, timeZone: string): string =>
  new Date(Date.parse(endOfDay(day, timeZone)) + 1_000).toISOString().replace(/\.\d{3}Z$/, 'Z');

/**
 * When days begin and end in the account's zone, as X asks for them: midnight to midnight, the end excluded.
 *
 * @see https://docs.x.com/x-ads-api/analytics#request-options (read November 2026)
 */
export const toXStatsTimes = ({ from, to }: XDays, timeZone: string) => ({
  start_time: midnightAfter(shiftDay(from, -1), timeZone),
  end_time: midnightAfter(to, timeZone),
});
