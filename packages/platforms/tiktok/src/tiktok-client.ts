import type { Call } from '@adflux/core';
import { createPlatformClient, type PlatformRequest } from '@adflux/platform-kit';
import { z } from 'zod';
import { classifyTiktok } from './tiktok-error.js';
import { tiktokBuckets, type TiktokBucket } from './tiktok-limits.js';
import type { ResolvedTiktokSettings } from './tiktok-settings.js';

/** A request to TikTok. The ad account is added to its query or body; `schema` is that of the answer's `data`. */
export interface TiktokRequest<T> extends Omit<
  PlatformRequest<T, TiktokBucket>,
  'bucket' | 'query' | 'method' | 'form' | 'body'
> {
  readonly method: 'GET' | 'POST';
  /** Begins and ends with a slash: without the last one TikTok answers 404. */
  readonly path: `/${string}/`;
  /** Lists and objects are sent as JSON text, as TikTok wants them in a URL. */
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: Readonly<Record<string, unknown>>;
  /** Default `general`. */
  readonly bucket?: TiktokBucket;
  /** False where the request is not about the ad account. */
  readonly ofAccount?: boolean;
}

/** Sends requests to one ad account. */
export interface TiktokClient {
  request<T>(request: TiktokRequest<T>, call: Call): Promise<T>;
}

const toQueryValue = (value: unknown): string | number | boolean | undefined =>
  value === undefined || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : JSON.stringify(value);

/** TikTok's client: everything that all requests have in common is said here once. */
export function createTiktokClient(settings: ResolvedTiktokSettings): TiktokClient {
  const { accountId, accessToken, clock, renewsToken } = settings;
  const client = createPlatformClient<TiktokBucket>({
    ...settings.transport,
    platform: 'tiktok',
    accountId,
    baseURL: settings.baseUrl,
    // https://business-api.tiktok.com/portal/docs?id=1738373164380162 ("Authentication", November 2026).
    headers: async () => ({ 'access-token': await accessToken() }),
    buckets: tiktokBuckets[settings.tier],
    classify: (response) => classifyTiktok(response, clock.now()),
    // The token is asked for anew before each attempt, so there is nothing to drop.
    ...(renewsToken ? { refreshCredentials: () => Promise.resolve() } : {}),
    clock,
  });
  return {
    async request({ query, body, multipart, bucket, schema, ofAccount = true, ...request }, call) {
      const account = ofAccount ? { advertiser_id: accountId } : {};
      const flat = Object.entries(request.method === 'GET' ? { ...account, ...query } : { ...query });
      const { data } = await client.request(
        {
          ...request,
          query: Object.fromEntries(flat.map(([name, value]) => [name, toQueryValue(value)] as const)),
          ...(body === undefined ? {} : { body: { ...account, ...body } }),
          ...(multipart === undefined
            ? {}
            : { multipart: [{ name: 'advertiser_id', value: accountId }, ...multipart] }),
          bucket: bucket ?? 'general',
          schema: z.object({ data: schema }),
        },
        call,
      );
      return data;
    },
  };
}
