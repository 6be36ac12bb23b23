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
  /** Full at first. */
  readonly reservoir: Reservoir;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Called when permits have arrived that were not there before. */
  readonly onPermits: () => void;
}

/** Permits to start requests. */
export interface Quota {
  /** Whether `take` would succeed; when not, permits are on their way or `opensAt` says when they come back. */
  ready(): boolean;
  /** Takes a permit for one request. */
  take(): boolean;
  /** Gives the permit of an ended request back: it may be used again one interval from now. */
  settle(): void;
  /** Follows what the platform says is left, while so many other requests are under way. */
  read(reading: Omit<QuotaReading, 'bucket'>, othersUnderWay: number): void;
  /** When the next permit comes back, or null when one is on its way already or none is known to come. */
  opensAt(): number | null;
}

/** What an undeclared quota starts with: more than is ever used, so that readings alone limit. */
export const unlimitedPermits = 1_000_000_000;

/** Permits are drawn ahead in lots, because a draw takes bottleneck some milliseconds. */
const lotSize = 64;

/**
 * Keeps a quota without knowing when the platform's window begins. Every permit is in one place: reservoir, stock, use,
 * cooling or withheld. One that was used comes back an interval after its request *ended*, so that no interval, wherever
 * it begins, sees more than `amount` requests arrive. What the platform says is left can only lower that.
 */
export function createQuota({ limits, reservoir, now, onPermits }: QuotaOptions): Quota {
  const intervalMs = limits.quota?.intervalMs ?? 60_000;
  // Permits whose requests ended close together come back together: few wake-ups, at half a per cent of the interval.
  const grainMs = Math.max(1, Math.floor(intervalMs / 200));
  /** Readings whose resets differ by less speak of the same window. */
  const sameWindowMs = Math.min(2_000, Math.max(10, intervalMs / 50));
  /** What the reservoir holds once `unadded` has been added. Negative while a draw waits for permits. */
  let left = limits.quota?.amount ?? unlimitedPermits;
  let unadded = 0;
  let drawing = 0;
  let stock = 0;
  let cooling: { readonly at: number; count: number }[] = [];
  let withheld = 0;
  let platformWindow = { resetsAt: 0, remaining: 0 };

  // Nobody but `draw` looks at the reservoir, so changes may wait for the next draw.
  const addToReservoir = (): void => {
    if (unadded !== 0) reservoir.add(unadded);
    unadded = 0;
  };
  const change = (permits: number): void => {
    if (permits === 0) return;
    left += permits;
    unadded += permits;
    if (drawing > 0) addToReservoir();
  };
  const draw = (): void => {
    if (drawing > 0) return;
    addToReservoir();
    // A lot of more than there is would wait as a whole; but one permit is asked for in any case, and waited for.
    const lot = Math.max(1, Math.min(lotSize, left));
    drawing = lot;
    left -= lot;
    reservoir.draw(lot, () => {
      drawing = 0;
      stock += lot;
      onPermits();
    });
  };
  const withhold = (permits: number): void => {
    withheld += permits;
    const fromReservoir = Math.min(Math.max(0, permits - Math.max(0, stock)), Math.max(0, left));
    // What neither of them has comes out of the lot that is being drawn, by a stock below zero.
    stock -= permits - fromReservoir;
    change(-fromReservoir);
  };
  const release = (permits: number): void => {
    withheld -= permits;
    change(permits);
  };
  const reclaim = (): void => {
    const time = now();
    let due = 0;
    for (let first = cooling[0]; first !== undefined && first.at <= time; first = cooling[0]) {
      due += first.count;
      cooling = cooling.slice(1);
    }
    change(due);
    if (withheld > 0 && platformWindow.resetsAt <= time) release(withheld);
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
      return true;
    },
    settle: () => {
      if (limits.quota === undefined) return;
      // One more, because the clock drops fractions of a millisecond.
      const at = Math.ceil((now() + intervalMs + 1) / grainMs) * grainMs;
      const last = cooling.at(-1);
      if (last !== undefined && last.at >= at) last.count += 1;
      else cooling.push({ at, count: 1 });
    },
    read: ({ remaining, resetAfterMs = intervalMs }, othersUnderWay) => {
      reclaim();
      const time = now();
      const resetsAt = time + resetAfterMs;
      // A reset that is much earlier speaks of another window, too: a throttle may name its own.
      const isNewWindow =
        platformWindow.resetsAt <= time || Math.abs(resetsAt - platformWindow.resetsAt) > sameWindowMs;
      // Answers overtake each other. Within a window the lowest count is the latest.
      platformWindow = isNewWindow
        ? { resetsAt, remaining }
        : { ...platformWindow, remaining: Math.min(remaining, platformWindow.remaining) };
      // The platform may not have counted the others yet.
      const startable = Math.max(0, Math.floor(platformWindow.remaining) - othersUnderWay);
      const surplus = stock + drawing + left - startable;
      if (surplus > 0) withhold(surplus);
      else release(Math.min(withheld, -surplus));
    },
    opensAt: () => {
      if (left >= 0) return null;
      const times = [...(cooling[0] ? [cooling[0].at] : []), ...(withheld > 0 ? [platformWindow.resetsAt] : [])];
      return times.length === 0 ? null : Math.min(...times);
    },
  };
}
