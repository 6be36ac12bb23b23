import { PGlite } from '@electric-sql/pglite';
import { storageSuite } from '@adflux/core/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { composeStorage } from './compose-storage.js';
import { createDatabase } from './database.js';
import { createPglitePool } from './pglite/pglite-pool.js';

// Starting PGlite takes seconds: one instance for all tests, a schema for each.
const starting = PGlite.create();
const pool = starting.then((pglite) => createPglitePool(pglite));
let schemas = 0;

afterAll(async () => {
  await (await pool).end();
});

storageSuite(
  { describe, it, expect },
  {
    name: 'PGlite',
    open: async ({ clock }) => {
      const door = { pool: await pool, copies: false, close: async () => undefined };
      schemas += 1;
      return composeStorage(createDatabase({ openDoor: async () => door, schema: `suite_${String(schemas)}`, clock }));
    },
  },
);
