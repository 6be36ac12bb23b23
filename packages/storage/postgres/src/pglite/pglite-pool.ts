import { AdFluxError } from '@adflux/core';
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type { Session } from './pglite-session.js';

interface Waiting {
  readonly resolve: (client: PostgresPoolClient) => void;
  readonly reject: (error: Error) => void;
}

const begins = /^\s*(begin|start\s+transaction)\b/i;
const ends = /^\s*(commit|end|rollback(?!\s+to\b))\b/i;

/**
 * A `pg.Pool`-shaped door to PGlite, which has one session: clients take turns, and a client that opened a transaction
 * keeps its turn until it is released. Whoever waits behind a client that sits idle on its turn gets an error after
 * `idleMs` instead of waiting for ever: it is usually a query outside the transaction, awaited inside of it.
 */
export function createPglitePool(session: Session, idleMs = 10_000): PostgresPool {
  const queue: Waiting[] = [];
  let holder: PostgresPoolClient | undefined;
  let running = false;
  let ended = false;
  let idleTimer: NodeJS.Timeout | undefined;

  /** Starts the count anew, while somebody waits behind a holder that runs nothing. */
  const watchIdleness = (): void => {
    clearTimeout(idleTimer);
    if (running || queue.length === 0) return;
    idleTimer = setTimeout(() => {
      for (const waiting of queue.splice(0))
        waiting.reject(
          new AdFluxError(
            'The embedded database has one session, and a transaction sits idle on it. Inside of a transaction, query through it.',
            { code: 'unavailable' },
          ),
        );
    }, idleMs);
  };

  const next = (): void => {
    clearTimeout(idleTimer);
    const waiting = queue.shift();
    holder = waiting === undefined ? undefined : createClient();
    if (holder === undefined) return;
    watchIdleness();
    waiting?.resolve(holder);
  };

  const run = async (text: string, values: readonly unknown[]): Promise<PostgresQueryResult<unknown>> => {
    // Only the simple protocol takes several statements at once, as migrations need.
    const result = values.length === 0 ? await session.exec(text) : await session.query(text, values);
    const rows = [...result.rows];
    const command = /^\s*(\w+)/.exec(text)?.[1]?.toUpperCase() as PostgresQueryResult<unknown>['command'];
    return { command, rows, rowCount: result.affectedRows };
  };

  const createClient = (): PostgresPoolClient => {
    let inTransaction = false;
    let leaving = false;

    const query = async (text: string, values: readonly unknown[] = []): Promise<PostgresQueryResult<unknown>> => {
      if (holder !== client || leaving)
        throw new AdFluxError('This client was released. Connect again.', { code: 'config' });
      clearTimeout(idleTimer);
      running = true;
      try {
        const result = await run(text, values);
        if (begins.test(text)) inTransaction = true;
        return result;
      } finally {
        if (ends.test(text)) inTransaction = false;
        running = false;
        if (holder === client) watchIdleness();
      }
    };

    const release = (): void => {
      if (holder !== client || leaving) return;
      leaving = true;
      if (inTransaction) void session.exec('rollback').then(next, next);
      else next();
    };

    const client: PostgresPoolClient = { query: query as PostgresPoolClient['query'], release };
    return client;
  };

  return {
    connect: () =>
      new Promise((resolve, reject) => {
        if (ended) reject(new AdFluxError('The embedded database is closed.', { code: 'config' }));
        else queue.push({ resolve, reject });
        if (holder === undefined) next();
        else watchIdleness();
      }),
    end: async () => {
      if (ended) return;
      ended = true;
      // Take the last turn, so that what was asked before is done.
      await new Promise<void>((resolve) => {
        queue.push({ resolve: () => resolve(), reject: () => resolve() });
        if (holder === undefined) next();
      });
      clearTimeout(idleTimer);
      await session.close();
    },
  };
}
