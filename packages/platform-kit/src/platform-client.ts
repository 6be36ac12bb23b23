import type { Call } from '@adflux/core';
import { AdFluxError, systemClock } from '@adflux/core';
import { attempt } from './attempt.js';
import { backoffMs } from './backoff.js';
import { createCredentialRefresh } from './credential-refresh.js';
import type { PlatformClientSettings } from './platform-client-settings.js';
import type { PlatformRequest } from './platform-request.js';
import { createQuotaFeed } from './quota-feed.js';
import { createRequestEvents } from './request-events.js';
import { retry } from './retry.js';
import { scrubError } from './scrub-error.js';
import { createThrottle } from './throttle.js';
import { createTransport } from './transport.js';

/** Sends requests to one account of one platform. */
export interface PlatformClient<Bucket extends string> {
  /**
   * Resolves with the parsed answer; rejects with nothing but `AdFluxError`. `recovery` says what may follow: `retry`
   * later (all retries that were worth waiting for are used up), `reconcile` (a write whose outcome is unknown, sent
   * once), `none`.
   */
  request<T>(request: PlatformRequest<T, Bucket>, call: Call): Promise<T>;
}

/**
 * The request path all adapters share: retry around a turn in the bucket around one attempt. Waits its turn, sends,
 * judges every answer (200s too), parses, redacts, and repeats what may be repeated. A write whose outcome is unknown is
 * never repeated, whatever `retries` says.
 *
 * @example
 * ```ts
 * import { silentLogger } from '@adflux/core';
 * import { createPlatformClient } from '@adflux/platform-kit';
 * import { z } from 'zod';
 *
 * const client = createPlatformClient({
 *   platform: 'example',
 *   accountId: '42',
 *   baseURL: 'https://ads.example.com/v1',
 *   headers: async () => ({ authorization: `Bearer ${process.env['EXAMPLE_TOKEN'] ?? ''}` }),
 *   buckets: { read: { maximumConcurrent: 10 }, write: { maximumConcurrent: 5, quota: { amount: 200, intervalMs: 60_000 } } },
 *   classify: ({ status }) => (status < 400 ? null : { code: 'invalid_request', message: `HTTP ${status}` }),
 * });
 *
 * const created = await client.request(
 *   {
 *     operation: 'campaigns.create',
 *     method: 'POST',
 *     path: '/campaigns',
 *     body: { name: 'Auxiliar contable' },
 *     bucket: 'write',
 *     schema: z.object({ id: z.string() }),
 *   },
 *   { signal: new AbortController().signal, logger: silentLogger },
 * );
 * console.log(created.id);
 * ```
 */
export function createPlatformClient<Bucket extends string>(
  settings: PlatformClientSettings<Bucket>,
): PlatformClient<Bucket> {
  const {
    platform,
    accountId,
    timeoutMs = 30_000,
    retries = 4,
    maximumWaitMs = 120_000,
    random = Math.random,
  } = settings;
  const { clock = systemClock, throttle = createThrottle() } = settings;
  const transport = createTransport();
  const credentials = createCredentialRefresh(settings.refreshCredentials);
  const limiterOf = (bucket: Bucket) =>
    throttle.limiter(`${platform}/${accountId}/${bucket}`, settings.buckets[bucket], clock);
  const feedQuota = createQuotaFeed(settings.readQuota, limiterOf);
  const now = (): number => clock.now().getTime();

  return {
    async request(request, call) {
      const { operation, bucket } = request;
      const { signal } = call;
      const limiter = limiterOf(bucket);
      const events = createRequestEvents(settings, operation, call);
      const parked = (retryAfterMs: number): AdFluxError =>
        new AdFluxError(
          `${platform} ${operation}: the limit of "${bucket}" requests opens again in ${retryAfterMs} ms. Try again then.`,
          { code: 'rate_limited', platform, retryAfterMs, cause: new Error('Kept back before it was sent.') },
        );
      let generation = 0;
      const send = async <T>(sent: PlatformRequest<T, Bucket>): Promise<T> => {
        events.begin();
        generation = credentials?.generation() ?? 0;
        try {
          const onResponse = feedQuota(call);
          return await attempt(sent, { settings, transport, timeoutMs, now: () => clock.now(), signal, onResponse });
        } catch (error) {
          if (AdFluxError.isInstance(error) && error.code === 'rate_limited') {
            events.tell('throttled', error.retryAfterMs);
            // The others in the queue would only run into the same wall.
            if (error.retryAfterMs !== undefined) limiter.close(now() + error.retryAfterMs);
          }
          throw error;
        }
      };
      const turn = () => limiter.run(() => send(request), { signal, maximumWaitMs, parked });
      let hasRenewed = false;
      const turnWithFreshCredentials = async () => {
        try {
          return await turn();
        } catch (error) {
          const wasRefused =
            AdFluxError.isInstance(error) && error.code === 'unauthenticated' && error.httpStatus !== undefined;
          if (!wasRefused || credentials === null || hasRenewed) throw error;
          hasRenewed = true;
          await credentials.renew(generation, signal);
          return await turn();
        }
      };
      const waitBeforeRetry = async (error: Error, number: number): Promise<boolean> => {
        if (!AdFluxError.isInstance(error) || error.recovery !== 'retry') return false;
        const waitMs = backoffMs(error, number, random);
        if (waitMs > maximumWaitMs) return false;
        events.tell('retried', waitMs);
        await clock.sleep(waitMs, signal);
        return true;
      };
      try {
        const result = await retry(turnWithFreshCredentials, { retries, waitBeforeRetry });
        events.tell('succeeded');
        return result;
      } catch (error) {
        const failure = AdFluxError.isInstance(error) ? error : unsent(error, signal, request, settings);
        events.tell(failure.recovery === 'reconcile' ? 'in_doubt' : 'failed');
        throw failure;
      }
    },
  };
}

/** What rejected outside of an attempt: the signal, while nothing was under way, or the user's refresh of credentials. */
function unsent(
  error: unknown,
  signal: AbortSignal,
  { operation }: PlatformRequest<unknown, string>,
  { platform, secrets }: Pick<PlatformClientSettings<string>, 'platform' | 'secrets'>,
): AdFluxError {
  const cause = scrubError(error, secrets?.() ?? []);
  return signal.aborted
    ? new AdFluxError(`${platform} ${operation}: aborted by its caller while it waited.`, {
        code: 'aborted',
        platform,
        cause,
      })
    : new AdFluxError(`${platform} ${operation}: renewing the credentials failed; see the cause.`, {
        code: 'unauthenticated',
        platform,
        cause,
      });
}
