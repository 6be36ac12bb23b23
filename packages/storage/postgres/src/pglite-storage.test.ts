import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite, protocol } from '@electric-sql/pglite';
import { storageSuite } from '@adflux/core/testing';
import type { PostgresPool } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeStorage } from './compose-storage.js';
import { createDatabase } from './database.js';
import { createPglitePool } from './pglite/pglite-pool.js';
import { createPgliteSession } from './pglite/pglite-session.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'adflux-pglite-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each([
  { name: 'PGlite in memory', place: () => 'memory://' },
  { name: 'PGlite in a folder', place: () => folder },
])('$name', ({ name, place }) => {
  // Starting PGlite takes seconds: one instance for all tests, a schema for each.
  let pool: PostgresPool;
  let schemas = 0;
  beforeAll(async () => {
    pool = createPglitePool(createPgliteSession(await PGlite.create(place()), protocol));
  }, 60_000);
  afterAll(() => pool.end());

  storageSuite(
    { describe, it, expect },
    {
      name,
      open: async ({ clock }) => {
        const door = { pool, copies: false, close: async () => undefined };
        schemas += 1;
        return composeStorage(
          createDatabase({ openDoor: async () => door, schema: `suite_${String(schemas)}`, clock }),
        );
      },
    },
  );
});
