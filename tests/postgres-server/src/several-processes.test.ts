import type { Run } from '@adflux/core';
import { createPostgresStorage } from '@adflux/storage-postgres';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChild } from './processes/child-process.js';
import type { Child } from './processes/child-process.js';
import { startPostgresServer } from './start-postgres-server.js';
import type { PostgresServer } from './start-postgres-server.js';

let server: PostgresServer;
let connectionString: string;
let pool: pg.Pool;

beforeAll(async () => {
  server = await startPostgresServer();
  connectionString = await server.createDatabase();
  pool = new pg.Pool({ connectionString });
  pool.on('error', () => undefined);
}, 60_000);

afterAll(async () => {
  await pool.end();
  await server.stop();
});

const stepIds = ['one', 'two', 'three', 'four', 'five'];

const aRun = (id: string): Run => ({
  id,
  key: `key-${id}`,
  kind: 'publish',
  campaignId: `campaign-${id}`,
  planHash: 'hash',
  strategy: 'best-effort',
  state: 'pending',
  steps: stepIds.map((step) => ({
    id: step,
    platform: 'north',
    accountId: '77',
    kind: 'campaign',
    localId: id,
    after: [],
    action: 'remove',
  })),
  knownRefs: {},
  journal: {},
  wakeAt: null,
  createdAt: '2027-03-01T12:00:00.000Z',
  updatedAt: '2027-03-01T12:00:00.000Z',
});

/**
 * Notes, inside of the very transaction that writes to a journal, who writes and who holds the lease; and inside of the one
 * that takes a lease, whether it was free by the database's clock.
 */
const witness = (schema: string): string => `
  create table ${schema}.witness (sequence serial, run_id text, step_id text, writer text, holder text, fence integer);
  create function ${schema}.testify() returns trigger language plpgsql as $$ begin
    insert into ${schema}.witness (run_id, step_id, writer, holder, fence)
    select new.run_id, new.step_id, current_setting('application_name'), lease_owner, fence
    from ${schema}.runs where id = new.run_id;
    return new;
  end $$;
  create table ${schema}.takings (run_id text, owner text, was_free boolean);
  create function ${schema}.note() returns trigger language plpgsql as $$ begin
    insert into ${schema}.takings values (new.id, new.lease_owner, old.lease_until is null or old.lease_until <= now());
    return new;
  end $$;
  create trigger note after update on ${schema}.runs for each row when (new.fence <> old.fence)
    execute function ${schema}.note();
  create trigger testify after insert or update on ${schema}.journal for each row execute function ${schema}.testify();`;

interface Testimony {
  readonly run_id: string;
  readonly step_id: string;
  readonly writer: string;
  readonly holder: string;
  readonly fence: number;
}

async function workshop(schema: string, runIds: readonly string[], leaseMs: number, stepMs: number) {
  const storage = createPostgresStorage({ pool, schema });
  await storage.migrate();
  await pool.query(witness(schema));
  for (const id of runIds) await storage.runs.create(aRun(id));
  return {
    storage,
    worker: (owner: string, fate: 'SIGKILL' | 'SIGSTOP' | null = null): Child =>
      startChild('work.ts', { connectionString, schema, owner, leaseMs, stepMs, fate }),
    takings: async () =>
      (await pool.query<{ owner: string; was_free: boolean }>(`select * from ${schema}.takings`)).rows,
    testimonies: async (): Promise<Testimony[]> =>
      (await pool.query<Testimony>(`select * from ${schema}.witness order by sequence`)).rows,
  };
}

describe('several processes', () => {
  it('share runs, one holder at a time, and finish what a killed one had begun', async () => {
    const ids = Array.from({ length: 9 }, (_, index) => `run-${String(index)}`);
    const { storage, worker, takings, testimonies } = await workshop('shared', ids, 700, 20);
    const victim = worker('victim', 'SIGKILL');
    expect(await victim.ended).toBe('SIGKILL');
    const { run: abandoned } = await victim.said('recorded');
    const others = [worker('left'), worker('right')];
    expect(await Promise.all(others.map((other) => other.ended))).toEqual([0, 0]);

    for (const id of ids) {
      const run = await storage.runs.get(id);
      expect(run?.state).toBe('succeeded');
      expect(Object.keys(run?.journal ?? {}).sort()).toEqual([...stepIds].sort());
    }
    expect((await takings()).filter((taking) => !taking.was_free)).toEqual([]);
    expect((await takings()).length).toBeGreaterThan(ids.length);
    const seen = await testimonies();
    expect(seen.filter((each) => each.writer !== each.holder)).toEqual([]);
    // Every step of every run was written once: who took over read what the holder before had done.
    expect(seen.map((each) => `${each.run_id} ${each.step_id}`).sort()).toEqual(
      ids.flatMap((id) => stepIds.map((step) => `${id} ${step}`)).sort(),
    );
    const writers = new Set(seen.filter((each) => each.run_id === abandoned).map((each) => each.writer));
    expect(writers.has('victim') && writers.size > 1).toBe(true);
    await storage.close();
  });

  it('refuse a worker that was paused past its lease, without a trace of what it wanted to write', async () => {
    const { storage, worker, testimonies } = await workshop('paused', ['only'], 500, 20);
    const sleeper = worker('sleeper', 'SIGSTOP');
    await sleeper.said('recorded');
    const successor = worker('successor');
    await successor.said('finished');
    expect(await successor.ended).toBe(0);
    const settled = await storage.runs.get('only');
    sleeper.signal('SIGCONT');
    expect(await sleeper.said('refused')).toMatchObject({ run: 'only', code: 'conflict' });
    expect(await sleeper.ended).toBe(0);
    expect(await storage.runs.get('only')).toEqual(settled);
    expect(settled?.state).toBe('succeeded');
    const fences = (await testimonies()).map((each) => each.fence);
    expect(fences).toEqual([...fences].sort((left, right) => left - right));
    expect(new Set(fences).size).toBe(2);
    await storage.close();
  });

  it('migrate once when four start together', async () => {
    const children = Array.from({ length: 4 }, () =>
      startChild('migrate.ts', { connectionString, schema: 'together' }),
    );
    await Promise.all(children.map((child) => child.said('ready')));
    for (const child of children) child.go();
    const answers = await Promise.all(children.map((child) => child.said('migrated')));
    expect(await Promise.all(children.map((child) => child.ended))).toEqual([0, 0, 0, 0]);
    expect(answers.map((answer) => answer['openings'])).toEqual([0, 0, 0, 0]);
    const recorded = await pool.query<{ count: number }>('select count(*)::integer as count from together.migrations');
    expect(answers.flatMap((answer) => answer['applied']).length).toBe(recorded.rows[0]?.count);
  });
});

describe('migrations', () => {
  it('are applied once, and refuse edited ones and those of a newer version', async () => {
    const open = () => createPostgresStorage({ pool, schema: 'careful' });
    expect((await open().migrate()).length).toBeGreaterThan(0);
    expect(await open().migrate()).toEqual([]);
    await pool.query(`update careful.migrations set checksum = 'edited' where number = 2`);
    const edited = open().openings.count();
    await expect(edited).rejects.toMatchObject({ code: 'config', message: expect.stringContaining('0002') as string });
    await pool.query(`delete from careful.migrations; insert into careful.migrations values (99, 'future', '')`);
    const newer = open().openings.count();
    await expect(newer).rejects.toMatchObject({
      code: 'config',
      message: expect.stringContaining('Upgrade') as string,
    });
  });

  it('leave nothing behind when one of them fails', async () => {
    await pool.query('create schema blocked; create table blocked.links (already text)');
    const storage = createPostgresStorage({ pool, schema: 'blocked' });
    await expect(storage.migrate()).rejects.toMatchObject({ code: 'config' });
    const tables = await pool.query(`select tablename from pg_tables where schemaname = 'blocked'`);
    expect(tables.rows).toEqual([{ tablename: 'links' }]);
    await pool.query('drop table blocked.links');
    expect((await storage.migrate()).length).toBeGreaterThan(0);
  });
});
