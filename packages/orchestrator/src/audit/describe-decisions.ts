import type { ComplianceDecision } from '@adflux/core';

/** What the audit log keeps of decisions: which rule did what to which field. What every ad must declare is left out. */
export const describeDecisions = (decisions: readonly ComplianceDecision[]): readonly object[] =>
  decisions
    .filter(({ severity, action }) => severity !== 'info' || action === 'forced' || action === 'removed')
    .map(({ platform, localId, ruleId, action, field }) => ({ platform, localId, ruleId, action, field }));
