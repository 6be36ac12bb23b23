import type { Finding, SpecTree } from '@adflux/core';
import { checkTiktokAccount } from './tiktok-check-account.js';
import { checkTiktokCreative } from './tiktok-check-creative.js';
import { checkTiktokMoney } from './tiktok-check-money.js';
import { checkTiktokOptions } from './tiktok-check-options.js';
import type { ResolvedTiktokSettings } from './tiktok-settings.js';

/** Everything TikTok has to say about a tree beyond its capabilities. Pure but for the clock of the settings. */
export function checkTiktok(
  tree: SpecTree,
  settings: Pick<
    ResolvedTiktokSettings,
    'currency' | 'musicId' | 'pixelId' | 'callToActionId' | 'strategy' | 'clock' | 'identity'
  >,
): readonly Finding[] {
  return [
    ...checkTiktokOptions(tree, settings),
    ...checkTiktokMoney(tree, settings.currency),
    ...checkTiktokCreative(tree),
    ...checkTiktokAccount(tree, settings),
  ].map((finding) => ({ ...finding, platform: 'tiktok' }));
}
