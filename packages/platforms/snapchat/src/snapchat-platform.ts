import { systemClock } from '@adflux/core';
import type { AdPlatform, Finding, SpecTree } from '@adflux/core';
import { createSnapchatAdGroups } from './snapchat-ad-groups.js';
import { createSnapchatAds } from './snapchat-ads.js';
import { createSnapchatAssets } from './snapchat-assets.js';
import { createSnapchatCampaigns } from './snapchat-campaigns.js';
import { snapchatCapabilities } from './snapchat-capabilities.js';
import { createSnapchatClient } from './snapchat-client.js';
import { createSnapchatInsights } from './snapchat-insights.js';
import { snapchatOptionsSchema } from './snapchat-options.js';
import type { SnapchatSettings } from './snapchat-settings.js';

function checkTree({ campaign }: SpecTree): Finding[] {
  const parsed = snapchatOptionsSchema.safeParse(campaign.options);
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path, message }) => ({
    severity: 'error',
    code: 'options.invalid',
    message: `Snapchat's options: ${message}.`,
    platform: 'snapchat',
    localId: campaign.localId,
    field: ['options', ...path].join('.'),
  }));
}

/**
 * One ad account on Snapchat.
 *
 * @example
 * ```ts
 * import { createSnapchat } from '@adflux/snapchat';
 *
 * const platform = createSnapchat({ accountId: '1234567890', currency: 'COP', accessToken: async () => 'from your vault' });
 * console.log(platform.capabilities.objectives);
 * ```
 */
export function createSnapchat(settings: SnapchatSettings): AdPlatform {
  const { accountId, currency, clock = systemClock } = settings;
  const client = createSnapchatClient(settings);
  return {
    specVersion: 'v1',
    id: 'snapchat',
    accountId,
    currency,
    capabilities: snapchatCapabilities,
    check: checkTree,
    campaigns: createSnapchatCampaigns(client, accountId),
    adGroups: createSnapchatAdGroups(client, accountId),
    ads: createSnapchatAds(client, accountId),
    assets: createSnapchatAssets(),
    insights: createSnapchatInsights(client, settings, () => clock.now()),
  };
}
