import type { ReconcilerContext } from '../reconciler-context.js';
import { approvalsOf, isStale, readApprovalRecords } from './feed-approval.js';

/** Forgets plans that waited for approval and cannot be carried out any more: the one that was just carried out, and its rivals. */
export async function forgetStale(context: ReconcilerContext): Promise<void> {
  for (const record of await readApprovalRecords(context))
    if (await isStale(context, record))
      await context.storage.documents.remove(approvalsOf(context.rules.feedId), record.planHash);
}
