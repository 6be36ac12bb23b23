import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AdFluxError } from '@adflux/core';
import { isAlive, thisProcess } from './process-identity.js';
import type { ProcessIdentity } from './process-identity.js';

/** The right to be the only process in a folder. */
export interface FolderLock {
  release(): Promise<void>;
}

const prefix = 'adflux.lock.';
const pollMs = 50;
const heartbeatMs = 5_000;
/** After so long without a heartbeat, a holder of whom nothing else is known counts as dead. */
const silenceMs = 30_000;

const generationsIn = async (folder: string): Promise<number[]> =>
  (await readdir(folder))
    .filter((name) => name.startsWith(prefix) && /^\d+$/.test(name.slice(prefix.length)))
    .map((name) => Number(name.slice(prefix.length)))
    .sort((left, right) => left - right);

const isIdentity = (value: unknown): value is ProcessIdentity =>
  typeof value === 'object' && value !== null && 'pid' in value && typeof value.pid === 'number' && 'machine' in value;

/** The holder of a lock file; `released` when it was given back; null when the file cannot be read as one. */
async function holderOf(file: string): Promise<ProcessIdentity | 'released' | null> {
  // A file that was created this instant may not be written yet.
  for (let attempt = 0; attempt < 10; attempt++) {
    try {
      const content: unknown = JSON.parse(await readFile(file, 'utf8'));
      if (content === 'released') return 'released';
      if (isIdentity(content)) return content;
    } catch {
      await sleep(20);
    }
  }
  return null;
}

async function isHeldNow(file: string): Promise<boolean> {
  const holder = await holderOf(file);
  if (holder === 'released') return false;
  const alive = holder === null ? 'unknown' : isAlive(holder);
  if (alive !== 'unknown') return alive === 'yes';
  const modified = await stat(file).catch(() => undefined);
  return modified !== undefined && Date.now() - modified.mtimeMs < silenceMs;
}

/** Whether a lock is held, also after a moment: a process that was just killed takes a while to go. */
async function isHeld(file: string, graceMs: number): Promise<boolean> {
  for (let waitedMs = 0; await isHeldNow(file); waitedMs += pollMs) {
    if (waitedMs >= graceMs) return true;
    await sleep(pollMs);
  }
  return false;
}

const taken = (folder: string): AdFluxError =>
  new AdFluxError(
    `Another process uses the folder ${folder}. Two would lose each other's rows: stop it, or use a Postgres server for both.`,
    { code: 'conflict' },
  );

/** Creates the lock file of a generation. False when it is there already. */
async function create(file: string): Promise<boolean> {
  try {
    await writeFile(file, JSON.stringify(thisProcess()), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Takes a folder for this process alone. The lock is a file with a number that rises with every holder. A number is created
 * once and the highest is never deleted, only marked as released, so that of all who find a dead holder exactly one
 * comes next, however they interleave. A process that is killed leaves no obstacle: its pid and start time tell that it is gone.
 *
 * @param graceMs How long to wait for a holder to go.
 * @throws AdFluxError `conflict` when a living process, also this one, holds the folder.
 */
export async function lockFolder(folder: string, graceMs = 1_000): Promise<FolderLock> {
  for (;;) {
    const highest = (await generationsIn(folder)).at(-1) ?? 0;
    if (highest > 0 && (await isHeld(join(folder, `${prefix}${String(highest)}`), graceMs))) throw taken(folder);
    const own = highest + 1;
    const file = join(folder, `${prefix}${String(own)}`);
    if (!(await create(file))) continue;
    const others = await generationsIn(folder);
    if ((others.at(-1) ?? 0) > own) {
      // Somebody was here, and gone again, between our look and our file.
      await rm(file, { force: true });
      continue;
    }
    for (const old of others) if (old < own) await rm(join(folder, `${prefix}${String(old)}`), { force: true });
    return heldLock(file);
  }
}

function heldLock(file: string): FolderLock {
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => undefined);
  }, heartbeatMs);
  heartbeat.unref();
  return {
    release: async () => {
      clearInterval(heartbeat);
      const marked = `${file}.${randomUUID()}`;
      await writeFile(marked, JSON.stringify('released'));
      await rename(marked, file);
    },
  };
}
