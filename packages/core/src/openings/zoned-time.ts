import type { IsoDate, Timestamp } from '../domain/timestamp.js';

/** Formatters by zone, because making one takes ten times as long as using it. A cache: it changes no answer. */
const clocks = new Map<string, Intl.DateTimeFormat>();
const calendars = new Map<string, Intl.DateTimeFormat>();

/** Minutes by which a zone is ahead of UTC at an instant. */
function offsetMinutes(instant: Date, timeZone: string): number {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  clocks.set(timeZone, clock);
  const parts = clock.formatToParts(instant);
  const part = (type: string): number => Number(parts.find((each) => each.type === type)?.value);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return Math.round((local - instant.getTime()) / 60_000);
}

/**
 * The last second of a day in a zone, as an instant: `2027-03-01` in `America/Bogota` ends at `2027-03-02T04:59:59Z`.
 *
 * @param timeZone IANA name.
 */
export function endOfDay(date: IsoDate, timeZone: string): Timestamp {
  const asUtc = new Date(`${date}T23:59:59Z`);
  const guess = new Date(asUtc.getTime() - offsetMinutes(asUtc, timeZone) * 60_000);
  // Ask again at the guess: the offset may differ there when the clocks change that day.
  return new Date(asUtc.getTime() - offsetMinutes(guess, timeZone) * 60_000).toISOString();
}

/** The calendar day of an instant in a zone. */
export function dayIn(instant: Date, timeZone: string): IsoDate {
  const calendar =
    calendars.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  calendars.set(timeZone, calendar);
  return calendar.format(instant);
}
