import type { Audience } from '../domain/audience.js';
import type { AuditEntry } from '../domain/audit-entry.js';
import type { Campaign } from '../domain/campaign.js';
import type { Candidate } from '../domain/candidate.js';
import type { InsightLevel, InsightRow } from '../domain/insight-row.js';
import type { JobOpening } from '../domain/job-opening.js';
import type { IsoDate, Timestamp } from '../domain/timestamp.js';
import type { AssignmentStore } from './assignment-store.js';
import type { AudienceMemberStore } from './audience-member-store.js';
import type { ConsentLedger } from './consent-ledger.js';
import type { DocumentStore } from './document-store.js';
import type { Link, LinkId, LinkPatch } from './link.js';
import type { LiveBudget } from './live-budget.js';
import type { ModelStore } from './model-store.js';
import type { PlatformId } from './platform-id.js';
import type { Claim, JournalEntry, Run, RunState } from './run.js';

/** Records that callers own, by id. */
export interface RecordStore<R extends { readonly id: string }> {
  /** Inserts the record, or replaces the one with its id. */
  put(record: R): Promise<void>;
  get(id: string): Promise<R | null>;
  /** Up to `limit` records (default 100) in order of id by code point, after the id `after`. */
  list(query?: { readonly after?: string; readonly limit?: number }): Promise<readonly R[]>;
  /** All records in order of id, a page at a time. */
  stream(options?: { readonly signal?: AbortSignal }): AsyncIterable<R>;
  /**
   * Puts many records, streamed in bounded memory. An id that comes twice keeps its last record. Each batch is all or
   * nothing; when it fails, what was imported before stays. Returns how many records were read.
   *
   * @throws AdFluxError `aborted` between two batches, when the signal fired.
   */
  import(
    records: Iterable<R> | AsyncIterable<R>,
    options?: { readonly signal?: AbortSignal; readonly onProgress?: (imported: number) => void },
  ): Promise<{ readonly imported: number }>;
  /** Whether there was such a record. */
  remove(id: string): Promise<boolean>;
  count(): Promise<number>;
}

/** What a step changed about links. */
export interface LinkChanges {
  /** Links to insert, or to replace where one with the same `LinkId` exists. */
  readonly put?: readonly Link[];
  readonly patch?: readonly { readonly id: LinkId; readonly patch: LinkPatch }[];
}

/** Runs, their leases and their journal. */
export interface RunStore {
  /**
   * Inserts the run, or returns the one that already owns its key.
   *
   * @throws AdFluxError `conflict` when another run of the same campaign is pending, running, waiting or compensating.
   */
  create(run: Run): Promise<{ readonly run: Run; readonly created: boolean }>;
  get(id: string): Promise<Run | null>;
  /** The run that owns the caller's key. */
  findByKey(key: string): Promise<Run | null>;
  /** Newest first. */
  list(query?: {
    readonly campaignId?: string;
    readonly states?: readonly RunState[];
    readonly limit?: number;
  }): Promise<readonly Run[]>;
  /**
   * Takes the lease of a run for `leaseMs`, or returns null while someone else holds it or there is no such run. An owner
   * that holds it gets a new claim, and its older one becomes stale: let no two workers share a name.
   */
  claim(id: string, owner: string, leaseMs: number): Promise<Claim | null>;
  /**
   * Takes the lease of the run that is due longest: pending, waiting with its time come, or abandoned while running or
   * compensating. Never one that is leased, whoever holds it. Null when there is none.
   */
  claimDue(owner: string, leaseMs: number): Promise<Claim | null>;
  /**
   * Lengthens the lease by `claim.leaseMs` from now.
   *
   * @throws AdFluxError `conflict` when the fence is stale: someone else drives the run now.
   */
  renew(claim: Claim): Promise<void>;
  /**
   * Records where a step stands and, in the same statement, the links that came of it. Renews the lease.
   *
   * @throws AdFluxError `conflict` when the fence is stale, or when a local id would have two links in an account that are
   *   not removed; then nothing is written.
   */
  recordStep(claim: Claim, stepId: string, entry: JournalEntry, links?: LinkChanges): Promise<void>;
  /**
   * Records the state of the run and keeps the lease. Any state but `waiting` clears `wakeAt`.
   *
   * @throws AdFluxError `conflict` when the fence is stale, or when another run of the campaign is unfinished by now.
   */
  setState(claim: Claim, state: RunState): Promise<void>;
  /**
   * Records the state of the run and gives the lease back. The claim is over: later writes through it are refused.
   *
   * @throws AdFluxError `conflict` when the fence is stale, or when another run of the campaign is unfinished by now.
   */
  release(claim: Claim, state: RunState, wakeAt: Timestamp | null): Promise<void>;
}

/** Which links are wanted; left out fields match anything. */
export interface LinkFilter {
  readonly campaignId?: string;
  readonly platform?: PlatformId;
  readonly accountId?: string;
  readonly kind?: Link['kind'];
  readonly localId?: string;
  readonly remoteId?: string;
  /** Default false: links whose entity AdFlux removed are left out. */
  readonly includeRemoved?: boolean;
}

/** Which remote entity a local one became. Created by `RunStore.recordStep` alone. */
export interface LinkStore {
  /** In order of local id. */
  find(filter: LinkFilter): Promise<readonly Link[]>;
  /** The budget of each campaign and ad group that holds one and is wanted on, in no order. Spend limits are checked against them. */
  liveBudgets(): Promise<readonly LiveBudget[]>;
  /** Changes one link, outside of runs: pause, end, sync. Does nothing when there is no such link. */
  patch(id: LinkId, patch: LinkPatch): Promise<void>;
}

/** Which figures are wanted; left out fields match anything. */
export interface InsightFilter {
  readonly platform?: PlatformId;
  readonly accountId?: string;
  readonly level?: InsightLevel;
  readonly entityIds?: readonly string[];
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

/** Figures by entity and day. */
export interface InsightStore {
  /** Inserts rows; a row for the same platform, account, level, entity and date replaces the older one. Returns how many. */
  upsert(rows: Iterable<InsightRow> | AsyncIterable<InsightRow>): Promise<number>;
  /** Streams matching rows in order of platform, account, level, entity and date. */
  query(filter: InsightFilter): AsyncIterable<InsightRow>;
}

/** Who did what, when and why. Append only. */
export interface AuditLog {
  /**
   * Adds an entry.
   *
   * @throws AdFluxError `conflict` when the log already holds its id.
   */
  append(entry: AuditEntry): Promise<void>;
  /** Newest first, up to `limit` (default 100). */
  list(query?: {
    readonly campaignId?: string;
    readonly runId?: string;
    readonly limit?: number;
  }): Promise<readonly AuditEntry[]>;
}

/** Everything AdFlux keeps. Every method is one atomic statement: no transaction object crosses this interface. */
export interface Storage {
  readonly openings: RecordStore<JobOpening>;
  readonly candidates: RecordStore<Candidate>;
  readonly campaigns: RecordStore<Campaign>;
  readonly runs: RunStore;
  readonly links: LinkStore;
  readonly insights: InsightStore;
  readonly audit: AuditLog;
  readonly models: ModelStore;
  readonly assignments: AssignmentStore;
  readonly audiences: RecordStore<Audience>;
  readonly audienceMembers: AudienceMemberStore;
  readonly consents: ConsentLedger;
  readonly documents: DocumentStore;
  /** Lets go of files and connections. Other methods must not be called afterwards. */
  close(): Promise<void>;
}
