import type { Call } from '@adflux/core';
import { systemClock } from '@adflux/core';
import { createCredentialRefresh } from './credential-refresh.js';
import type { Limiter } from './limiter.js';
import type { PlatformClientSettings } from './platform-client-settings.js';
import type { PlatformRequest } from './platform-request.js';
import { createQuotaFeed } from './quota-feed.js';
import { runRequest } from './request-run.js';
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
  const { platform, accountId, buckets, clock = systemClock, throttle = createThrottle() } = settings;
  const limiters = new Map<Bucket, Limiter>();
  const limiterOf = (bucket: Bucket): Limiter => {
    const limiter =
      limiters.get(bucket) ?? throttle.limiter(`${platform}/${accountId}/${bucket}`, buckets[bucket], clock);
    limiters.set(bucket, limiter);
    return limiter;
  };
  const path = {
    settings,
    clock,
    transport: settings.transport ?? createTransport(),
    credentials: createCredentialRefresh(settings.refreshCredentials),
    limiterOf,
    feedQuota: createQuotaFeed(settings.readQuota, limiterOf),
  };
  return { request: (request, call) => runRequest(path, request, call) };
}
