import { AdFluxError } from '@adflux/core';
import type { Clock } from '@adflux/core';
import { composeStorage } from './compose-storage.js';
import type { PostgresStorage } from './compose-storage.js';
import { createDatabase } from './database.js';
import { openDoor } from './open-door.js';
import type { PostgresConnection } from './open-door.js';

/** Where the data is, and what else the storage may be told. */
export type PostgresStorageOptions = PostgresConnection & {
  /** The schema that holds AdFlux's tables; made where it is missing. Default `adflux`. */
  readonly schema?: string;
  /**
   * Decides when leases end and runs are due; for tests. Default: the database's clock, the one clock that several machines
   * share.
   */
  readonly clock?: Clock;
};

/** What Postgres can name without cutting it off. */
const schemaPattern = /^[a-z_][a-z0-9_]{0,62}$/;

/**
 * Storage in Postgres: a server, or one embedded in this process (PGlite). Same tables, same SQL. Making it does nothing yet;
 * the first call connects and applies pending migrations, of which several processes may start at once.
 *
 * @throws AdFluxError `config` when the schema's name is not lower-case letters, digits and `_`. Calls throw `conflict` when
 *   another process uses the folder, `config` when a package is missing, and `unavailable` when there is no connection.
 * @example
 * ```ts
 * import { createPostgresStorage } from '@adflux/storage-postgres';
 *
 * const storage = createPostgresStorage({ dataDirectory: '.adflux/data' });
 * console.log(await storage.openings.count());
 * await storage.close();
 * ```
 */
export function createPostgresStorage(options: PostgresStorageOptions): PostgresStorage {
  const schema = options.schema ?? 'adflux';
  if (!schemaPattern.test(schema))
    throw new AdFluxError('schema is a name of up to 63 lower-case letters, digits and _.', { code: 'config' });
  const database = createDatabase({ openDoor: () => openDoor(options), schema, clock: options.clock });
  return composeStorage(database);
}
