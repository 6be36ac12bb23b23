import { AdFluxError } from '@adflux/core';
import type { PlatformClientSettings } from './platform-client-settings.js';
import type { PlatformRequest } from './platform-request.js';
import { scrubError } from './scrub-error.js';

type Named = Pick<PlatformRequest<unknown, string>, 'operation' | 'bucket'>;
type Settings = Pick<PlatformClientSettings<string>, 'platform' | 'secrets'>;

/** The error for a request that was not sent, because its turn is further off than is worth waiting for. */
export function parkedError(retryAfterMs: number, { operation, bucket }: Named, { platform }: Settings): AdFluxError {
  const message = `${platform} ${operation}: the limit of "${bucket}" requests opens again in ${retryAfterMs} ms. Try again then.`;
  return new AdFluxError(message, {
    code: 'rate_limited',
    platform,
    retryAfterMs,
    cause: new Error(`The bucket "${bucket}" is closed; nothing was sent.`),
  });
}

/**
 * The error for what rejected between attempts, when nothing was under way: the caller's signal, or the function that
 * renews the credentials.
 */
export function waitError(
  error: unknown,
  signal: AbortSignal,
  { operation }: Named,
  { platform, secrets }: Settings,
): AdFluxError {
  const cause = scrubError(error, secrets?.() ?? []);
  return signal.aborted
    ? new AdFluxError(`${platform} ${operation}: aborted by its caller while it waited.`, {
        code: 'aborted',
        platform,
        cause,
      })
    : new AdFluxError(`${platform} ${operation}: renewing the credentials failed. Its error is this error's cause.`, {
        code: 'unauthenticated',
        platform,
        cause,
      });
}
