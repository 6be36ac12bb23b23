import type { AuditEntry, Run } from '@adflux/core';

/** What the audit log keeps of a run: which one, where it stands, and which steps failed. */
export function describeRun(run: Run): { readonly runId: string; readonly details: AuditEntry['details'] } {
  const failed = Object.entries(run.journal)
    .filter(([, entry]) => entry.state === 'failed')
    .map(([stepId, entry]) => ({ stepId, code: entry.error?.code ?? 'unknown' }));
  return {
    runId: run.id,
    details: { outcome: run.state, key: run.key, ...(failed.length === 0 ? {} : { failed }) },
  };
}
