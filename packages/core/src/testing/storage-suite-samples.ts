import { AdFluxError } from '../contracts/adflux-error.js';
import { deriveCreationKey } from '../contracts/creation-key.js';
import type { Link } from '../contracts/link.js';
import type { CreateStep } from '../contracts/plan.js';
import type { Claim, JournalEntry, Run } from '../contracts/run.js';
import type { EntitySpec } from '../contracts/specs.js';
import type { Storage } from '../contracts/storage.js';
import type { AuditEntry } from '../domain/audit-entry.js';
import type { InsightRow } from '../domain/insight-row.js';

/** More micros than a double can count. */
export const hugeMicros = 2n ** 70n + 1n;

const key = deriveCreationKey({ runKey: 'k', platform: 'p', accountId: 'a', kind: 'campaign', localId: 'l' });

export const aSpec = (localId = 'spring'): EntitySpec => ({
  kind: 'campaign',
  localId,
  name: 'Auxiliar contable · Bogotá 🌱',
  objective: 'applications',
  category: 'employment',
  budget: { period: 'daily', level: 'campaign', amount: { micros: hugeMicros, currency: 'COP' } },
  schedule: { startsAt: '2027-03-02T08:00:00-05:00' },
  targeting: { places: [{ country: 'CO' }], languages: ['es'], audienceIds: [] },
  audiences: [],
  options: { nested: { list: [1, 'dos', null, true] } },
  declarations: {},
});

const aStep = (localId = 'spring'): CreateStep => ({
  id: `north/campaign/${localId}/create`,
  platform: 'north',
  accountId: '77',
  kind: 'campaign',
  localId,
  after: [],
  action: 'create',
  key,
  spec: aSpec(localId),
  parentLocalId: null,
});

/** A pending run of campaign `spring-<id>`, owned by key `key-<id>`. */
export const aRun = (id: string, changes: Partial<Run> = {}): Run => ({
  id,
  key: `key-${id}`,
  kind: 'publish',
  campaignId: `spring-${id}`,
  planHash: 'hash',
  strategy: 'best-effort',
  state: 'pending',
  steps: [aStep()],
  knownRefs: { 'north/logo': { kind: 'asset', id: '9007199254740993' } },
  journal: {},
  wakeAt: null,
  createdAt: '2027-03-01T12:00:00.000Z',
  updatedAt: '2027-03-01T12:00:00.000Z',
  ...changes,
});

export const anEntry = (changes: Partial<JournalEntry> = {}): JournalEntry => ({
  state: 'started',
  attempts: 1,
  doubts: 0,
  startedAt: '2027-03-01T13:00:00.000Z',
  refs: {},
  error: null,
  ...changes,
});

export const aLink = (changes: Partial<Link> = {}): Link => ({
  platform: 'north',
  accountId: '77',
  kind: 'campaign',
  remoteId: '9007199254740993',
  campaignId: 'spring',
  localId: 'spring',
  runId: 'a',
  key,
  spec: aSpec(),
  wanted: 'off',
  delivery: 'off',
  reasons: [],
  drift: [],
  createdAt: '2027-03-01T13:00:00.000Z',
  syncedAt: null,
  ...changes,
});

export const anInsightRow = (changes: Partial<InsightRow> = {}): InsightRow => ({
  platform: 'north',
  accountId: '77',
  level: 'campaign',
  entityId: '9007199254740993',
  date: '2027-03-01',
  timeZone: 'America/Bogota',
  impressions: 1_000,
  clicks: 31,
  spend: { micros: 41_000_000_000n, currency: 'COP' },
  conversions: 2.5,
  attributionWindow: '7d_click',
  asOf: '2027-03-02T09:00:00-05:00',
  ...changes,
});

export const anAuditEntry = (id: string, changes: Partial<AuditEntry> = {}): AuditEntry => ({
  id,
  at: '2027-03-01T13:00:00.000Z',
  actor: 'ana@magneto',
  action: 'publish',
  details: {},
  ...changes,
});

/** The code of the error a promise rejects with, or `none` when it resolves. */
export const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'none',
    (error: unknown) => (AdFluxError.isInstance(error) ? error.code : error),
  );

/** Creates the run and takes its lease. */
export async function claimed(storage: Storage, run: Run, owner = 'worker', leaseMs = 30_000): Promise<Claim> {
  await storage.runs.create(run);
  return taken(await storage.runs.claim(run.id, owner, leaseMs));
}

/** The claim that a test counts on having got. */
export function taken(claim: Claim | null): Claim {
  if (claim === null) throw new Error('the run could not be claimed');
  return claim;
}

/** Everything a stream yields. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** Changes whatever can be changed in a value, as a careless caller would. Frozen parts stay as they are. */
export function tamper(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  Object.values(value).forEach(tamper);
  for (const name of Object.keys(value)) Reflect.set(value, name, 'tampered');
  Reflect.set(value, Array.isArray(value) ? '0' : 'added', 'tampered');
}
