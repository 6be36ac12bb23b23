import type { AdPlatform, Link } from '@adflux/core';
import { parentLocalIdOf } from './specs-of.js';

/** The links of what stands in one platform account, by local id. */
export type ExistingLinks = ReadonlyMap<string, Link>;

/**
 * Picks the links whose entity still stands: not removed by AdFlux, not seen removed by somebody else, and with every
 * ancestor standing too. Links of another account are none of this platform's.
 */
export function existingLinks(links: readonly Link[], platform: Pick<AdPlatform, 'id' | 'accountId'>): ExistingLinks {
  const ours = new Map(
    links
      .filter((link) => link.platform === platform.id && link.accountId === platform.accountId)
      .filter((link) => link.wanted !== 'removed' && link.delivery !== 'removed')
      .map((link) => [link.localId, link]),
  );
  const stands = (link: Link): boolean => {
    const parentId = parentLocalIdOf(link);
    if (parentId === null) return true;
    const parent = ours.get(parentId);
    return parent !== undefined && stands(parent);
  };
  return new Map([...ours].filter(([, link]) => stands(link)));
}
