import type { AdFluxError } from '@adflux/core';
import type { PlatformResponse } from './platform-response.js';
import type { RequestContext } from './request-context.js';
import { toAdFluxError } from './request-context.js';
import { redact } from './redact.js';
import { retryAfterMs } from './retry-after.js';
import type { Verdict } from './verdict.js';

/** How much of a body a cause shows. */
const excerptLength = 500;

/** The error for an answer that is not a success. */
export function toResponseError(
  verdict: Verdict,
  response: PlatformResponse,
  context: RequestContext,
  now: Date,
): AdFluxError {
  const { message, outcome, retryAfterMs: hint = retryAfterMs(response.headers, now), ...options } = verdict;
  const byStatus = response.status >= 500 || response.status === 408 ? 'unknown' : 'not_applied';
  return toAdFluxError(
    {
      ...options,
      message,
      outcome: outcome ?? byStatus,
      httpStatus: response.status,
      ...(hint === undefined ? {} : { retryAfterMs: hint }),
      cause: describeResponse(response, context),
    },
    context,
  );
}

/** The answer as an error's cause: status, path and the beginning of the body. */
export function describeResponse(
  response: PlatformResponse,
  { method, path, secrets }: RequestContext,
  cause?: unknown,
): Error {
  const text = typeof response.body === 'string' ? response.body : JSON.stringify(response.body);
  // Redacted before it is cut: half a token is a secret too. Cut before that as well, because a body may be huge.
  const clean = redact(text.slice(0, 10 * excerptLength), secrets());
  const excerpt = clean.length > excerptLength ? `${clean.slice(0, excerptLength)}…` : clean;
  const error = new Error(`${method} ${path} was answered with HTTP ${response.status}: ${excerpt}`, { cause });
  error.name = 'PlatformResponse';
  return error;
}

/** What a status outside 200 to 299 means when the adapter's `classify` has nothing to say about it. */
export function verdictOfStatus({ status }: PlatformResponse): Verdict | null {
  if (status >= 200 && status < 300) return null;
  const message = `HTTP ${status} without an explanation.`;
  if (status === 401) return { code: 'unauthenticated', message: `${message} Check the credentials.` };
  if (status === 403) return { code: 'permission_denied', message: `${message} Check what the credentials may do.` };
  if (status === 404) return { code: 'not_found', message };
  if (status === 429) return { code: 'rate_limited', message };
  if (status === 408 || status >= 500) return { code: 'unavailable', message };
  if (status >= 400) return { code: 'invalid_request', message };
  return { code: 'bad_response', message: `${message} Redirects are not followed; check the base URL.` };
}
