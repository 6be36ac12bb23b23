import type { Finding, SpecTree } from '@adflux/core';
import { checkMetaCopy } from './meta-check-copy.js';
import { checkMetaMoney } from './meta-check-money.js';
import { checkMetaOptions } from './meta-check-options.js';
import { checkMetaTargeting } from './meta-check-targeting.js';
import type { ResolvedMetaSettings } from './meta-settings.js';

/** Everything Meta has to say about a tree beyond its capabilities. Pure. */
export function checkMeta(
  tree: SpecTree,
  settings: Pick<ResolvedMetaSettings, 'currency' | 'pixelId'>,
): readonly Finding[] {
  return [
    ...checkMetaOptions(tree, settings.pixelId),
    ...checkMetaMoney(tree, settings.currency),
    ...checkMetaTargeting(tree),
    ...checkMetaCopy(tree),
  ].map((finding) => ({ ...finding, platform: 'meta' }));
}
