import type { BucketLimits, QuotaReading } from './bucket-limits.js';

/** Where a quota's permits lie until they are drawn. `throttle.ts` makes one of a bottleneck reservoir. */
export interface Reservoir {
  /** Calls back once `weight` permits have been taken out; waits until there are that many. */
  draw(weight: number, onDrawn: () => void): void;
  /** Puts permits in, or takes them out when negative. */
  add(permits: number): void;
}

/** What `createQuota` needs. */
export interface QuotaOptions {
  readonly limits: BucketLimits;
  readonly reservoir: Reservoir;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Called when permits have arrived that were not there before. */
  readonly onPermits: () => void;
}

/** Permits to start requests. Every permit is in exactly one place: reservoir, stock, use, cooling or withheld. */
export interface Quota {
  /** Whether `take` would succeed; when not, permits are on their way or `opensAt` says when they come back. */
  ready(): boolean;
  /** Takes a permit for one request. */
  take(): boolean;
  /** Gives the permit of an ended request back: it may be used again one interval from now. */
  settle(): void;
  /** Follows what the platform says is left. */
  read(reading: Omit<QuotaReading, 'bucket'>): void;
  /** When the next permit comes back, or null when one is on its way already or none is known to come. */
  opensAt(): number | null;
}

/** What an undeclared quota starts with: more than is ever used, so that readings alone limit. */
export const unlimitedPermits = 1_000_000_000;
/** Permits are drawn ahead in lots, because a draw takes bottleneck some milliseconds. */
const lotSize = 64;

/**
 * Keeps a quota without knowing when the platform's window begins. A permit that was used comes back one interval after
 * its request *ended*, so no interval, wherever it begins, sees more than `amount` requests arrive.
 */
export function createQuota({ limits, reservoir, now, onPermits }: QuotaOptions): Quota {
  const intervalMs = limits.quota?.intervalMs ?? 60_000;
  // Permits that end close together come back together: at most one wake-up for each half per cent of the interval.
  const grainMs = Math.max(1, Math.floor(intervalMs / 200));
  /** What the reservoir holds once `unsettled` has been added. Negative while a draw waits for permits. */
  let left = limits.quota?.amount ?? unlimitedPermits;
  let unsettled = 0;
  let drawing = 0;
  let stock = 0;
  let inUse = 0;
  let cooling: { readonly at: number; count: number }[] = [];
  let withheld = { count: 0, until: 0 };

  // Nobody but `draw` looks at the reservoir, so changes may wait for the next draw.
  const flush = (): void => {
    if (unsettled !== 0) reservoir.add(unsettled);
    unsettled = 0;
  };
  const change = (permits: number): void => {
    left += permits;
    unsettled += permits;
    if (drawing > 0) flush();
  };
  const draw = (): void => {
    if (drawing > 0) return;
    flush();
    // More than there is would make the whole lot wait; one is asked for in any case, so that somebody waits for it.
    const lot = Math.max(1, Math.min(lotSize, left));
    drawing = lot;
    left -= lot;
    reservoir.draw(lot, () => {
      drawing = 0;
      stock += lot;
      onPermits();
    });
  };
  const reclaim = (): void => {
    const time = now();
    let due = 0;
    while (cooling[due] !== undefined && (cooling[due]?.at ?? 0) <= time) due += 1;
    if (due > 0) {
      change(cooling.slice(0, due).reduce((sum, { count }) => sum + count, 0));
      cooling = cooling.slice(due);
    }
    if (withheld.count > 0 && withheld.until <= time) release(withheld.count);
  };
  const withhold = (permits: number, until: number): void => {
    withheld = { count: withheld.count + permits, until };
    const fromStock = Math.min(permits, stock);
    stock -= fromStock;
    if (permits > fromStock) change(fromStock - permits);
  };
  const release = (permits: number): void => {
    withheld = { ...withheld, count: withheld.count - permits };
    change(permits);
  };
  const ready = (): boolean => {
    reclaim();
    if (stock < lotSize / 2 && (stock <= 0 || left > 0)) draw();
    return stock > 0;
  };

  return {
    ready,
    take: () => {
      if (!ready()) return false;
      stock -= 1;
      inUse += 1;
      return true;
    },
    settle: () => {
      inUse -= 1;
      if (limits.quota === undefined) return;
      // One more, because the clock drops fractions of a millisecond.
      const at = Math.ceil((now() + intervalMs + 1) / grainMs) * grainMs;
      const last = cooling.at(-1);
      if (last !== undefined && last.at >= at) last.count += 1;
      else cooling.push({ at, count: 1 });
    },
    read: ({ remaining, resetAfterMs = intervalMs }) => {
      reclaim();
      const until = now() + resetAfterMs;
      // The platform may not have seen the others under way yet when it counted.
      const allowed = Math.max(0, Math.floor(remaining) - Math.max(0, inUse - 1));
      const surplus = stock + drawing + left - allowed;
      if (surplus > 0) withhold(surplus, until);
      else if (withheld.count > 0 && surplus < 0) release(Math.min(withheld.count, -surplus));
    },
    opensAt: () => {
      if (left >= 0) return null;
      const times = [...(cooling[0] ? [cooling[0].at] : []), ...(withheld.count > 0 ? [withheld.until] : [])];
      return times.length === 0 ? null : Math.min(...times);
    },
  };
}
