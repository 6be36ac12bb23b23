import type { CampaignApproval, FeedApproval } from '@adflux/reconciler';
import type { CommandContext } from '../command.js';
import { textTable } from '../output/text-table.js';
import { shortHash } from './plan/describe-plan.js';

type Vote = CampaignApproval['votes'][number];

/** Everybody's last word on one campaign. */
const lastWords = ({ votes }: CampaignApproval): readonly Vote[] => [
  ...new Map(votes.map((vote) => [vote.by, vote])).values(),
];

/** Who said what about a plan and why, the same word on many campaigns once. */
function words({ campaigns }: FeedApproval): readonly Vote[] {
  const all = campaigns.flatMap(lastWords);
  return [...new Map(all.map((vote) => [JSON.stringify([vote.by, vote.decision, vote.reason]), vote])).values()];
}

/** How many approved all of it: an approval may be of a campaign that an earlier plan had too. */
const countApprovals = ({ campaigns }: FeedApproval): number =>
  Math.min(
    ...campaigns.map((campaign) => lastWords(campaign).filter(({ decision }) => decision === 'approved').length),
  );

/** What is up for approval: one line a campaign. */
export function describeCampaigns(approval: FeedApproval, context: CommandContext): readonly string[] {
  const { texts, colors, width } = context;
  const { planHash, madeAt, author, campaigns } = approval;
  const rows = campaigns.map(({ action, campaignId, name }) => [texts.plan.actions[action], campaignId, name]);
  return [colors.bold(texts.approve.title(shortHash(planHash), author, madeAt)), ...textTable(rows, width)];
}

/** Who voted, when and why: one line for each. */
export const describeVotes = (approval: FeedApproval, { texts }: CommandContext): readonly string[] =>
  words(approval).map(
    ({ by, decision, at, reason }) =>
      `  ${texts.approve.states[decision]}: ${by}, ${at}${reason === undefined ? '' : `, ${reason}`}`,
  );

/** Where the approval stands: who voted, and what comes next. */
export function describeApproval(
  approval: FeedApproval,
  neededApprovals: number,
  context: CommandContext,
): readonly string[] {
  const { texts } = context;
  const { campaigns, state, planHash } = approval;
  const hash = shortHash(planHash);
  const rejected = campaigns.filter((campaign) => campaign.state === 'rejected').length;
  const rejecting = words(approval).filter(({ decision }) => decision === 'rejected');
  const people = [...new Set(rejecting.map(({ by }) => by))].join(', ');
  const next = {
    not_needed: texts.approve.notNeeded,
    pending: texts.approve.pending(hash, countApprovals(approval), neededApprovals),
    approved: texts.approve.approved(hash),
    rejected: texts.approve.rejected(hash, rejected, campaigns.length, people),
  };
  return [...describeVotes(approval, context), next[state]];
}
