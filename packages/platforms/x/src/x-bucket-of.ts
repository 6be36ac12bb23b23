import type { XBucket } from './x-limits.js';

const core = /^\/accounts\/[^/]+\/(campaigns|line_items|promoted_tweets)(\/|$)/;

/**
 * Whose turn a request takes.
 *
 * @param path Below the version for the Ads API, a whole URL for the media host.
 */
export function xBucketOf(method: string, path: string): XBucket {
  const [place = ''] = path.split(/[?#]/);
  if (/^https?:/i.test(place)) return 'media';
  if (/^\/accounts\/[^/]+\/custom_audiences\/[^/]+\/users$/.test(place)) return 'audience';
  if (method !== 'GET') return 'write';
  if (place.startsWith('/stats/')) return 'stats';
  if (/^\/accounts\/[^/]+\/targeting_criteria(\/|$)/.test(place)) return 'targeting';
  if (core.test(place)) return 'core';
  return place.startsWith('/accounts/') ? 'account' : 'global';
}
