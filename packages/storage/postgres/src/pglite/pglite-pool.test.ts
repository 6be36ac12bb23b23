import { PGlite } from '@electric-sql/pglite';
import type { PostgresPool } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPglitePool } from './pglite-pool.js';

let pglite: PGlite;
let pool: PostgresPool;

beforeAll(async () => {
  pglite = await PGlite.create();
  await pglite.exec('create table numbers (n integer primary key)');
  pool = createPglitePool(pglite, 100);
}, 60_000);
afterAll(() => pglite.close());

/** One statement on a client of its own. */
async function query(text: string): Promise<readonly unknown[]> {
  const client = await pool.connect();
  try {
    return (await client.query(text, [])).rows;
  } finally {
    client.release();
  }
}

describe('createPglitePool', () => {
  it('passes SQLSTATE on, and is usable after an error', async () => {
    await expect(query('select 1 / 0')).rejects.toMatchObject({ code: '22012' });
    expect(await query('select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('keeps a failed transaction failed until it is rolled back', async () => {
    const client = await pool.connect();
    await client.query('begin', []);
    await client.query('insert into numbers values ($1)', [1]);
    await expect(client.query('insert into numbers values (1)', [])).rejects.toMatchObject({ code: '23505' });
    await expect(client.query('select 1', [])).rejects.toMatchObject({ code: '25P02' });
    await client.query('rollback', []);
    client.release();
    expect(await query('select * from numbers')).toEqual([]);
  });

  it('makes others wait for a transaction, and shows them what it committed', async () => {
    const client = await pool.connect();
    await client.query('/* first */ begin', []);
    await client.query('insert into numbers values (2)', []);
    const events: string[] = [];
    const other = query('select n from numbers').then((rows) => {
      events.push('other');
      return rows;
    });
    await client.query('select pg_sleep(0.02)', []);
    await client.query('commit', []);
    events.push('committed');
    client.release();
    expect(await other).toEqual([{ n: 2 }]);
    expect(events).toEqual(['committed', 'other']);
    await query('delete from numbers');
  });

  it('rolls back what a released client left open', async () => {
    const client = await pool.connect();
    await client.query('begin', []);
    await client.query('insert into numbers values (3)', []);
    client.release();
    client.release();
    expect(await query('select * from numbers')).toEqual([]);
    await expect(client.query('select 1', [])).rejects.toMatchObject({ code: 'config' });
  });

  it('tells who waits behind an idle transaction, instead of waiting for ever', async () => {
    const client = await pool.connect();
    await client.query('begin', []);
    await expect(query('select 1')).rejects.toMatchObject({ code: 'unavailable' });
    await client.query('rollback', []);
    client.release();
    expect(await query('select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('finishes what was asked before it closes, and refuses what comes later', async () => {
    const closed: string[] = [];
    const session = {
      query: async () => ({ rows: [] }),
      exec: async () => {
        await new Promise((resolve) => setTimeout(resolve, 10));
        closed.push('statement');
        return [{ rows: [] }];
      },
      close: async () => void closed.push('session'),
    };
    const closing = createPglitePool(session);
    const client = await closing.connect();
    const statement = client.query('select 1', []).finally(() => client.release());
    await Promise.all([statement, closing.end()]);
    await closing.end();
    expect(closed).toEqual(['statement', 'session']);
    await expect(closing.connect()).rejects.toMatchObject({ code: 'config' });
  });
});
