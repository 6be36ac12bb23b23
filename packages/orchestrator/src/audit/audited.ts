import { AdFluxError } from '@adflux/core';
import type { AuditEntry } from '@adflux/core';
import type { Intent } from '../adflux-options.js';
import type { Context } from '../context.js';

/** What an audit entry is about. */
export type AuditSubject = Intent & Pick<AuditEntry, 'action' | 'campaignId' | 'runId'>;

/** Appends one entry. Only codes and AdFlux's own messages go in: never a cause, which may hold anything. */
export async function appendAudit(
  context: Context,
  subject: AuditSubject,
  details: AuditEntry['details'],
): Promise<void> {
  await context.storage.audit.append({
    id: context.createId(),
    at: context.clock.now().toISOString(),
    actor: subject.actor ?? context.owner,
    action: subject.action,
    ...(subject.campaignId === undefined ? {} : { campaignId: subject.campaignId }),
    ...(subject.runId === undefined ? {} : { runId: subject.runId }),
    ...(subject.reason === undefined ? {} : { reason: subject.reason }),
    details,
  });
}

const refusalOf = (error: unknown): AuditEntry['details'] =>
  AdFluxError.isInstance(error)
    ? { outcome: 'refused', code: error.code, message: error.message }
    : { outcome: 'failed', message: 'An unexpected error; the caller got it.' };

/** Does some work and leaves an entry of what came of it, also when it is refused. */
export async function audited<T>(
  context: Context,
  subject: AuditSubject,
  work: () => Promise<T>,
  describe: (result: T) => { readonly runId?: string; readonly details: AuditEntry['details'] },
): Promise<T> {
  let result: T;
  try {
    result = await work();
  } catch (error) {
    try {
      await appendAudit(context, subject, refusalOf(error));
    } catch (auditError) {
      context.logger.error({ action: subject.action, error: auditError }, 'the audit entry could not be written');
    }
    throw error;
  }
  const { details, ...rest } = describe(result);
  await appendAudit(context, { ...subject, ...rest }, details);
  return result;
}
