import type { AdPlatform, Campaign, Finding, PlatformId, SpecTree } from '@adflux/core';
import type { Target } from './to-spec-tree.js';

/** What one platform account is to hold. */
export interface Wanted extends Target {
  readonly tree: SpecTree;
}

/** The platforms of a campaign that there are adapters for, and a finding for each other one. */
export function targetsOf(
  campaign: Campaign,
  platforms: ReadonlyMap<PlatformId, AdPlatform>,
  only?: readonly PlatformId[],
): { readonly targets: readonly Target[]; readonly findings: readonly Finding[] } {
  const known = [...platforms.keys()].join(', ') || 'none';
  const named = new Set(campaign.platforms.map((entry) => entry.platform));
  const findings: Finding[] = (only ?? [])
    .filter((id) => !named.has(id))
    .map((id) => ({
      severity: 'error',
      code: 'platform.not_in_campaign',
      message: `The campaign has no platform "${id}". Add it to the campaign's platforms with a budget.`,
      platform: id,
    }));
  const targets = campaign.platforms
    .filter((entry) => only?.includes(entry.platform) ?? true)
    .flatMap((entry): Target[] => {
      const platform = platforms.get(entry.platform);
      if (platform !== undefined) return [{ platform, entry }];
      findings.push({
        severity: 'error',
        code: 'platform.unknown',
        message: `There is no adapter for "${entry.platform}". Pass one to createAdFlux, or use one of: ${known}.`,
        platform: entry.platform,
      });
      return [];
    });
  return { targets, findings };
}
