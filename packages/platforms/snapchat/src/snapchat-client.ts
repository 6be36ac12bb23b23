import type { Call } from '@adflux/core';
import { createPlatformClient, type PlatformClient, type PlatformRequest } from '@adflux/platform-kit';
import { createSnapchatCredentials } from './snapchat-credentials.js';
import { classifySnapchat } from './snapchat-error.js';
import { snapchatBuckets, type SnapchatBucket } from './snapchat-limits.js';
import { readSnapchatQuota } from './snapchat-quota.js';
import { resolveSnapchatSettings, type SnapchatSettings } from './snapchat-settings.js';

/** A request to the Marketing API. */
export interface SnapchatRequest<T> extends Omit<PlatformRequest<T, SnapchatBucket>, 'bucket' | 'form'> {
  /** Default: `read` for GET, `write` for everything else. */
  readonly bucket?: SnapchatBucket;
}

/** Sends requests to the Marketing API for one ad account. */
export interface SnapchatClient {
  request<T>(request: SnapchatRequest<T>, call: Call): Promise<T>;
}

const families = Object.keys(snapchatBuckets) as readonly SnapchatBucket[];

/**
 * Base URL, credentials, pacing and errors of Snapchat; the request path itself is the kit's. One client of the kit for each
 * family of requests: the rate headers do not say which family they are about, so each reads its own answers.
 */
export function createSnapchatClient(settings: SnapchatSettings): SnapchatClient {
  const { accountId, baseUrl, clock, transport } = resolveSnapchatSettings(settings);
  const credentials = createSnapchatCredentials(settings);
  const clientOf = (bucket: SnapchatBucket): PlatformClient<SnapchatBucket> =>
    createPlatformClient<SnapchatBucket>({
      ...transport,
      platform: 'snapchat',
      accountId,
      baseURL: baseUrl,
      // Asked before each attempt: an hour may pass between two of them.
      headers: async (signal) => ({ authorization: `Bearer ${await credentials.accessToken(signal)}` }),
      buckets: snapchatBuckets,
      classify: (response) => classifySnapchat(response, clock),
      readQuota: (response) => readSnapchatQuota(response, bucket, clock),
      refreshCredentials: async () => credentials.invalidate(),
      secrets: credentials.secrets,
      clock,
    });
  const clients = new Map(families.map((family) => [family, clientOf(family)]));
  return {
    request({ bucket, ...request }, call) {
      const family = bucket ?? (request.method === 'GET' ? 'read' : 'write');
      const client = clients.get(family) ?? clientOf(family);
      return client.request({ ...request, bucket: family }, call);
    },
  };
}
