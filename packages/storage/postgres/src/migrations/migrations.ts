import { records } from './0001-records.js';
import { runs } from './0002-runs.js';
import { insightsAndAudit } from './0003-insights-and-audit.js';
import { modelsAndAssignments } from './0004-models-and-assignments.js';
import { audiencesConsentsDocuments } from './0005-audiences-consents-documents.js';
import { liveBudgets } from './0006-live-budgets.js';
import type { Migration } from './migration.js';

/** Every migration, in order. Add at the end; change nothing above. */
export const migrations: readonly Migration[] = [
  records,
  runs,
  insightsAndAudit,
  modelsAndAssignments,
  audiencesConsentsDocuments,
  liveBudgets,
];
