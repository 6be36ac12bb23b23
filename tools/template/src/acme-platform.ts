import { systemClock } from '@adflux/core';
import type { AdPlatform, Finding, SpecTree } from '@adflux/core';
import { createAcmeAdGroups } from './acme-ad-groups.js';
import { createAcmeAds } from './acme-ads.js';
import { createAcmeAssets } from './acme-assets.js';
import { createAcmeCampaigns } from './acme-campaigns.js';
import { acmeCapabilities } from './acme-capabilities.js';
import { createAcmeClient } from './acme-client.js';
import { createAcmeInsights } from './acme-insights.js';
import { acmeOptionsSchema } from './acme-options.js';
import type { AcmeSettings } from './acme-settings.js';

function checkTree({ campaign }: SpecTree): Finding[] {
  const parsed = acmeOptionsSchema.safeParse(campaign.options);
  if (parsed.success) return [];
  return parsed.error.issues.map(({ path, message }) => ({
    severity: 'error',
    code: 'options.invalid',
    message: `Acme's options: ${message}.`,
    platform: 'acme',
    localId: campaign.localId,
    field: ['options', ...path].join('.'),
  }));
}

/**
 * One ad account on Acme.
 *
 * @example
 * ```ts
 * import { createAcme } from '@adflux/acme';
 *
 * const platform = createAcme({ accountId: '1234567890', currency: 'COP', accessToken: async () => 'from your vault' });
 * console.log(platform.capabilities.objectives);
 * ```
 */
export function createAcme(settings: AcmeSettings): AdPlatform {
  const { accountId, currency, clock = systemClock } = settings;
  const client = createAcmeClient(settings);
  return {
    specVersion: 'v1',
    id: 'acme',
    accountId,
    currency,
    capabilities: acmeCapabilities,
    check: checkTree,
    campaigns: createAcmeCampaigns(client, accountId),
    adGroups: createAcmeAdGroups(client, accountId),
    ads: createAcmeAds(client, accountId),
    assets: createAcmeAssets(),
    insights: createAcmeInsights(client, settings, () => clock.now()),
  };
}
