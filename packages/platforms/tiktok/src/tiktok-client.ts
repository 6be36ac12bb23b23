import { createPlatformClient, resolveCredential } from '@adflux/platform-kit';
import type { PlatformClient } from '@adflux/platform-kit';
import { TIKTOK_API_VERSION } from './tiktok-api-version.js';
import { classifyTiktok } from './tiktok-error.js';
import { tiktokBuckets } from './tiktok-limits.js';
import type { TiktokBucket } from './tiktok-limits.js';
import type { TiktokSettings } from './tiktok-settings.js';

/** Sends requests to one Tiktok account. */
export type TiktokClient = PlatformClient<TiktokBucket>;

/** Base URL, credentials, pacing and errors of Tiktok; the request path itself is the kit's. */
export function createTiktokClient(settings: TiktokSettings): TiktokClient {
  const { accountId, baseUrl = 'https://ads.tiktok.invalid', apiVersion = TIKTOK_API_VERSION, timeoutMs, clock } = settings;
  const accessToken = resolveCredential({
    value: settings.accessToken,
    setting: 'accessToken',
    environmentVariable: 'TIKTOK_ACCESS_TOKEN',
    platform: 'tiktok',
  });
  return createPlatformClient({
    platform: 'tiktok',
    accountId,
    baseURL: `${baseUrl}/${apiVersion}`,
    headers: async () => ({ authorization: `Bearer ${await accessToken()}` }),
    buckets: tiktokBuckets,
    classify: classifyTiktok,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    ...(clock === undefined ? {} : { clock }),
  });
}
