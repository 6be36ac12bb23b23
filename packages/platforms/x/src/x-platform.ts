import { systemClock } from '@adflux/core';
import type { AdPlatform, Finding, SpecTree } from '@adflux/core';
import { createXAdGroups } from './x-ad-groups.js';
import { createXAds } from './x-ads.js';
import { createXAssets } from './x-assets.js';
import { createXCampaigns } from './x-campaigns.js';
import { xCapabilities } from './x-capabilities.js';
import { createXClient } from './x-client.js';
import { createXInsights } from './x-insights.js';
import { xOptionsSchema } from './x-options.js';
import type { XSettings } from './x-settings.js';

function checkTree({ campaign }: SpecTree): Finding[] {
  const parsed = xOptionsSchema.safeParse(campaign.options);
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path, message }) => ({
    severity: 'error',
    code: 'options.invalid',
    message: `X's options: ${message}.`,
    platform: 'x',
    localId: campaign.localId,
    field: ['options', ...path].join('.'),
  }));
}

/**
 * One ad account on X.
 *
 * @example
 * ```ts
 * import { createX } from '@adflux/x';
 *
 * const platform = createX({ accountId: '1234567890', currency: 'COP', accessToken: async () => 'from your vault' });
 * console.log(platform.capabilities.objectives);
 * ```
 */
export function createX(settings: XSettings): AdPlatform {
  const { accountId, currency, clock = systemClock } = settings;
  const client = createXClient(settings);
  return {
    specVersion: 'v1',
    id: 'x',
    accountId,
    currency,
    capabilities: xCapabilities,
    check: checkTree,
    campaigns: createXCampaigns(client, accountId),
    adGroups: createXAdGroups(client, accountId),
    ads: createXAds(client, accountId),
    assets: createXAssets(),
    insights: createXInsights(client, settings, () => clock.now()),
  };
}
