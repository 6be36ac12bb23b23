import type { Link, Run } from '@adflux/core';
import type { Context } from '../context.js';

/** What AdFlux knows about a campaign without asking a platform. */
export interface CampaignStatus {
  readonly campaignId: string;
  /** What stands on the platforms, as last seen, in order of local id. */
  readonly links: readonly Link[];
  /** Newest first, at most 100. */
  readonly runs: readonly Run[];
}

export async function campaignStatus({ storage }: Context, campaignId: string): Promise<CampaignStatus> {
  const [links, runs] = await Promise.all([storage.links.find({ campaignId }), storage.runs.list({ campaignId })]);
  return { campaignId, links, runs };
}
