import type { Call } from '@adflux/core';
import {
  createPlatformClient,
  type PlatformRequest,
  type PlatformResponse,
  type Transport,
} from '@adflux/platform-kit';
import { xBucketOf } from './x-bucket-of.js';
import { classifyX } from './x-error.js';
import { xBuckets, type XBucket } from './x-limits.js';
import { readXQuota } from './x-quota.js';
import type { ResolvedXSettings } from './x-resolved-settings.js';

/** A request to the Ads API (a path below the version) or to the media host (a whole URL). */
export type XRequest<T> = Omit<PlatformRequest<T, XBucket>, 'bucket'>;

/** Sends requests to one ad account's API. */
export interface XClient {
  request<T>(request: XRequest<T>, call: Call): Promise<T>;
}

/** How requests get onto the wire, and what they are signed with. */
export interface XLine {
  readonly transport: Transport;
  /** Asked before each attempt, for what the transport needs to sign it. */
  readonly headers: () => Promise<Readonly<Record<string, string>>>;
  /** Texts that errors must not show. */
  readonly secrets?: () => readonly string[];
}

/** X's client: everything that all requests have in common is said here once. */
export function createXClient(settings: ResolvedXSettings, line: XLine): XClient {
  const { accountId, adsUrl, clock } = settings;
  // The kit asks for the quota of an answer without saying whose answer it is.
  const buckets = new WeakMap<PlatformResponse, XBucket>();
  const client = createPlatformClient<XBucket>({
    ...settings.pacing,
    platform: 'x',
    accountId,
    baseURL: adsUrl,
    headers: line.headers,
    transport: async (request) => {
      const response = await line.transport(request);
      const path = request.url.startsWith(`${adsUrl}/`) ? request.url.slice(adsUrl.length) : request.url;
      buckets.set(response, xBucketOf(request.method, path));
      return response;
    },
    buckets: xBuckets,
    classify: (response) => classifyX(response, clock.now()),
    readQuota: (response) => {
      const bucket = buckets.get(response);
      return bucket === undefined ? [] : readXQuota(response, bucket, clock.now());
    },
    ...(line.secrets === undefined ? {} : { secrets: line.secrets }),
    clock,
  });
  return {
    request: (request, call) => client.request({ ...request, bucket: xBucketOf(request.method, request.path) }, call),
  };
}
