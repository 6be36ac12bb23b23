import { describe, expect, it } from 'vitest';
import { createQuota } from './quota.js';
import type { Quota, Reservoir } from './quota.js';
import type { BucketLimits } from './bucket-limits.js';

/** A reservoir that answers at once. */
function createReservoir(permits: number): Reservoir & { readonly held: () => number } {
  let held = permits;
  let pending: (() => void) | null = null;
  const tryDraw = (): void => pending?.();
  return {
    held: () => held,
    draw: (weight, onDrawn) => {
      pending = () => {
        if (held < weight) return;
        held -= weight;
        pending = null;
        onDrawn();
      };
      tryDraw();
    },
    add: (change) => {
      held += change;
      tryDraw();
    },
  };
}

function setUp(quota: BucketLimits['quota']): {
  readonly quota: Quota;
  readonly takeAll: () => number;
  readonly advance: (ms: number) => void;
} {
  let time = 1_000_000;
  const limits = { maximumConcurrent: 100, ...(quota === undefined ? {} : { quota }) };
  const reservoir = createReservoir(quota?.amount ?? 1_000_000_000);
  const made = createQuota({ limits, reservoir, now: () => time, onPermits: () => undefined });
  return {
    quota: made,
    advance: (ms) => (time += ms),
    takeAll: () => {
      let count = 0;
      // More than any quota of these tests, so that a broken one ends too.
      while (count < 100_000 && (made.take() || made.take())) count += 1;
      return count;
    },
  };
}

describe('a declared quota', () => {
  it('lets its amount go at once and no more', () => {
    const { takeAll } = setUp({ amount: 200, intervalMs: 60_000 });
    expect(takeAll()).toBe(200);
  });

  it('lets a permit be used again one interval after its request ended', () => {
    const { quota, takeAll, advance } = setUp({ amount: 10, intervalMs: 1_000 });
    expect(takeAll()).toBe(10);
    advance(400);
    for (let index = 0; index < 10; index++) quota.settle();
    advance(1_000);
    expect(takeAll()).toBe(0);
    advance(10);
    expect(takeAll()).toBe(10);
  });

  it('says when the next permit comes back', () => {
    const { quota, takeAll } = setUp({ amount: 10, intervalMs: 60_000 });
    takeAll();
    expect(quota.opensAt()).toBeNull();
    quota.settle();
    expect(quota.opensAt()).toBeGreaterThanOrEqual(1_060_000);
    expect(quota.opensAt()).toBeLessThanOrEqual(1_060_300);
  });
});

describe('a reading', () => {
  it('of less than expected withholds the difference until the reset', () => {
    const { quota, takeAll, advance } = setUp({ amount: 100, intervalMs: 60_000 });
    quota.take();
    quota.read({ remaining: 20, resetAfterMs: 5_000 }, 0);
    expect(takeAll()).toBe(20);
    advance(5_000);
    expect(takeAll()).toBe(79);
  });

  it('may come before the others under way were counted', () => {
    const { quota, takeAll } = setUp({ amount: 100, intervalMs: 60_000 });
    for (let index = 0; index < 8; index++) quota.take();
    quota.read({ remaining: 20, resetAfterMs: 5_000 }, 7);
    expect(takeAll()).toBe(13);
  });

  it('that was overtaken by a later one changes nothing', () => {
    const { quota, takeAll } = setUp({ amount: 100, intervalMs: 60_000 });
    quota.take();
    quota.take();
    quota.read({ remaining: 10, resetAfterMs: 5_000 }, 0);
    quota.read({ remaining: 50, resetAfterMs: 5_000 }, 0);
    expect(takeAll()).toBe(10);
  });

  it('of a new window gives back what the old one withheld', () => {
    const { quota, takeAll } = setUp({ amount: 100, intervalMs: 60_000 });
    quota.take();
    quota.read({ remaining: 5, resetAfterMs: 5_000 }, 0);
    quota.read({ remaining: 90, resetAfterMs: 60_000 }, 0);
    expect(takeAll()).toBe(90);
  });

  it('of a much earlier reset is another window: what a throttle names does not close the long one', () => {
    const { quota, takeAll, advance } = setUp({ amount: 100, intervalMs: 900_000 });
    quota.read({ remaining: 90, resetAfterMs: 900_000 }, 0);
    quota.read({ remaining: 0, resetAfterMs: 30_000 }, 0);
    expect(takeAll()).toBe(0);
    advance(30_001);
    quota.read({ remaining: 89, resetAfterMs: 869_999 }, 0);
    expect(takeAll()).toBe(89);
  });

  it('never allows more than the declared quota', () => {
    const { quota, takeAll } = setUp({ amount: 10, intervalMs: 60_000 });
    quota.take();
    quota.read({ remaining: 5_000, resetAfterMs: 60_000 }, 0);
    expect(takeAll()).toBe(9);
  });

  it('limits a bucket that declares no quota, until its reset', () => {
    const { quota, takeAll, advance } = setUp(undefined);
    expect(quota.take()).toBe(true);
    quota.read({ remaining: 30, resetAfterMs: 9_000 }, 0);
    expect(takeAll()).toBe(30);
    expect(quota.opensAt()).toBe(1_009_000);
    advance(9_000);
    expect(quota.take()).toBe(true);
  });

  it('of nothing at all is understood', () => {
    const { quota, takeAll } = setUp({ amount: 100, intervalMs: 60_000 });
    quota.read({ remaining: 0, resetAfterMs: 5_000 }, 0);
    expect(takeAll()).toBe(0);
  });
});

describe('against a platform that counts in windows of its own', () => {
  /** Sends as fast as the quota allows, with answers after 5 to 95 ms, and counts what arrives in each window. */
  function simulate(phaseMs: number): { readonly throttled: number; readonly share: number } {
    const [amount, intervalMs, windows] = [200, 10_000, 20];
    const { quota, advance } = setUp({ amount, intervalMs });
    const arrivals = new Map<number, number>();
    let underWay: { readonly endsAt: number }[] = [];
    let seed = 7;
    const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    for (let time = 0; time < windows * intervalMs; time += 1) {
      const ended = underWay.filter(({ endsAt }) => endsAt <= time);
      underWay = underWay.filter(({ endsAt }) => endsAt > time);
      for (let index = 0; index < ended.length; index++) quota.settle();
      while (underWay.length < 10 && quota.take()) {
        const latencyMs = 5 + Math.floor(random() * 90);
        const window = Math.floor((time + Math.floor(random() * latencyMs) + phaseMs) / intervalMs);
        arrivals.set(window, (arrivals.get(window) ?? 0) + 1);
        underWay.push({ endsAt: time + latencyMs });
      }
      advance(1);
    }
    const counts = [...arrivals.values()];
    const total = counts.reduce((sum, count) => sum + count, 0);
    return {
      throttled: counts.reduce((sum, count) => sum + Math.max(0, count - amount), 0),
      share: total / (amount * windows),
    };
  }

  it.each([0, 1_234, 5_000, 9_999])('runs into no wall and leaves little unused, at a phase of %i ms', (phaseMs) => {
    const { throttled, share } = simulate(phaseMs);
    expect(throttled).toBe(0);
    expect(share).toBeGreaterThan(0.95);
  });
});
