import { describe, expect, it } from 'vitest';
import { approvalState } from './approval-state.js';
import type { ApprovalVote } from './approval-state.js';

const vote = (changes: Partial<ApprovalVote> = {}): ApprovalVote => ({
  planHash: 'h1',
  decision: 'approved',
  by: 'ana',
  role: 'approver',
  at: '2027-03-01T08:00:00-05:00',
  ...changes,
});
const stateOf = (votes: readonly ApprovalVote[], neededApprovals = 1) =>
  approvalState({ neededApprovals, planHash: 'h1', author: 'luis', votes });

describe('approvalState', () => {
  it('asks for nothing where the step is off', () => {
    expect(stateOf([], 0)).toBe('not_needed');
  });

  it('waits for as many people as are needed', () => {
    expect(stateOf([])).toBe('pending');
    expect(stateOf([vote()])).toBe('approved');
    expect(stateOf([vote(), vote()], 2)).toBe('pending');
    expect(stateOf([vote(), vote({ by: 'eva' })], 2)).toBe('approved');
  });

  it.each([
    ['on another plan', { planHash: 'h2' }],
    ['of the author', { by: 'luis' }],
    ['of who may not approve', { role: 'publisher' as const }],
  ])('does not count a vote %s', (_what, changes) => {
    expect(stateOf([vote(changes)])).toBe('pending');
    expect(stateOf([vote({ ...changes, decision: 'rejected' })])).toBe('pending');
  });

  it('is rejected by one, and counts the last word of each', () => {
    const rejected = vote({ by: 'eva', decision: 'rejected', at: '2027-03-01T09:00:00-05:00' });
    expect(stateOf([vote(), rejected])).toBe('rejected');
    // An hour later, though the clock on her wall shows less.
    const changedMind = vote({ by: 'eva', at: '2027-03-01T15:00:00Z' });
    expect(stateOf([vote(), changedMind, rejected])).toBe('approved');
    expect(stateOf([rejected], 1)).toBe('rejected');
  });
});
