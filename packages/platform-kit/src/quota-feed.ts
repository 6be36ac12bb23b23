import type { Call } from '@adflux/core';
import type { QuotaReading } from './bucket-limits.js';
import type { Limiter } from './limiter.js';
import type { PlatformResponse } from './platform-response.js';

/**
 * Hands what answers say of the quota to the limiters. A reader that throws is the adapter's bug, and no reason to call
 * an answered request failed: it is logged.
 */
export function createQuotaFeed<Bucket extends string>(
  readQuota: ((response: PlatformResponse) => readonly QuotaReading<Bucket>[]) | undefined,
  limiterOf: (bucket: Bucket) => Limiter,
): (response: PlatformResponse, call: Call) => void {
  return (response, call) => {
    try {
      for (const { bucket, ...reading } of readQuota?.(response) ?? []) limiterOf(bucket).read(reading);
    } catch (error) {
      call.logger.error({ reason: String(error) }, 'the quota of an answer could not be read');
    }
  };
}
