import { AdFluxError, type Call, type Clock } from '@adflux/core';
import { poll } from '@adflux/platform-kit';

/** How often something is looked for that X says exists, and for how long. */
const lookAgainMs = { interval: 2_500, atMost: 10_000 } as const;

/**
 * Creates something, or finds what X takes for its double: our own, whose answer was lost and which look-ups did not show yet.
 *
 * @param code The code X refuses doubles with.
 * @throws AdFluxError what `create` throws, also the refusal when the double is not ours.
 */
export async function createOrLookAgain<T>(
  create: () => Promise<T>,
  find: () => Promise<T | null>,
  code: string,
  { clock, call }: { readonly clock: Clock; readonly call: Call },
): Promise<T> {
  try {
    return await create();
  } catch (refusal) {
    if (!AdFluxError.isInstance(refusal) || refusal.platformCode !== code) throw refusal;
    try {
      return await poll({
        check: find,
        intervalMs: lookAgainMs.interval,
        timeoutMs: lookAgainMs.atMost,
        clock,
        signal: call.signal,
      });
    } catch (error) {
      // The time is over, which no answer of X said: whoever it belongs to, it is not ours.
      const isOver = AdFluxError.isInstance(error) && error.code === 'unavailable' && error.platform === undefined;
      throw isOver ? refusal : error;
    }
  }
}
