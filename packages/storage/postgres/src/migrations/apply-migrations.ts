import { createHash } from 'node:crypto';
import { AdFluxError } from '@adflux/core';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from './migration.js';

interface Applied {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
}

const checksumOf = (migration: Migration): string => createHash('sha256').update(migration.sql).digest('hex');

const labelOf = ({ number, name }: Pick<Migration, 'number' | 'name'>): string =>
  `${String(number).padStart(4, '0')} (${name})`;

async function readApplied(db: Kysely<unknown>, schema: string): Promise<readonly Applied[]> {
  const table = sql.id(schema, 'migrations');
  const found = await sql<{ there: boolean }>`
    select exists (select from pg_catalog.pg_tables where schemaname = ${schema} and tablename = 'migrations') as there
  `.execute(db);
  if (found.rows[0]?.there !== true) return [];
  return (await sql<Applied>`select number, name, checksum from ${table} order by number`.execute(db)).rows;
}

/** What is still to do, after a look at whether what was done is what this version would have done. */
function pendingAfter(applied: readonly Applied[], migrations: readonly Migration[], schema: string): Migration[] {
  for (const row of applied) {
    const known = migrations.find((migration) => migration.number === row.number);
    if (known === undefined)
      throw new AdFluxError(
        `The schema ${schema} was migrated by a newer version, up to ${labelOf(row)}. Upgrade @adflux/storage-postgres.`,
        { code: 'config' },
      );
    if (checksumOf(known) !== row.checksum)
      throw new AdFluxError(
        `Migration ${labelOf(known)} was edited after it was applied to the schema ${schema}. Restore its text and add a new migration.`,
        { code: 'config' },
      );
  }
  const done = new Set(applied.map((row) => row.number));
  return migrations.filter((migration) => !done.has(migration.number));
}

/**
 * Brings the schema up to date: each pending migration once, in order, all or none. Processes that start together wait for
 * one another at an advisory lock. When nothing is pending, it only reads. Returns the names of what it applied.
 *
 * @throws AdFluxError `config` when an applied migration was edited, or a newer version migrated the schema.
 */
export async function applyMigrations(
  db: Kysely<unknown>,
  schema: string,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  if (pendingAfter(await readApplied(db, schema), migrations, schema).length === 0) return [];
  return db.transaction().execute(async (transaction) => {
    const run = (query: ReturnType<typeof sql>): Promise<unknown> => query.execute(transaction);
    await run(sql`select pg_advisory_xact_lock(hashtextextended(${`adflux migrations of ${schema}`}, 0))`);
    const pending = pendingAfter(await readApplied(transaction, schema), migrations, schema);
    if (pending.length === 0) return [];
    const there = await sql`select from pg_catalog.pg_namespace where nspname = ${schema}`.execute(transaction);
    if (there.rows.length === 0) await run(sql`create schema ${sql.id(schema)}`);
    await run(sql`set local search_path to ${sql.id(schema)}`);
    await run(sql`
      create table if not exists migrations (
        number integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default now()
      )`);
    for (const migration of pending) {
      await run(sql.raw(migration.sql));
      const { number, name } = migration;
      await run(
        sql`insert into migrations (number, name, checksum) values (${number}, ${name}, ${checksumOf(migration)})`,
      );
    }
    return pending.map(labelOf);
  });
}
