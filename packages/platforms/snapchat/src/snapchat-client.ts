import { createPlatformClient, resolveCredential } from '@adflux/platform-kit';
import type { PlatformClient } from '@adflux/platform-kit';
import { SNAPCHAT_API_VERSION } from './snapchat-api-version.js';
import { classifySnapchat } from './snapchat-error.js';
import { snapchatBuckets } from './snapchat-limits.js';
import type { SnapchatBucket } from './snapchat-limits.js';
import type { SnapchatSettings } from './snapchat-settings.js';

/** Sends requests to one Snapchat account. */
export type SnapchatClient = PlatformClient<SnapchatBucket>;

/** Base URL, credentials, pacing and errors of Snapchat; the request path itself is the kit's. */
export function createSnapchatClient(settings: SnapchatSettings): SnapchatClient {
  const { accountId, baseUrl = 'https://ads.snapchat.invalid', apiVersion = SNAPCHAT_API_VERSION, timeoutMs, clock } = settings;
  const accessToken = resolveCredential({
    value: settings.accessToken,
    setting: 'accessToken',
    environmentVariable: 'SNAPCHAT_ACCESS_TOKEN',
    platform: 'snapchat',
  });
  return createPlatformClient({
    platform: 'snapchat',
    accountId,
    baseURL: `${baseUrl}/${apiVersion}`,
    headers: async () => ({ authorization: `Bearer ${await accessToken()}` }),
    buckets: snapchatBuckets,
    classify: classifySnapchat,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    ...(clock === undefined ? {} : { clock }),
  });
}
