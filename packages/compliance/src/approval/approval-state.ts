import type { Timestamp } from '@adflux/core';
import { isAllowed } from '../roles/is-allowed.js';
import type { Role } from '../roles/is-allowed.js';

/** One person's word on one plan. */
export interface ApprovalVote {
  /** The hash of the plan that was looked at. A changed plan needs new votes. */
  readonly planHash: string;
  readonly decision: 'approved' | 'rejected';
  /** Who, by user id. */
  readonly by: string;
  readonly role: Role;
  readonly at: Timestamp;
}

/** What an approval is judged by. */
export interface ApprovalRequest {
  /** How many people must approve before publishing; 0 switches the step off. */
  readonly neededApprovals: number;
  readonly planHash: string;
  /** Who made the plan, by user id: nobody approves his own. */
  readonly author: string;
  readonly votes: readonly ApprovalVote[];
}

/** Whether a plan may be published: only `not_needed` and `approved` may. */
export type ApprovalState = 'not_needed' | 'pending' | 'approved' | 'rejected';

/**
 * Where the approval of a plan stands. Counts each person's last vote on this very plan; votes of the author, and of roles
 * that may not approve, do not count. One rejection is enough. Pure.
 */
export function approvalState({ neededApprovals, planHash, author, votes }: ApprovalRequest): ApprovalState {
  if (neededApprovals <= 0) return 'not_needed';
  const lastVotes = new Map(
    votes
      .filter((vote) => vote.planHash === planHash && vote.by !== author && isAllowed(vote.role, 'approve'))
      .sort((left, right) => Date.parse(left.at) - Date.parse(right.at))
      .map((vote) => [vote.by, vote.decision]),
  );
  const decisions = [...lastVotes.values()];
  if (decisions.includes('rejected')) return 'rejected';
  return decisions.length >= neededApprovals ? 'approved' : 'pending';
}
