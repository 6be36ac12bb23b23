import { approvalState } from '@adflux/compliance';
import type { ApprovalState, ApprovalVote } from '@adflux/compliance';
import { AdFluxError } from '@adflux/core';
import type { CampaignInput } from '@adflux/core';
import { z } from 'zod';
import type { Intent } from '../adflux-options.js';
import { audited } from '../audit/audited.js';
import type { Context } from '../context.js';
import { makePlan } from '../plan/make-plan.js';
import { parseCampaign } from '../plan/parse-campaign.js';
import { refuseFindings } from '../plan/refuse-findings.js';
import { assertAllowed } from './assert-allowed.js';

const collection = 'approvals';

const approvalSchema = z.object({
  campaignId: z.string(),
  author: z.string(),
  votes: z.array(
    z.object({
      planHash: z.string(),
      decision: z.enum(['approved', 'rejected']),
      by: z.string(),
      role: z.enum(['viewer', 'editor', 'approver', 'publisher']),
      at: z.string(),
    }),
  ),
});

/** Where the approval of one plan stands. */
export interface Approval {
  readonly planHash: string;
  readonly campaignId: string;
  readonly state: ApprovalState;
}

interface Recorded {
  readonly version: number;
  readonly approval: z.infer<typeof approvalSchema>;
}

async function recorded({ storage }: Context, planHash: string): Promise<Recorded | null> {
  const document = await storage.documents.get(collection, planHash);
  return document === null ? null : { version: document.version, approval: approvalSchema.parse(document.value) };
}

const stateOf = ({ neededApprovals }: Context, planHash: string, known: Recorded | null): ApprovalState =>
  approvalState({
    neededApprovals,
    planHash,
    author: known?.approval.author ?? '',
    votes: known?.approval.votes ?? [],
  });

const actorOf = ({ actor }: Intent): string => {
  if (actor !== undefined) return actor;
  throw new AdFluxError('Approvals need to know who asks. Pass an actor.', { code: 'invalid_request' });
};

/** Plans a campaign and puts the plan up for approval, by its hash. Asking twice is asking once. */
export async function requestApproval(context: Context, input: CampaignInput, intent: Intent): Promise<Approval> {
  const author = actorOf(intent);
  return audited(
    context,
    { ...intent, action: 'request_approval', campaignId: input.id },
    async () => {
      await assertAllowed(context, 'plan', intent);
      const { plan } = await makePlan(context, parseCampaign(input));
      refuseFindings(plan.campaignId, plan.findings);
      const id = plan.hash;
      if ((await recorded(context, id)) === null) {
        const value = { campaignId: plan.campaignId, author, votes: [] };
        await context.storage.documents.put({ collection, id, value, expectedVersion: 0 });
      }
      return { planHash: id, campaignId: plan.campaignId, state: stateOf(context, id, await recorded(context, id)) };
    },
    ({ planHash, state }) => ({ details: { outcome: state, planHash } }),
  );
}

/** Records one person's word on a plan. Her last word counts. */
export async function vote(
  context: Context,
  decision: ApprovalVote['decision'],
  planHash: string,
  intent: Intent,
): Promise<Approval> {
  const by = actorOf(intent);
  const action = decision === 'approved' ? 'approve' : 'reject';
  return audited(
    context,
    { ...intent, action },
    async () => {
      await assertAllowed(context, action, intent);
      const known = await recorded(context, planHash);
      if (known === null)
        throw new AdFluxError('No plan of this hash waits for approval. Request it first.', { code: 'not_found' });
      const at = context.clock.now().toISOString();
      const votes = [...known.approval.votes, { planHash, decision, by, role: 'approver' as const, at }];
      const value = { ...known.approval, votes };
      await context.storage.documents.put({ collection, id: planHash, value, expectedVersion: known.version });
      const state = stateOf(context, planHash, { version: known.version + 1, approval: value });
      return { planHash, campaignId: value.campaignId, state };
    },
    ({ state, campaignId }) => ({ details: { outcome: state, planHash, campaignId } }),
  );
}

/**
 * Lets an approved plan pass, or any where approvals are switched off.
 *
 * @throws AdFluxError `permission_denied` while it is not approved.
 */
export async function assertApproved(context: Context, planHash: string): Promise<void> {
  if (context.neededApprovals === 0) return;
  const state = stateOf(context, planHash, await recorded(context, planHash));
  if (state === 'approved') return;
  throw new AdFluxError(
    state === 'rejected'
      ? 'This plan was rejected. Change the campaign and request approval anew.'
      : `This plan is not approved yet: ${String(context.neededApprovals)} approvals are needed. Call requestApproval, then approve.`,
    { code: 'permission_denied' },
  );
}
