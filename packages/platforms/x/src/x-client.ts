import { createPlatformClient, resolveCredential } from '@adflux/platform-kit';
import type { PlatformClient } from '@adflux/platform-kit';
import { X_API_VERSION } from './x-api-version.js';
import { classifyX } from './x-error.js';
import { xBuckets } from './x-limits.js';
import type { XBucket } from './x-limits.js';
import type { XSettings } from './x-settings.js';

/** Sends requests to one X account. */
export type XClient = PlatformClient<XBucket>;

/** Base URL, credentials, pacing and errors of X; the request path itself is the kit's. */
export function createXClient(settings: XSettings): XClient {
  const { accountId, baseUrl = 'https://ads.x.invalid', apiVersion = X_API_VERSION, timeoutMs, clock } = settings;
  const accessToken = resolveCredential({
    value: settings.accessToken,
    setting: 'accessToken',
    environmentVariable: 'X_ACCESS_TOKEN',
    platform: 'x',
  });
  return createPlatformClient({
    platform: 'x',
    accountId,
    baseURL: `${baseUrl}/${apiVersion}`,
    headers: async () => ({ authorization: `Bearer ${await accessToken()}` }),
    buckets: xBuckets,
    classify: classifyX,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    ...(clock === undefined ? {} : { clock }),
  });
}
