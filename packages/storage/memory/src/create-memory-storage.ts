import { systemClock } from '@adflux/core';
import type { Audience, Campaign, Candidate, Clock, JobOpening, Storage } from '@adflux/core';
import { createFrozenCopy } from './frozen-copy.js';
import { createMemoryAssignmentStore } from './memory-assignment-store.js';
import { createMemoryAudienceMemberStore } from './memory-audience-member-store.js';
import { createMemoryAuditLog } from './memory-audit-log.js';
import { createMemoryConsentLedger } from './memory-consent-ledger.js';
import { createMemoryDocumentStore } from './memory-document-store.js';
import { createMemoryInsightStore } from './memory-insight-store.js';
import { createMemoryLinkBook } from './memory-link-book.js';
import { createMemoryModelStore } from './memory-model-store.js';
import { createMemoryRecordStore } from './memory-record-store.js';
import { createMemoryRunStore } from './memory-run-store.js';

/** What memory storage may be told. */
export interface MemoryStorageOptions {
  /** Decides when leases end and runs are due. Default: the machine's clock. */
  readonly clock?: Clock;
}

/**
 * Storage in this process's memory: the reference of the contract, for tests and a first try. It ends with the process.
 * Returned records are frozen.
 *
 * @example
 * ```ts
 * import { createMemoryStorage } from '@adflux/storage-memory';
 *
 * const storage = createMemoryStorage();
 * console.log(await storage.openings.count()); // 0
 * ```
 */
export function createMemoryStorage(options: MemoryStorageOptions = {}): Storage {
  const clock = options.clock ?? systemClock;
  const frozenCopy = createFrozenCopy();
  const links = createMemoryLinkBook(frozenCopy);
  return {
    openings: createMemoryRecordStore<JobOpening>(frozenCopy),
    candidates: createMemoryRecordStore<Candidate>(frozenCopy),
    campaigns: createMemoryRecordStore<Campaign>(frozenCopy),
    runs: createMemoryRunStore(clock, links, frozenCopy),
    links: {
      find: (filter) => links.find(filter),
      liveBudgets: () => links.liveBudgets(),
      patch: (id, patch) => links.patch(id, patch),
    },
    insights: createMemoryInsightStore(frozenCopy),
    audit: createMemoryAuditLog(frozenCopy),
    models: createMemoryModelStore(frozenCopy),
    assignments: createMemoryAssignmentStore(frozenCopy),
    audiences: createMemoryRecordStore<Audience>(frozenCopy),
    audienceMembers: createMemoryAudienceMemberStore(),
    consents: createMemoryConsentLedger(frozenCopy),
    documents: createMemoryDocumentStore(frozenCopy),
    close: async () => undefined,
  };
}
