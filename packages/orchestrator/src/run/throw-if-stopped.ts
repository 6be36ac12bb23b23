import { AdFluxError } from '@adflux/core';

/** @throws AdFluxError `aborted` when the caller has already given up. */
export function throwIfStopped(signal: AbortSignal | undefined): void {
  if (signal?.aborted !== true) return;
  throw new AdFluxError('The signal was aborted before anything was sent.', {
    code: 'aborted',
    cause: signal.reason,
  });
}
