import type { AdPlatform, Finding, Link, PlatformId } from '@adflux/core';
import { existingLinks } from '../plan/existing-links.js';
import type { Wanted } from '../plan/wanted.js';

/** A platform that still holds the campaign although it is no longer one of the campaign's. */
export interface DroppedPlatform {
  readonly platform: AdPlatform;
  readonly campaignLink: Link;
}

/** Platforms the campaign was taken off, and a finding for each that there is no adapter for. */
export function droppedPlatforms(
  wanted: readonly Wanted[],
  links: readonly Link[],
  adapters: ReadonlyMap<PlatformId, AdPlatform>,
): { readonly dropped: readonly DroppedPlatform[]; readonly findings: readonly Finding[] } {
  const kept = new Set(wanted.map((each) => each.platform.id));
  const dropped: DroppedPlatform[] = [];
  const findings: Finding[] = [];
  for (const link of links) {
    if (
      link.kind !== 'campaign' ||
      kept.has(link.platform) ||
      !existingLinks([link], { id: link.platform, accountId: link.accountId }).has(link.localId)
    )
      continue;
    const platform = adapters.get(link.platform);
    if (platform?.accountId === link.accountId) dropped.push({ platform, campaignLink: link });
    else
      findings.push({
        severity: 'error',
        code: 'platform.unknown',
        message: `The campaign is to leave ${link.platform} account ${link.accountId}, which this AdFlux does not serve. Pass its adapter to createAdFlux.`,
        platform: link.platform,
        localId: link.localId,
      });
  }
  return { dropped, findings };
}
