import type { ApprovalVote } from '@adflux/compliance';
import { AdFluxError } from '@adflux/core';
import type { Intent } from '../adflux-options.js';
import { audited } from '../audit/audited.js';
import type { Context } from '../context.js';
import { actorOf, readApproval, toApproval, writeApproval } from './approvals.js';
import type { Approval } from './approvals.js';
import { assertAllowed } from './assert-allowed.js';

/** @throws AdFluxError `invalid_request` when a rejection gives no reason: nobody would know what to change. */
function assertReason(decision: ApprovalVote['decision'], { reason = '' }: Intent): void {
  if (decision === 'approved' || reason.trim() !== '') return;
  throw new AdFluxError('A rejection needs to say why, so that its author knows what to change. Pass a reason.', {
    code: 'invalid_request',
  });
}

/** Records one person's word on a plan. Her last word counts; saying it twice is saying it once. */
export async function vote(
  context: Context,
  decision: ApprovalVote['decision'],
  planHash: string,
  intent: Intent,
): Promise<Approval> {
  const by = actorOf(intent);
  const { reason } = intent;
  const action = decision === 'approved' ? 'approve' : 'reject';
  return audited(
    context,
    { ...intent, action },
    async () => {
      await assertAllowed(context, action, intent);
      assertReason(decision, intent);
      const known = await readApproval(context, planHash);
      if (known === null)
        throw new AdFluxError('No plan of this hash waits for approval. Request it first.', { code: 'not_found' });
      const { record, version } = known;
      if (record.author === by)
        throw new AdFluxError(
          `"${by}" put this plan up for approval, and nobody votes on a plan of her own. Ask somebody else.`,
          {
            code: 'permission_denied',
          },
        );
      const last = record.votes.findLast((each) => each.by === by);
      if (last?.decision === decision && (reason === undefined || reason === last.reason))
        return toApproval(context, planHash, record);
      const at = context.clock.now().toISOString();
      const word = { planHash, decision, by, role: 'approver' as const, at };
      const votes = [...record.votes, reason === undefined ? word : { ...word, reason }];
      await writeApproval(context, planHash, { ...record, votes }, version);
      return toApproval(context, planHash, { ...record, votes });
    },
    ({ state, campaignId }) => ({ details: { outcome: state, planHash, campaignId } }),
  );
}
