import { createPlatformClient, pickSettings, resolveCredential } from '@adflux/platform-kit';
import type { PlatformClient } from '@adflux/platform-kit';
import { ACME_API_VERSION } from './acme-api-version.js';
import { classifyAcme } from './acme-error.js';
import { acmeBuckets } from './acme-limits.js';
import type { AcmeBucket } from './acme-limits.js';
import type { AcmeSettings } from './acme-settings.js';

/** Sends requests to one Acme account. */
export type AcmeClient = PlatformClient<AcmeBucket>;

/** Base URL, credentials, pacing and errors of Acme; the request path itself is the kit's. */
export function createAcmeClient(settings: AcmeSettings): AcmeClient {
  const { accountId, baseUrl = 'https://ads.acme.invalid', apiVersion = ACME_API_VERSION } = settings;
  const accessToken = resolveCredential({
    value: settings.accessToken,
    setting: 'accessToken',
    environmentVariable: 'ACME_ACCESS_TOKEN',
    platform: 'acme',
  });
  return createPlatformClient({
    platform: 'acme',
    accountId,
    baseURL: `${baseUrl}/${apiVersion}`,
    headers: async () => ({ authorization: `Bearer ${await accessToken()}` }),
    buckets: acmeBuckets,
    classify: classifyAcme,
    ...pickSettings(settings, ['clock', 'timeoutMs', 'throttle', 'random']),
  });
}
