import type { AdFluxError } from '@adflux/core';

const longestMs = 900_000;

/** How long to wait before the next attempt: as the platform said, else doubling from one second to fifteen minutes. */
export const retryDelayMs = (error: AdFluxError, attempts: number): number => error.retryAfterMs ?? backoffMs(attempts);

/** One second after the first attempt, then doubling up to fifteen minutes. */
export const backoffMs = (attempts: number): number => Math.min(longestMs, 1_000 * 2 ** Math.max(0, attempts - 1));
