import type { FeedApproval } from '@adflux/reconciler';
import type { CommandContext } from '../command.js';
import { textTable } from '../output/text-table.js';
import { shortHash } from './plan/describe-plan.js';

/** Who said what about a plan, each person once, with her last word on any of its campaigns. */
function voters({ campaigns }: FeedApproval): readonly { by: string; decision: 'approved' | 'rejected'; at: string }[] {
  const votes = campaigns.flatMap((campaign) => campaign.votes);
  return [...new Map(votes.map((vote) => [vote.by, vote])).values()];
}

/** What is up for approval: one line a campaign. */
export function describeCampaigns(approval: FeedApproval, context: CommandContext): readonly string[] {
  const { texts, colors, width } = context;
  const { planHash, madeAt, author, campaigns } = approval;
  const rows = campaigns.map(({ action, campaignId, name }) => [texts.plan.actions[action], campaignId, name]);
  return [colors.bold(texts.approve.title(shortHash(planHash), author, madeAt)), ...textTable(rows, width)];
}

/** Where the approval stands: who voted and when, and what comes next. */
export function describeApproval(
  approval: FeedApproval,
  neededApprovals: number,
  { texts }: CommandContext,
): readonly string[] {
  const hash = shortHash(approval.planHash);
  const voted = voters(approval);
  const given = voted.filter(({ decision }) => decision === 'approved').length;
  const next = {
    not_needed: texts.approve.notNeeded,
    pending: texts.approve.pending(hash, given, neededApprovals),
    approved: texts.approve.approved(hash),
    rejected: texts.approve.rejected(hash),
  };
  return [
    ...voted.map(({ by, decision, at }) => `  ${texts.approve.states[decision]}: ${by}, ${at}`),
    next[approval.state],
  ];
}
