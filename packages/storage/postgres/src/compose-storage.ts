import type { Audience, Campaign, Candidate, JobOpening, Storage } from '@adflux/core';
import { createPostgresAudienceMemberStore } from './audiences/postgres-audience-member-store.js';
import { createPostgresConsentLedger } from './audiences/postgres-consent-ledger.js';
import { createPostgresDocumentStore } from './audiences/postgres-document-store.js';
import type { Database } from './database.js';
import { createPostgresLinkStore } from './links/postgres-link-store.js';
import { createPostgresAssignmentStore } from './models/postgres-assignment-store.js';
import { createPostgresModelStore } from './models/postgres-model-store.js';
import { createPostgresAuditLog } from './postgres-audit-log.js';
import { createPostgresInsightStore } from './postgres-insight-store.js';
import { createPostgresRecordStore } from './records/postgres-record-store.js';
import { createPostgresRunStore } from './runs/postgres-run-store.js';

/** Storage in Postgres. Opens and migrates at the first use. */
export interface PostgresStorage extends Storage {
  /**
   * Brings the schema up to date now instead of at the first use: for a deployment step with a role that may create
   * tables. Returns the migrations that this storage applied when it opened.
   *
   * @throws AdFluxError `config` when an applied migration was edited, or a newer version migrated the schema.
   */
  migrate(): Promise<readonly string[]>;
}

/** All stores over one database. */
export const composeStorage = (database: Database): PostgresStorage => ({
  openings: createPostgresRecordStore<JobOpening>(database, 'openings'),
  candidates: createPostgresRecordStore<Candidate>(database, 'candidates'),
  campaigns: createPostgresRecordStore<Campaign>(database, 'campaigns'),
  runs: createPostgresRunStore(database),
  links: createPostgresLinkStore(database),
  insights: createPostgresInsightStore(database),
  audit: createPostgresAuditLog(database),
  models: createPostgresModelStore(database),
  assignments: createPostgresAssignmentStore(database),
  audiences: createPostgresRecordStore<Audience>(database, 'audiences'),
  audienceMembers: createPostgresAudienceMemberStore(database),
  consents: createPostgresConsentLedger(database),
  documents: createPostgresDocumentStore(database),
  migrate: () => database.migrate(),
  close: () => database.close(),
});
