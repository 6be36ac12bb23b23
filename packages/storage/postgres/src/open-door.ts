import type { PostgresPool } from 'kysely';
import type { Door } from './database.js';
import { importPeer } from './import-peer.js';
import { openPglite } from './pglite/open-pglite.js';

/** Where the data is: one of three. */
export type PostgresConnection =
  | {
      /** A pool of the package `pg`, which the caller made and ends. */
      readonly pool: PostgresPool;
    }
  | {
      /** `postgres://user:password@host:port/database`. The storage makes and ends its own pool; needs the package `pg`. */
      readonly connectionString: string;
    }
  | {
      /**
       * A folder for an embedded Postgres, made where it is missing, or `memory://`. Needs the package
       * `@electric-sql/pglite`. One process at a time.
       */
      readonly dataDirectory: string;
    };

/** Opens the door that the connection names. */
export async function openDoor(connection: PostgresConnection): Promise<Door> {
  if ('dataDirectory' in connection) return openPglite(connection.dataDirectory);
  if ('pool' in connection) return { pool: connection.pool, copies: true, close: async () => undefined };
  const { default: pg } = await importPeer('pg', () => import('pg'));
  const pool = new pg.Pool({ connectionString: connection.connectionString });
  // Without a listener, a connection that breaks while nobody uses it would end the process; the pool replaces it.
  pool.on('error', () => undefined);
  return { pool, copies: true, close: () => pool.end() };
}
