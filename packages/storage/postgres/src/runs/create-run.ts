import { stringifyRecord } from '@adflux/core';
import type { Run } from '@adflux/core';
import { sql } from 'kysely';
import type { Database } from '../database.js';
import { toRunDocument } from './run-row.js';

/** Inserts the run with its journal. False when its key is taken. */
export async function insertRun(database: Database, run: Run): Promise<boolean> {
  return database.use(async (db) => {
    const made = await sql<{ made: number }>`
      with made as (
        insert into ${database.table('runs')}
          (id, key, campaign_id, state, document, wake_at, updated_at, created_at, due_at)
        values (
          ${run.id}, ${run.key}, ${run.campaignId}, ${run.state}, ${stringifyRecord(toRunDocument(run))}::jsonb,
          ${run.wakeAt}, ${run.updatedAt}, ${run.createdAt}::timestamptz, ${run.wakeAt ?? run.createdAt}::timestamptz
        )
        on conflict (key) do nothing
        returning id
      ), entries as (
        insert into ${database.table('journal')} (run_id, step_id, entry)
        select made.id, journal.key, journal.value
        from made, jsonb_each(${stringifyRecord(run.journal)}::jsonb) as journal
      )
      select count(*)::integer as made from made
    `.execute(db);
    return made.rows[0]?.made === 1;
  });
}
