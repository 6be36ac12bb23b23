import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { AdFluxError } from '@adflux/core';
import type { Door } from '../database.js';
import { importPeer } from '../import-peer.js';
import { lockFolder } from './folder-lock.js';
import { createPglitePool } from './pglite-pool.js';
import { createPgliteSession } from './pglite-session.js';
import type { Session } from './pglite-session.js';

const inMemory = 'memory://';

/** Opens PGlite in a folder, which is made where it is missing and locked for this process, or in memory. */
export async function openPglite(dataDirectory: string): Promise<Door> {
  if (dataDirectory !== inMemory && /^[a-z-]+:\/\//i.test(dataDirectory))
    throw new AdFluxError(`dataDirectory is a folder, or ${inMemory}.`, { code: 'config' });
  const { PGlite, protocol } = await importPeer('@electric-sql/pglite', () => import('@electric-sql/pglite'));
  if (dataDirectory === inMemory) return toDoor(createPgliteSession(await PGlite.create(inMemory), protocol));

  const folder = resolve(dataDirectory);
  await mkdir(folder, { recursive: true });
  const lock = await lockFolder(folder);
  try {
    const session = createPgliteSession(await PGlite.create(folder), protocol);
    return toDoor(session, () => lock.release());
  } catch (error) {
    await lock.release();
    throw error;
  }
}

function toDoor(session: Session, afterwards: () => Promise<void> = async () => undefined): Door {
  const pool = createPglitePool(session);
  return {
    pool,
    copies: false,
    close: async () => {
      await pool.end();
      await afterwards();
    },
  };
}
