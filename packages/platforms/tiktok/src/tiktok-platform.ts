import { systemClock } from '@adflux/core';
import type { AdPlatform, Finding, SpecTree } from '@adflux/core';
import { createTiktokAdGroups } from './tiktok-ad-groups.js';
import { createTiktokAds } from './tiktok-ads.js';
import { createTiktokAssets } from './tiktok-assets.js';
import { createTiktokCampaigns } from './tiktok-campaigns.js';
import { tiktokCapabilities } from './tiktok-capabilities.js';
import { createTiktokClient } from './tiktok-client.js';
import { createTiktokInsights } from './tiktok-insights.js';
import { tiktokOptionsSchema } from './tiktok-options.js';
import type { TiktokSettings } from './tiktok-settings.js';

function checkTree({ campaign }: SpecTree): Finding[] {
  const parsed = tiktokOptionsSchema.safeParse(campaign.options);
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path, message }) => ({
    severity: 'error',
    code: 'options.invalid',
    message: `Tiktok's options: ${message}.`,
    platform: 'tiktok',
    localId: campaign.localId,
    field: ['options', ...path].join('.'),
  }));
}

/**
 * One ad account on Tiktok.
 *
 * @example
 * ```ts
 * import { createTiktok } from '@adflux/tiktok';
 *
 * const platform = createTiktok({ accountId: '1234567890', currency: 'COP', accessToken: async () => 'from your vault' });
 * console.log(platform.capabilities.objectives);
 * ```
 */
export function createTiktok(settings: TiktokSettings): AdPlatform {
  const { accountId, currency, clock = systemClock } = settings;
  const client = createTiktokClient(settings);
  return {
    specVersion: 'v1',
    id: 'tiktok',
    accountId,
    currency,
    capabilities: tiktokCapabilities,
    check: checkTree,
    campaigns: createTiktokCampaigns(client, accountId),
    adGroups: createTiktokAdGroups(client, accountId),
    ads: createTiktokAds(client, accountId),
    assets: createTiktokAssets(),
    insights: createTiktokInsights(client, settings, () => clock.now()),
  };
}
