import type { Campaign, Finding } from '@adflux/core';

/** What there is to say about a campaign whatever the platform. */
export function checkCampaign(campaign: Campaign, now: Date): readonly Finding[] {
  const findings: Finding[] = [];
  const { endsAt } = campaign.schedule;
  if (endsAt !== undefined && Date.parse(endsAt) <= now.getTime())
    findings.push({
      severity: 'error',
      code: 'schedule.ended',
      message: `The schedule ended at ${endsAt}. Give it an end in the future, or none.`,
      localId: campaign.id,
      field: 'schedule.endsAt',
    });
  if (campaign.adGroups.some((group) => group.id === 'assets'))
    findings.push({
      severity: 'error',
      code: 'name.reserved',
      message: 'An ad group may not have the id "assets": images are kept under it. Use another id.',
      localId: `${campaign.id}/assets`,
    });
  return findings;
}
