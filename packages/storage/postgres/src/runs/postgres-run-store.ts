import { AdFluxError } from '@adflux/core';
import type { Claim, Run, RunStore } from '@adflux/core';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Database } from '../database.js';
import type { Tables } from '../tables.js';
import { insertRun } from './create-run.js';
import { leaseDueRun, leaseRun, nowText, renewal } from './lease-run.js';
import type { Lease } from './lease-run.js';
import { fromRunRow, runColumns } from './run-row.js';
import { writeHeldRun, writeStep } from './write-held-run.js';

const defaultLimit = 100;

export function createPostgresRunStore(database: Database): RunStore {
  const columns = runColumns(database);
  const select = (db: Kysely<Tables>) => db.selectFrom('runs').select(columns);

  const getBy = (column: 'id' | 'key', value: string): Promise<Run | null> =>
    database.use(async (db) => {
      const row = await select(db).where(column, '=', value).executeTakeFirst();
      return row === undefined ? null : fromRunRow(row);
    });

  // The run is read after its lease was taken, never in the same statement: a statement does not see what the holder
  // before wrote while the statement waited for it, and a journal without the last intent would create an entity twice.
  const claimOf = async (lease: Lease | undefined, owner: string, leaseMs: number): Promise<Claim | null> => {
    const run = lease === undefined ? null : await getBy('id', lease.id);
    return lease === undefined || run === null ? null : { run, owner, fence: lease.fence, leaseMs };
  };

  return {
    create: async (run) => {
      let refusal: unknown;
      try {
        if (await insertRun(database, run)) return { run, created: true };
      } catch (error) {
        // Two that create the same key at the same moment also meet at the other indexes.
        if (!AdFluxError.isInstance(error) || error.code !== 'conflict') throw error;
        refusal = error;
      }
      const existing = await getBy('key', run.key);
      if (existing !== null) return { run: existing, created: false };
      throw refusal;
    },
    get: (id) => getBy('id', id),
    findByKey: (key) => getBy('key', key),
    list: ({ campaignId, states, limit = defaultLimit } = {}) =>
      database.use(async (db) => {
        const rows = await select(db)
          .$if(campaignId !== undefined, (query) => query.where('campaign_id', '=', campaignId ?? ''))
          .$if(states !== undefined, (query) => query.where(sql<boolean>`state = any(${states ?? []}::text[])`))
          .orderBy('created_at', 'desc')
          .orderBy('sequence', 'desc')
          .limit(limit)
          .execute();
        return rows.map(fromRunRow);
      }),
    claim: async (id, owner, leaseMs) => claimOf(await leaseRun(database, id, owner, leaseMs), owner, leaseMs),
    claimDue: async (owner, leaseMs) => claimOf(await leaseDueRun(database, owner, leaseMs), owner, leaseMs),
    renew: (claim) => writeHeldRun(database, claim, renewal(database, claim.leaseMs)),
    recordStep: (claim, stepId, entry, links = {}) => writeStep(database, claim, stepId, entry, links),
    setState: (claim, state) =>
      writeHeldRun(
        database,
        claim,
        sql`state = ${state}, wake_at = case when ${state} = 'waiting' then wake_at end,
          updated_at = ${nowText(database)}, ${renewal(database, claim.leaseMs)}`,
      ),
    release: (claim, state, wakeAt) =>
      writeHeldRun(
        database,
        claim,
        sql`state = ${state}, wake_at = ${wakeAt}, updated_at = ${nowText(database)},
          due_at = coalesce(${wakeAt}::timestamptz, ${database.now()}), lease_owner = null, lease_until = null`,
      ),
  };
}
