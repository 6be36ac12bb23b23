import { audienceLinkCollection, audienceLinkId } from '@adflux/core';
import type { AdPlatform, Audience, AudienceLink, AudienceRef, Campaign, Finding, Storage } from '@adflux/core';

/** One audience that a campaign aims at, in one ad account. */
export interface WantedAudience {
  readonly localId: string;
  readonly audience: Audience | null;
  readonly ref: AudienceRef | null;
}

const namedBy = (campaign: Campaign): readonly string[] => [
  ...new Set([
    ...campaign.targeting.audienceIds,
    ...campaign.adGroups.flatMap((group) => group.targeting?.audienceIds ?? []),
  ]),
];

function problemOf(localId: string, audience: Audience | null, link: AudienceLink | null): string | null {
  if (audience === null) return `There is no audience ${localId}. Build it first, or leave it out.`;
  if (link === null || link.remoteId === null || link.upload !== null)
    return `The audience ${localId} was not uploaded to this account, or not wholly. Upload it first.`;
  if (link.state === 'ready' || link.state === 'processing') return null;
  const reasons = link.reasons.length === 0 ? '' : ` The platform says: ${link.reasons.join('; ')}.`;
  return `The audience ${localId} cannot be used: ${link.state}.${reasons}`;
}

/** The audiences a campaign aims at, as they exist in one ad account, and an error for each that cannot be used. */
export async function audiencesFor(
  campaign: Campaign,
  platform: AdPlatform,
  storage: Pick<Storage, 'audiences' | 'documents'>,
): Promise<{ readonly audiences: readonly WantedAudience[]; readonly findings: readonly Finding[] }> {
  const findings: Finding[] = [];
  const audiences: WantedAudience[] = [];
  for (const localId of namedBy(campaign)) {
    const audience = await storage.audiences.get(localId);
    const id = audienceLinkId(localId, platform.id, platform.accountId);
    const link = ((await storage.documents.get(audienceLinkCollection, id))?.value ?? null) as AudienceLink | null;
    const remoteId = link?.remoteId ?? null;
    audiences.push({ localId, audience, ref: remoteId === null ? null : { localId, remoteId } });
    const message = problemOf(localId, audience, link);
    if (message === null) continue;
    const about = { platform: platform.id, localId: campaign.id, field: 'targeting.audienceIds' };
    findings.push({ severity: 'error', code: 'audience.not_usable', message, ...about });
  }
  return { audiences, findings };
}
