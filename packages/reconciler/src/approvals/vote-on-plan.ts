import { AdFluxError } from '@adflux/core';
import { checkHash } from '../check-hash.js';
import type { FeedPlan } from '../feed-plan.js';
import { intentOf } from '../intent-of.js';
import { mapConcurrently } from '../map-concurrently.js';
import type { ReconcilerContext } from '../reconciler-context.js';
import type { ReconcileOptions } from '../reconciler-options.js';
import { isStale, readApprovalRecords, toFeedApproval } from './feed-approval.js';
import type { ApprovalRecord, FeedApproval } from './feed-approval.js';

/** A plan, its hash, or the first digits of its hash. */
export type NamedPlan = FeedPlan | string;

const hashOf = (named: NamedPlan): string => (typeof named === 'string' ? named : named.hash);

async function find(context: ReconcilerContext, named: NamedPlan): Promise<ApprovalRecord | null> {
  if (typeof named !== 'string') checkHash(named);
  const hash = hashOf(named);
  const found = (await readApprovalRecords(context)).filter(({ planHash }) => planHash.startsWith(hash));
  if (found.length > 1)
    throw new AdFluxError(`${String(found.length)} plans begin with ${hash}. Give more digits of the hash.`, {
      code: 'invalid_request',
    });
  return found[0] ?? null;
}

/** Where the approval of a plan stands; null when it was not put up, or is carried out. */
export async function approvalOf(context: ReconcilerContext, named: NamedPlan): Promise<FeedApproval | null> {
  const record = await find(context, named);
  return record === null ? null : toFeedApproval(context, record);
}

/** Every plan of the feed that was put up for approval and can still be carried out, newest first. */
export async function approvals(context: ReconcilerContext): Promise<readonly FeedApproval[]> {
  const all: FeedApproval[] = [];
  for (const record of await readApprovalRecords(context))
    if (!(await isStale(context, record))) all.push(await toFeedApproval(context, record));
  return all;
}

const outcomes = { approve: 'approved', reject: 'rejected' } as const;

/** Records that somebody approves, or rejects, every campaign of a plan. */
export async function voteOnPlan(
  context: ReconcilerContext,
  verb: keyof typeof outcomes,
  named: NamedPlan,
  options: ReconcileOptions,
): Promise<FeedApproval> {
  const record = await find(context, named);
  const hash = hashOf(named).slice(0, 12);
  if (record === null)
    throw new AdFluxError(
      `No plan ${hash} waits for approval. Plans wait where neededApprovals asks for it, until one is carried out. Plan again.`,
      { code: 'not_found' },
    );
  if (await isStale(context, record))
    throw new AdFluxError(
      `The world is not what it was when the plan ${hash} was made. Nothing was ${outcomes[verb]}. Plan again.`,
      { code: 'conflict' },
    );
  await mapConcurrently(record.campaigns, context.concurrency, options.signal, ({ planHash }) =>
    context.adflux[verb](planHash, intentOf(options)),
  );
  return toFeedApproval(context, record);
}
