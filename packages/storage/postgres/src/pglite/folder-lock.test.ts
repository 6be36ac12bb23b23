import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockFolder as lockFolderWithGrace } from './folder-lock.js';
import { thisProcess } from './process-identity.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'adflux-lock-'));
});
afterEach(() => rm(folder, { recursive: true }));

const lockFolder = (path: string) => lockFolderWithGrace(path, 0);

/** A pid that no process has: larger than any system hands out. */
const deadPid = 2 ** 30;

const leave = async (content: unknown, generation = 1): Promise<string> => {
  const file = join(folder, `adflux.lock.${String(generation)}`);
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

const silent = (file: string): Promise<void> => utimes(file, new Date(0), new Date(0));

const taken = { code: 'conflict', message: expect.stringContaining(' uses the folder ') as string };

describe('lockFolder', () => {
  it('lets one in, also of two in this process, until it is released', async () => {
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toMatchObject(taken);
    await lock.release();
    await (await lockFolder(folder)).release();
  });

  it('waits a moment for a holder that is going', async () => {
    const lock = await lockFolder(folder);
    setTimeout(() => void lock.release(), 20);
    await (await lockFolderWithGrace(folder, 60_000)).release();
  });

  it('takes over from a process that is gone', async () => {
    await leave({ ...thisProcess(), pid: deadPid });
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toMatchObject(taken);
    await lock.release();
  });

  it('takes over from a process whose pid was given to another one', async () => {
    // Off Linux a start time is not known, and only silence tells.
    await silent(await leave({ ...thisProcess(), startedAt: '1' }));
    await (await lockFolder(folder)).release();
  });

  it('respects a process of another machine or container while it gives signs of life, and not for ever', async () => {
    const file = await leave({ ...thisProcess(), machine: 'elsewhere', pid: deadPid });
    await expect(lockFolder(folder)).rejects.toMatchObject(taken);
    await silent(file);
    await (await lockFolder(folder)).release();
  });

  it('respects a lock that is being written, and takes over what was never written to its end', async () => {
    const file = await leave('{"pid":');
    await expect(lockFolder(folder)).rejects.toMatchObject(taken);
    await silent(file);
    await (await lockFolder(folder)).release();
  });

  it('lets exactly one of many take over, however they interleave', async () => {
    for (let round = 1; round <= 5; round++) {
      await leave({ ...thisProcess(), pid: deadPid }, round * 100);
      const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)));
      const locks = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
      expect(locks.length).toBe(1);
      await locks[0]?.release();
    }
  });

  it('leaves one small file, whoever came and went', async () => {
    for (let round = 0; round < 5; round++) await (await lockFolder(folder)).release();
    expect(await readdir(folder)).toEqual(['adflux.lock.5']);
  });
});
