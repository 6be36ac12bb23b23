import { AdFluxError } from '@adflux/core';
import type { Clock } from '@adflux/core';
import { Kysely, PostgresDialect, sql } from 'kysely';
import type { PostgresPool, RawBuilder } from 'kysely';
import { applyMigrations } from './migrations/apply-migrations.js';
import { migrations } from './migrations/migrations.js';
import type { Tables } from './tables.js';
import { toStorageError } from './to-storage-error.js';

/** An open pool and what can be done with it besides queries. */
export interface Door {
  readonly pool: PostgresPool;
  /** Whether `COPY ... FROM STDIN` works through its clients. */
  readonly copies: boolean;
  close(): Promise<void>;
}

/** The one way to the database, for all stores: opened and migrated at the first use. */
export interface Database {
  /** Runs queries; the tables resolve to the storage's schema. Errors come out as `AdFluxError`. */
  use<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
  /** The open door, for what Kysely cannot do. */
  door(): Promise<Door>;
  /** A table's full name, for plain SQL. */
  table(name: string): RawBuilder<unknown>;
  /** The present instant as SQL: the caller's clock, or else the database's own, which all machines share. */
  now(): RawBuilder<unknown>;
  /** Opens and migrates. Returns the migrations it applied. */
  migrate(): Promise<readonly string[]>;
  close(): Promise<void>;
}

interface Opened {
  readonly door: Door;
  readonly db: Kysely<Tables>;
  readonly applied: readonly string[];
}

/** What a database needs to be opened. */
export interface DatabaseOptions {
  readonly openDoor: () => Promise<Door>;
  readonly schema: string;
  readonly clock: Clock | undefined;
}

export function createDatabase({ openDoor, schema, clock }: DatabaseOptions): Database {
  let opening: Promise<Opened> | undefined;
  let closed = false;

  const open = async (): Promise<Opened> => {
    const door = await openDoor();
    try {
      const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: door.pool }) });
      const applied = await applyMigrations(db as Kysely<unknown>, schema, migrations);
      return { door, db: db.withSchema(schema), applied };
    } catch (error) {
      await door.close();
      throw toStorageError(error);
    }
  };

  const opened = async (): Promise<Opened> => {
    if (closed) throw new AdFluxError('This storage is closed. Make another one to go on.', { code: 'config' });
    // A failed start is not remembered: the database may be there the next time.
    opening ??= open().catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };

  return {
    use: async (work) => {
      const { db } = await opened();
      try {
        return await work(db);
      } catch (error) {
        throw toStorageError(error);
      }
    },
    door: async () => (await opened()).door,
    table: (name) => sql.id(schema, name),
    now: () => (clock === undefined ? sql`now()` : sql`${clock.now().toISOString()}::timestamptz`),
    migrate: async () => (await opened()).applied,
    close: async () => {
      if (closed) return;
      closed = true;
      // What could not be opened needs no closing.
      const open = await opening?.catch(() => undefined);
      await open?.door.close();
    },
  };
}
