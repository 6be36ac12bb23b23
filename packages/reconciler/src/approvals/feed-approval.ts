import type { Timestamp } from '@adflux/core';
import type { Approval } from '@adflux/orchestrator';
import { z } from 'zod';
import type { FeedPlan, FeedPlanItem, PublishItem } from '../feed-plan.js';
import { mapConcurrently } from '../map-concurrently.js';
import type { ReconcilerContext } from '../reconciler-context.js';
import { worldOf } from '../world-of.js';

const campaignSchema = z.strictObject({
  campaignId: z.string(),
  name: z.string(),
  action: z.enum(['create', 'update', 'restore']),
  planHash: z.string(),
  worldHash: z.string(),
});

const recordSchema = z.strictObject({
  planHash: z.string(),
  madeAt: z.string(),
  author: z.string(),
  campaigns: z.array(campaignSchema),
});

/** What is kept of a plan that was put up for approval: as much as its approvers need. */
export type ApprovalRecord = z.infer<typeof recordSchema>;

/** Where the approval of one campaign of a feed plan stands. */
export interface CampaignApproval {
  readonly campaignId: string;
  readonly name: string;
  readonly action: PublishItem['action'];
  readonly state: Approval['state'];
  readonly votes: Approval['votes'];
}

/** Where the approval of a feed plan stands. */
export interface FeedApproval {
  readonly planHash: string;
  readonly madeAt: Timestamp;
  /** Who put it up for approval, and so has no vote. */
  readonly author: string;
  /** `approved` when each of its campaigns is, `rejected` when one of them is. */
  readonly state: Approval['state'];
  /** The campaigns that the plan publishes: what only stops needs no approval. */
  readonly campaigns: readonly CampaignApproval[];
}

export const approvalsOf = (feedId: string): string => `feed-approvals/${feedId}`;

/** The items of a plan that need approval, where approvals are switched on. */
export const publishItems = ({ items }: Pick<FeedPlan, 'items'>): readonly PublishItem[] =>
  items.filter((item): item is PublishItem => isPublished(item));

const isPublished = ({ action }: FeedPlanItem): boolean =>
  action === 'create' || action === 'update' || action === 'restore';

/** All plans of the feed that were put up for approval and not carried out since, newest first. */
export async function readApprovalRecords({ storage, rules }: ReconcilerContext): Promise<readonly ApprovalRecord[]> {
  const records: ApprovalRecord[] = [];
  const limit = 1_000;
  for (let after: string | undefined; ;) {
    const page = await storage.documents.list(approvalsOf(rules.feedId), {
      limit,
      ...(after === undefined ? {} : { after }),
    });
    records.push(...page.map(({ value }) => recordSchema.parse(value)));
    after = page.at(-1)?.id;
    if (page.length < limit) return records.sort((one, other) => Date.parse(other.madeAt) - Date.parse(one.madeAt));
  }
}

/** Whether what a plan was made from changed since: then it cannot be carried out any more. */
export async function isStale(context: ReconcilerContext, { campaigns }: ApprovalRecord): Promise<boolean> {
  const changed = await mapConcurrently(
    campaigns,
    context.concurrency,
    undefined,
    async ({ campaignId, worldHash }) => (await worldOf(context.storage, campaignId)).hash !== worldHash,
  );
  return changed.includes(true);
}

function together(states: readonly Approval['state'][]): Approval['state'] {
  if (states.includes('rejected')) return 'rejected';
  if (states.includes('pending')) return 'pending';
  return states.includes('approved') ? 'approved' : 'not_needed';
}

/** Asks how the votes on each of its campaigns stand. */
export async function toFeedApproval(context: ReconcilerContext, record: ApprovalRecord): Promise<FeedApproval> {
  const { planHash, madeAt, author } = record;
  const campaigns = await mapConcurrently(
    record.campaigns,
    context.concurrency,
    undefined,
    async ({ campaignId, name, action, planHash: hash }): Promise<CampaignApproval> => {
      const { state = 'pending', votes = [] } = (await context.adflux.approvalOf(hash)) ?? {};
      return { campaignId, name, action, state, votes };
    },
  );
  return { planHash, madeAt, author, state: together(campaigns.map(({ state }) => state)), campaigns };
}
