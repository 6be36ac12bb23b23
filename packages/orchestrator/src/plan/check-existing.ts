import type { AdPlatform, Change, Finding, Link, PlatformId } from '@adflux/core';

/** What the links have to say: an ended campaign stays ended, and publishing changes nothing that stands. */
export function checkExisting(
  campaignId: string,
  links: readonly Link[],
  changes: readonly Change[],
  platforms: ReadonlyMap<PlatformId, AdPlatform>,
): readonly Finding[] {
  const findings: Finding[] = [];
  if (links.some((link) => link.kind === 'campaign' && link.wanted === 'ended'))
    findings.push({
      severity: 'error',
      code: 'campaign.ended',
      message: `Campaign ${campaignId} was ended for good. Publish it as a new campaign with another id.`,
      localId: campaignId,
    });
  for (const link of links) {
    const platform = platforms.get(link.platform);
    if (link.kind !== 'campaign' || link.delivery === 'removed') continue;
    if (platform !== undefined && platform.accountId !== link.accountId)
      findings.push({
        severity: 'error',
        code: 'account.changed',
        message: `The campaign stands in account ${link.accountId}; this adapter serves ${platform.accountId}. Use the adapter of its account, or a new campaign id.`,
        platform: link.platform,
        localId: campaignId,
      });
  }
  for (const change of changes.filter(({ type }) => type === 'update' || type === 'remove'))
    findings.push({
      severity: 'warning',
      code: 'campaign.differs',
      message:
        change.type === 'update'
          ? `"${change.name}" exists with other settings (${(change.fields ?? []).map((field) => field.path).join(', ')}). Publishing leaves it as it is; call update to change it.`
          : `"${change.name}" exists and is no longer wanted. Publishing leaves it; call update to remove it.`,
      platform: change.platform,
      localId: change.localId,
    });
  return findings;
}
