import type { Clock } from '@adflux/core';
import { AdFluxError } from '@adflux/core';
import Bottleneck from 'bottleneck';
import type { BucketLimits } from './bucket-limits.js';
import { createLimiter } from './limiter.js';
import type { Limiter } from './limiter.js';
import { createQuota, unlimitedPermits } from './quota.js';
import type { Reservoir } from './quota.js';

/** Limiters by bucket. What clients of one account share so that together they keep its limits. */
export interface Throttle {
  /** The limiter of this name; made when first asked for. Throws `AdFluxError` (`config`) when asked with other limits. */
  limiter(name: string, limits: BucketLimits, clock: Clock): Limiter;
}

/**
 * Makes limiters that several clients share. A client makes its own when it is given none. In-process only: processes
 * that share an account share its quota through the platform's answers alone.
 *
 * @example
 * ```ts
 * import { createThrottle } from '@adflux/platform-kit';
 *
 * const throttle = createThrottle(); // pass it as `throttle` to every client of the same accounts
 * ```
 */
export function createThrottle(): Throttle {
  const limiters = new Map<string, { readonly limits: string; readonly limiter: Limiter }>();
  return {
    limiter: (name, limits, clock) => {
      const wanted = JSON.stringify([limits.maximumConcurrent, limits.minimumSpacingMs ?? 0, limits.quota ?? null]);
      const known = limiters.get(name);
      if (known === undefined) {
        const limiter = createBottleneckLimiter(limits, clock);
        limiters.set(name, { limits: wanted, limiter });
        return limiter;
      }
      if (known.limits === wanted) return known.limiter;
      throw new AdFluxError(`Two clients share the throttle for "${name}" with different limits. Give both the same.`, {
        code: 'config',
      });
    },
  };
}

function createBottleneckLimiter(limits: BucketLimits, clock: Clock): Limiter {
  const slots = new Bottleneck({ maxConcurrent: limits.maximumConcurrent, minTime: limits.minimumSpacingMs ?? 0 });
  return createLimiter({
    limits,
    clock,
    takeSlot: (job) => void slots.schedule(job),
    createQuota: (onPermits) =>
      createQuota({
        limits,
        reservoir: createReservoir(limits.quota?.amount ?? unlimitedPermits),
        now: () => clock.now().getTime(),
        onPermits,
      }),
  });
}

/**
 * A limiter of its own, because a lot of permits must not count as concurrency. Without bottleneck's refresh interval:
 * that one knows fixed windows only, keeps a timer, and `updateSettings` stops it for good
 * (https://github.com/SGrondin/bottleneck/issues/185, 2026-11-21). Only `incrementReservoir` changes it.
 */
function createReservoir(permits: number): Reservoir {
  const limiter = new Bottleneck({ reservoir: permits });
  return {
    draw: (weight, onDrawn) => void limiter.schedule({ weight }, async () => onDrawn()),
    add: (change) => void limiter.incrementReservoir(change),
  };
}
