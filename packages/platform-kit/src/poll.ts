import { AdFluxError, systemClock } from '@adflux/core';
import type { Clock } from '@adflux/core';

/** What to wait for. */
export interface PollOptions<T> {
  /** Looks whether it is there: null means not yet. */
  readonly check: () => Promise<T | null>;
  /** Between two looks, in milliseconds. */
  readonly intervalMs: number;
  /** How long to go on, in milliseconds. */
  readonly timeoutMs: number;
  /** Default: `systemClock`. */
  readonly clock?: Clock;
  readonly signal: AbortSignal;
}

/**
 * Waits for something a platform prepares in its own time, such as a report or an upload. Rejects with `AdFluxError`:
 * `unavailable` when the time is over, `aborted` when the signal aborts, and whatever `check` rejects with.
 *
 * @example
 * ```ts
 * import { poll } from '@adflux/platform-kit';
 *
 * let looks = 0;
 * const report = await poll({
 *   check: async () => (++looks < 3 ? null : 'ready'),
 *   intervalMs: 10,
 *   timeoutMs: 1_000,
 *   signal: new AbortController().signal,
 * });
 * ```
 */
export async function poll<T>(options: PollOptions<T>): Promise<T> {
  const { check, intervalMs, timeoutMs, clock = systemClock, signal } = options;
  const deadline = clock.now().getTime() + timeoutMs;
  for (;;) {
    if (signal.aborted) throw abortedError(signal);
    const found = await check();
    if (found !== null) return found;
    if (clock.now().getTime() + intervalMs > deadline) {
      throw new AdFluxError(`The platform was not ready within ${timeoutMs} ms. Try again later.`, {
        code: 'unavailable',
      });
    }
    await clock.sleep(intervalMs, signal).catch((error: unknown) => {
      throw signal.aborted ? abortedError(signal) : error;
    });
  }
}

const abortedError = (signal: AbortSignal): AdFluxError =>
  new AdFluxError('Waiting for the platform was aborted.', { code: 'aborted', cause: signal.reason });
