import { AdFluxError } from '../contracts/adflux-error.js';

/**
 * Stops work between two pieces of it, when its caller gave up.
 *
 * @throws AdFluxError `aborted` when the signal has fired.
 */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted !== true) return;
  throw new AdFluxError('Aborted by its caller; what was done before stays. Call again to go on.', {
    code: 'aborted',
    cause: signal.reason,
  });
}
