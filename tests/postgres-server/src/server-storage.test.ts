import { aCandidate, storageSuite } from '@adflux/core/testing';
import { createPostgresStorage } from '@adflux/storage-postgres';
import type { PostgresStorage } from '@adflux/storage-postgres';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgresServer } from './start-postgres-server.js';
import type { PostgresServer } from './start-postgres-server.js';

let server: PostgresServer;
let pool: pg.Pool;
let schemas = 0;
const freshSchema = (): string => `suite_${String(++schemas)}`;

beforeAll(async () => {
  server = await startPostgresServer();
  pool = new pg.Pool({ connectionString: await server.createDatabase() });
  pool.on('error', () => undefined);
}, 60_000);

afterAll(async () => {
  await pool.end();
  await server.stop();
});

storageSuite(
  { describe, it, expect },
  { name: 'Postgres', open: async ({ clock }) => createPostgresStorage({ pool, schema: freshSchema(), clock }) },
);

describe('on a server', () => {
  const used = async (body: (storage: PostgresStorage, schema: string) => Promise<void>): Promise<void> => {
    const schema = freshSchema();
    const storage = createPostgresStorage({ pool, schema });
    await body(storage, schema);
    await storage.close();
  };

  it('leaves a pool that it was given open', async () => {
    await used(async (storage) => {
      await storage.openings.count();
    });
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('makes and ends its own pool from a connection string', async () => {
    const { rows } = await pool.query<{ name: string }>('select current_database() as name');
    const url = new URL(server.connectionString);
    url.pathname = `/${rows[0]?.name ?? ''}`;
    const storage = createPostgresStorage({ connectionString: url.toString(), schema: freshSchema() });
    await storage.candidates.import([aCandidate()]);
    expect(await storage.candidates.get('CAN-0001')).toEqual(aCandidate());
    await storage.close();
    await storage.close();
    await expect(storage.openings.count()).rejects.toMatchObject({ code: 'config' });
  });

  it('refuses a batch with text that Postgres cannot keep, keeps the batches before, and stays usable', () =>
    used(async (storage) => {
      const bad = aCandidate({ id: 'bad', skills: ['half a pair \ud800'] });
      const many = (count: number) =>
        Array.from({ length: count }, (_, index) => aCandidate({ id: `c-${String(index)}` }));
      let reported = 0;
      const importing = storage.candidates.import([...many(10_000), bad], {
        onProgress: (imported) => (reported = imported),
      });
      await expect(importing).rejects.toMatchObject({ code: 'invalid_request' });
      expect(reported).toBe(10_000);
      expect(await storage.candidates.count()).toBe(10_000);
      await expect(storage.candidates.import([bad])).rejects.toMatchObject({ code: 'invalid_request' });
      expect(await storage.candidates.import(many(3))).toEqual({ imported: 3 });
      await expect(storage.candidates.put(bad)).rejects.toMatchObject({ code: 'invalid_request' });
      expect(await storage.candidates.count()).toBe(10_000);
    }));

  it('never leaves a connection behind when an import fails half way', () =>
    used(async (storage) => {
      const unreadable = {
        ...aCandidate({ id: 'x' }),
        toJSON: () => {
          throw new Error('unreadable');
        },
      };
      for (let round = 0; round < 12; round++)
        await expect(storage.candidates.import([aCandidate({ id: 'y' }), unreadable])).rejects.toMatchObject({
          code: 'invalid_request',
          message: expect.stringContaining('Record x') as string,
        });
      expect(await storage.candidates.count()).toBe(0);
      expect(pool.waitingCount).toBe(0);
    }));

  it('says that the database cannot be reached, and tries again at the next call', async () => {
    const storage = createPostgresStorage({ connectionString: 'postgres://nobody:secret@127.0.0.1:1/none' });
    const first = await storage.openings.count().catch((error: unknown) => error);
    expect(first).toMatchObject({ code: 'unavailable', recovery: 'retry' });
    expect(JSON.stringify(first)).not.toContain('secret');
    await expect(storage.openings.count()).rejects.toMatchObject({ code: 'unavailable' });
    await storage.close();
  });

  it('uses the database clock for leases when it is given none', () =>
    used(async (storage, schema) => {
      await storage.migrate();
      await pool.query(
        `insert into ${schema}.runs (id, key, campaign_id, state, document, updated_at, created_at, due_at)
         values ('a', 'k', 'c', 'pending', '{"id":"a"}', '', now(), now())`,
      );
      expect(await storage.runs.claim('a', 'one', 60_000)).toMatchObject({ owner: 'one', fence: 1 });
      expect(await storage.runs.claim('a', 'two', 60_000)).toBe(null);
      await pool.query(`update ${schema}.runs set lease_until = now() - interval '1 second'`);
      expect(await storage.runs.claimDue('two', 60_000)).toMatchObject({ owner: 'two', fence: 2 });
    }));
});
