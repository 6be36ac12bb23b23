import { AdFluxError, endOfDay, type IsoDate } from '@adflux/core';

const dayMs = 86_400_000;

/** The day so many days after another one. */
export const addDays = (date: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);

/** A range of whole days in parts of at most so many, both ends included. */
export function* splitDays(from: IsoDate, to: IsoDate, days: number): Generator<readonly [IsoDate, IsoDate]> {
  for (let first = from; first <= to; first = addDays(first, days)) {
    const last = addDays(first, days - 1);
    yield [first, last < to ? last : to];
  }
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      timeZoneName: 'longOffset',
    });
  } catch (cause) {
    throw new AdFluxError(`Snapchat's account is in the time zone "${timeZone}", which this machine does not know.`, {
      code: 'bad_response',
      platform: 'snapchat',
      cause,
    });
  }
}

/** What a clock in the zone shows at an instant, by part. */
function wallClock(instant: Date, timeZone: string): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = new Map(
    formatterOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return (type) => parts.get(type) ?? '';
}

/**
 * The day of an instant in a zone.
 *
 * @throws AdFluxError `bad_response` when this machine does not know the zone.
 */
export function dayOf(instant: Date, timeZone: string): IsoDate {
  const part = wallClock(instant, timeZone);
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/**
 * The beginning of a day in a zone, with the offset that is in force there: `2027-03-01T00:00:00-05:00`. Snapchat counts days
 * from it and refuses any other (E1008). Where the clocks skip midnight the day begins when they have.
 */
export function startOfDay(date: IsoDate, timeZone: string): string {
  const instant = new Date(Date.parse(endOfDay(addDays(date, -1), timeZone)) + 1_000);
  const part = wallClock(instant, timeZone);
  const offset = /[+-]\d\d:\d\d/.exec(part('timeZoneName'))?.[0] ?? '+00:00';
  return `${dayOf(instant, timeZone)}T${part('hour')}:${part('minute')}:${part('second')}${offset}`;
}
