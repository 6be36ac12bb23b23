import { PGlite, protocol } from '@electric-sql/pglite';
import type { PostgresPool } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPglitePool } from './pglite-pool.js';
import { createPgliteSession } from './pglite-session.js';

let pglite: PGlite;
let pool: PostgresPool;

beforeAll(async () => {
  pglite = await PGlite.create();
  await pglite.exec('create table numbers (n integer primary key)');
  pool = createPglitePool(createPgliteSession(pglite, protocol), 100);
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

  it('gives parameters and results as pg does, through a statement that is used again', async () => {
    const client = await pool.connect();
    const text = `select $1::text[] as list, $2::jsonb as json, $3::bigint as big, $4::integer as n, $5::boolean as yes,
      $6::timestamptz at time zone 'UTC' = '2027-03-01 14:00' as same, $7::text as nothing`;
    const list = ['a"b', 'c\\d', '{e,f}', 'NULL', '', 'ñ 🌱'];
    const values = [list, { deep: ['x'] }, 2n ** 62n, 7, true, new Date('2027-03-01T09:00:00-05:00'), null];
    for (let round = 0; round < 3; round++)
      expect((await client.query(text, values)).rows).toEqual([
        {
          list: expect.any(String) as string,
          json: { deep: ['x'] },
          big: '4611686018427387904',
          n: 7,
          yes: true,
          same: true,
          nothing: null,
        },
      ]);
    const items = await client.query<{ item: string | null }>('select unnest($1::text[]) as item', [[...list, null]]);
    expect(items.rows.map((row) => row.item)).toEqual([...list, null]);
    client.release();
  });

  it('counts the rows that a statement touched', async () => {
    const client = await pool.connect();
    expect((await client.query('insert into numbers select generate_series(1, $1)', [5])).rowCount).toBe(5);
    expect((await client.query('delete from numbers where n > $1 returning n', [2])).rowCount).toBe(3);
    expect((await client.query('delete from numbers', [])).rowCount).toBe(2);
    client.release();
  });

  it('goes on with many more statements than it keeps prepared', async () => {
    const client = await pool.connect();
    for (let round = 0; round < 2; round++)
      for (let index = 0; index < 250; index++)
        expect((await client.query(`select $1::integer + ${String(index)} as sum`, [1])).rows).toEqual([
          { sum: index + 1 },
        ]);
    client.release();
  });

  it('uses a statement again after it failed', async () => {
    const client = await pool.connect();
    const divide = (by: number) => client.query<{ half: number }>('select 1 / $1::integer as half', [by]);
    await expect(divide(0)).rejects.toMatchObject({ code: '22012' });
    expect((await divide(1)).rows).toEqual([{ half: 1 }]);
    await expect(client.query('select $1::integer from nowhere', [1])).rejects.toMatchObject({ code: '42P01' });
    await expect(client.query('select $1::integer from nowhere', [1])).rejects.toMatchObject({ code: '42P01' });
    client.release();
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
      query: async () => ({ rows: [], affectedRows: 0 }),
      exec: async () => {
        await new Promise((resolve) => setTimeout(resolve, 10));
        closed.push('statement');
        return { rows: [], affectedRows: 0 };
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
