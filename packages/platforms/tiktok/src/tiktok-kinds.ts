import type { TiktokKind } from './from-tiktok-status.js';
import type { TiktokFlow } from './tiktok-objectives.js';

/** What a kind of entity is called in paths and fields. */
export interface TiktokWords {
  readonly id: string;
  readonly ids: string;
  path(verb: 'create' | 'update' | 'status/update' | 'get'): `/${string}/`;
}

const words: Readonly<Record<TiktokKind, string>> = { campaign: 'campaign', adGroup: 'adgroup', ad: 'ad' };

/**
 * Words for a kind in one of the two sets of endpoints.
 *
 * @see https://business-api.tiktok.com/portal/docs?id=1843312852800706 ("Smart+ campaigns", read November 2026)
 */
export function tiktokWords(kind: TiktokKind, flow: TiktokFlow): TiktokWords {
  const word = words[kind];
  const id = kind === 'ad' && flow === 'smart-plus' ? 'smart_plus_ad_id' : `${word}_id`;
  return {
    id,
    ids: `${id}s`,
    path: (verb) => (flow === 'manual' ? `/${word}/${verb}/` : `/smart_plus/${word}/${verb}/`),
  };
}
