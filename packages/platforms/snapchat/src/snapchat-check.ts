import type { Finding, SpecTree } from '@adflux/core';
import { checkSnapchatMoney } from './snapchat-check-money.js';
import { checkSnapchatOptions } from './snapchat-check-options.js';
import { checkSnapchatTargeting } from './snapchat-check-targeting.js';
import type { ResolvedSnapchatSettings } from './snapchat-settings.js';

/** Everything Snapchat has to say about a tree beyond its capabilities. Pure. */
export const checkSnapchat = (
  tree: SpecTree,
  settings: Pick<ResolvedSnapchatSettings, 'brandName' | 'currency' | 'pixelId' | 'profileId' | 'regulations'>,
): readonly Finding[] =>
  [
    ...checkSnapchatOptions(tree, settings),
    ...checkSnapchatMoney(tree, settings.currency),
    ...checkSnapchatTargeting(tree, settings),
  ].map((finding) => ({ ...finding, platform: 'snapchat' }));
