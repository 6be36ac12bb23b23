import { AdFluxError, stringifyRecord } from '@adflux/core';
import type { Claim, JournalEntry, LinkChanges } from '@adflux/core';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Database } from '../database.js';
import { linkStatements } from '../links/link-statements.js';
import { nowText, renewal } from './lease-run.js';

interface Held {
  readonly held: number;
}

const staleFence = (runId: string): AdFluxError =>
  new AdFluxError(`Run ${runId} is driven by someone else now. Stop, and claim it again before going on.`, {
    code: 'conflict',
  });

/** `update runs set ... returning id`, which finds no row when the claim no longer holds the run. */
const heldRun = (database: Database, claim: Claim, set: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  update ${database.table('runs')} set ${set}
  where id = ${claim.run.id} and fence = ${claim.fence} and lease_owner = ${claim.owner}
  returning id`;

/** Writes to the run that a claim holds, or throws `conflict` when it no longer does. */
export async function writeHeldRun(database: Database, claim: Claim, set: RawBuilder<unknown>): Promise<void> {
  const written = await database.use((db) => heldRun(database, claim, set).execute(db));
  if (written.rows.length === 0) throw staleFence(claim.run.id);
}

/**
 * Journal entry, links and renewed lease in one statement. All of it selects from `held`, which is empty under a stale
 * fence: then nothing is written.
 */
export async function writeStep(
  database: Database,
  claim: Claim,
  stepId: string,
  entry: JournalEntry,
  changes: LinkChanges,
): Promise<void> {
  const set = sql`${renewal(database, claim.leaseMs)}, updated_at = ${nowText(database)}`;
  const parts = [
    sql`held as (${heldRun(database, claim, set)})`,
    sql`entry as (
      insert into ${database.table('journal')} (run_id, step_id, entry)
      select id, ${stepId}, ${stringifyRecord(entry)}::jsonb from held
      on conflict (run_id, step_id) do update set entry = excluded.entry
    )`,
    ...linkStatements(database, changes),
  ];
  const written = await database.use((db) =>
    sql<Held>`with ${sql.join(parts)} select count(*)::integer as held from held`.execute(db),
  );
  if (written.rows[0]?.held !== 1) throw staleFence(claim.run.id);
}
