import { approvalState } from '@adflux/compliance';
import type { ApprovalState } from '@adflux/compliance';
import { AdFluxError } from '@adflux/core';
import type { Timestamp } from '@adflux/core';
import { z } from 'zod';
import type { Intent } from '../adflux-options.js';
import type { Context } from '../context.js';

const collection = 'approvals';

const recordSchema = z.object({
  campaignId: z.string(),
  author: z.string(),
  votes: z.array(
    z.object({
      planHash: z.string(),
      decision: z.enum(['approved', 'rejected']),
      by: z.string(),
      role: z.enum(['viewer', 'editor', 'approver', 'publisher']),
      at: z.string(),
      reason: z.string().optional(),
    }),
  ),
});

/** Where the approval of one plan stands. */
export interface Approval {
  readonly planHash: string;
  readonly campaignId: string;
  readonly state: ApprovalState;
  /** Who put the plan up for approval, and so has no vote. */
  readonly author: string;
  /** In the order in which they were given; the last one of each person counts. */
  readonly votes: readonly {
    readonly decision: 'approved' | 'rejected';
    readonly by: string;
    readonly at: Timestamp;
    /** In the words of whoever voted; no rejection goes without. */
    readonly reason?: string;
  }[];
}

/** What is kept of an approval. */
export type ApprovalRecord = z.infer<typeof recordSchema>;

/** What is kept of the approval of a plan, with its version; null when nobody requested it. */
export async function readApproval(
  { storage }: Context,
  planHash: string,
): Promise<{ readonly version: number; readonly record: ApprovalRecord } | null> {
  const document = await storage.documents.get(collection, planHash);
  return document === null ? null : { version: document.version, record: recordSchema.parse(document.value) };
}

/** @throws AdFluxError `conflict` when somebody else wrote in the meantime. */
export async function writeApproval(
  { storage }: Context,
  planHash: string,
  value: ApprovalRecord,
  expectedVersion: number,
): Promise<void> {
  await storage.documents.put({ collection, id: planHash, value, expectedVersion });
}

/** A record as callers see it. */
export function toApproval({ neededApprovals }: Context, planHash: string, record: ApprovalRecord): Approval {
  const { campaignId, author, votes } = record;
  return {
    planHash,
    campaignId,
    state: approvalState({ neededApprovals, planHash, author, votes }),
    author,
    votes: votes.map(({ decision, by, at, reason }) => ({
      ...{ decision, by, at },
      ...(reason === undefined ? {} : { reason }),
    })),
  };
}

/** Where the approval of a plan stands; null when nobody requested it. */
export async function approvalOf(context: Context, planHash: string): Promise<Approval | null> {
  const known = await readApproval(context, planHash);
  return known === null ? null : toApproval(context, planHash, known.record);
}

/** @throws AdFluxError `invalid_request` when nobody is named. */
export function actorOf({ actor }: Intent): string {
  if (actor !== undefined) return actor;
  throw new AdFluxError('Approvals need to know who asks. Pass an actor.', { code: 'invalid_request' });
}

/**
 * Lets an approved plan pass, or any where approvals are switched off.
 *
 * @throws AdFluxError `permission_denied` while it is not approved.
 */
export async function assertApproved(context: Context, planHash: string): Promise<void> {
  if (context.neededApprovals === 0) return;
  const state = (await approvalOf(context, planHash))?.state;
  if (state === 'approved') return;
  throw new AdFluxError(
    state === 'rejected'
      ? 'This plan was rejected; approvalOf says by whom and why. Change the campaign and request approval anew.'
      : `This plan is not approved yet: ${String(context.neededApprovals)} approvals are needed. Call requestApproval, then approve.`,
    { code: 'permission_denied' },
  );
}
