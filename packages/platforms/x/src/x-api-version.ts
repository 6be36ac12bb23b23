/**
 * The version of the X Ads API that requests go to unless `apiVersion` says otherwise, released 27 October 2022.
 *
 * @see https://docs.x.com/x-ads-api/fundamentals/versioning (read November 2026)
 */
export const X_API_VERSION = '12';

/**
 * When the version this adapter speaks came and goes. X lists no end for version 12 (nor for 11, which it still names), and
 * announces one at least six months ahead, so `sunsetOn` is null. Nothing here is compared with a clock.
 */
export const xApiLifecycle = {
  platform: 'x',
  version: X_API_VERSION,
  releasedOn: '2022-10-27',
  sunsetOn: null as string | null,
  source: 'https://docs.x.com/x-ads-api/fundamentals/versioning',
} as const;
