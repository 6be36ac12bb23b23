import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Database } from '../database.js';

/** A lease that was just taken. */
export interface Lease {
  readonly id: string;
  readonly fence: number;
}

const leaseEnd = (database: Database, leaseMs: number): RawBuilder<unknown> =>
  sql`${database.now()} + ${leaseMs}::float8 * interval '1 millisecond'`;

const isFree = (database: Database): RawBuilder<unknown> =>
  sql`(lease_until is null or lease_until <= ${database.now()})`;

/** Takes the lease of one run, if it is free or the owner's already. */
export async function leaseRun(
  database: Database,
  id: string,
  owner: string,
  leaseMs: number,
): Promise<Lease | undefined> {
  return database.use(async (db) => {
    const taken = await sql<Lease>`
      update ${database.table('runs')}
      set lease_owner = ${owner}, lease_until = ${leaseEnd(database, leaseMs)}, fence = fence + 1
      where id = ${id} and (${isFree(database)} or lease_owner = ${owner})
      returning id, fence
    `.execute(db);
    return taken.rows[0];
  });
}

/** Takes the lease of the run that is due longest. Runs that another claimer is looking at are passed over. */
export async function leaseDueRun(database: Database, owner: string, leaseMs: number): Promise<Lease | undefined> {
  return database.use(async (db) => {
    const runs = database.table('runs');
    const taken = await sql<Lease>`
      with due as (
        select id from ${runs}
        where state in ('pending', 'running', 'waiting', 'compensating')
          and ${isFree(database)}
          and (state <> 'waiting' or due_at <= ${database.now()})
        order by coalesce(lease_until, due_at), sequence
        limit 1
        for update skip locked
      )
      update ${runs} as runs
      set lease_owner = ${owner}, lease_until = ${leaseEnd(database, leaseMs)}, fence = runs.fence + 1
      from due where runs.id = due.id
      returning runs.id, runs.fence
    `.execute(db);
    return taken.rows[0];
  });
}

/** What every write through a claim does to the row of its run, and only while the claim holds it. */
export const renewal = (database: Database, leaseMs: number): RawBuilder<unknown> =>
  sql`lease_until = ${leaseEnd(database, leaseMs)}`;

/** The instant as the contract writes it: ISO 8601 in UTC. */
export const nowText = (database: Database): RawBuilder<string> =>
  sql<string>`to_char(${database.now()} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
