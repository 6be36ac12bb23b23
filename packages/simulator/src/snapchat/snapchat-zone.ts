import type { LocalTime } from '../local-time.js';

/** Moments on the account's wall. */
export interface SnapchatZone {
  /** `2025-07-01T00:00:00.000+02:00` */
  readonly toText: (atMs: number) => string;
  readonly isMidnight: (atMs: number) => boolean;
  readonly isFullHour: (atMs: number) => boolean;
  /** The moment at which a day, `YYYY-MM-DD`, begins. */
  readonly midnightOf: (date: string) => number;
  /** The beginning of the next day. */
  readonly nextMidnight: (atMs: number) => number;
}

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** Opens the account's time zone. */
export const createSnapchatZone = (localTime: (atMs: number) => LocalTime): SnapchatZone => {
  const offsetMs = (atMs: number) =>
    Date.parse(`${localTime(atMs).text.replace(' ', 'T')}Z`) - Math.floor(atMs / 1000) * 1000;

  const midnightOf = (date: string): number => {
    const asUtc = Date.parse(`${date}T00:00:00Z`);
    // The offset of the first guess is wrong for the hours around a change of the clocks, that of the second is not.
    const guess = asUtc - offsetMs(asUtc);
    return asUtc - offsetMs(guess);
  };

  return {
    toText: (atMs) => {
      const minutes = Math.round(offsetMs(atMs) / minuteMs);
      const two = (value: number) => String(value).padStart(2, '0');
      const offset = `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
      return `${localTime(atMs).text.replace(' ', 'T')}.000${offset}`;
    },
    isFullHour: (atMs) => atMs % 1000 === 0 && localTime(atMs).text.endsWith(':00:00'),
    isMidnight: (atMs) => atMs % 1000 === 0 && localTime(atMs).text.endsWith(' 00:00:00'),
    midnightOf,
    // Half a day more than a day is on the next date, however long the day is.
    nextMidnight: (atMs) => midnightOf(localTime(atMs + 1.5 * dayMs).date),
  };
};
