import { AdFluxError } from '@adflux/core';

/** @throws AdFluxError `aborted` when the caller has given up. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted !== true) return;
  throw new AdFluxError('The caller aborted; what was done before stays. Call again to go on.', {
    code: 'aborted',
    cause: signal.reason,
  });
}
