import { AdFluxError } from '@adflux/core';
import type { AuditEntry, AuditLog } from '@adflux/core';
import type { createFrozenCopy } from './frozen-copy.js';

const defaultLimit = 100;

export function createMemoryAuditLog(frozenCopy: ReturnType<typeof createFrozenCopy>): AuditLog {
  const entries = new Map<string, AuditEntry>();

  return {
    append: async (entry) => {
      if (entries.has(entry.id))
        throw new AdFluxError(`The audit log already holds ${entry.id} and is append only. Use a new id.`, {
          code: 'conflict',
        });
      entries.set(entry.id, frozenCopy(entry));
    },
    list: async ({ campaignId, runId, limit = defaultLimit } = {}) =>
      [...entries.values()]
        .filter((entry) => campaignId === undefined || entry.campaignId === campaignId)
        .filter((entry) => runId === undefined || entry.runId === runId)
        .reverse()
        .sort((left, right) => Date.parse(right.at) - Date.parse(left.at))
        .slice(0, limit),
  };
}
