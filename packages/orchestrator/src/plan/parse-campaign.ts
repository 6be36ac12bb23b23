import { AdFluxError, campaignSchema } from '@adflux/core';
import type { Campaign, CampaignInput } from '@adflux/core';

/** @throws AdFluxError `invalid_request` that names every field which is wrong. */
export function parseCampaign(input: CampaignInput): Campaign {
  const parsed = campaignSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `- ${issue.path.join('.') || 'campaign'}: ${issue.message}`);
  throw new AdFluxError(`This is not a campaign. Correct these fields:\n${lines.join('\n')}`, {
    code: 'invalid_request',
    cause: parsed.error,
  });
}
