import type { LoggedRequest } from '@adflux/simulator';

/** What became of a quota. */
export interface QuotaUse {
  /** Requests that were let through, as a share of what the quota allows in that time. */
  readonly share: number;
  /** Requests that were one too many. */
  readonly throttled: number;
}

type Seen = Pick<LoggedRequest, 'at' | 'throttled'>;

/** Counts what arrived in the given number of minutes from the first request on. Throws when nothing arrived. */
export function quotaUse(requests: readonly Seen[], callsPerMinute: number, minutes: number): QuotaUse {
  const arrivals = requests.map(({ at, throttled }) => ({ atMs: Date.parse(at), throttled }));
  const beganMs = arrivals.reduce((earliest, { atMs }) => Math.min(earliest, atMs), Infinity);
  if (beganMs === Infinity) throw new Error('No request arrived.');
  const counted = arrivals.filter(({ atMs }) => atMs < beganMs + minutes * 60_000);
  const throttled = counted.filter((each) => each.throttled).length;
  return { share: (counted.length - throttled) / (callsPerMinute * minutes), throttled };
}
