import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { aCandidate } from '@adflux/core/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPostgresStorage } from './create-postgres-storage.js';

let folder: string;
let writer: ChildProcess | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'adflux-folder-'));
});
afterEach(async () => {
  writer?.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

const program = fileURLToPath(new URL('../test/append-candidates.ts', import.meta.url));

describe('createPostgresStorage in a folder', () => {
  it('refuses a second process, and keeps every row of one that was killed', async () => {
    const dataDirectory = join(folder, 'made', 'on', 'the', 'way');
    const child = spawn(process.execPath, ['--conditions=adflux-source', '--import', 'tsx', program, dataDirectory], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    writer = child;
    let stored = -1;
    for await (const line of createInterface({ input: child.stdout })) {
      stored = Number(line);
      if (stored === 20) {
        const second = createPostgresStorage({ dataDirectory });
        await expect(second.candidates.count()).rejects.toMatchObject({ code: 'conflict' });
        await second.close();
      }
      if (stored === 60) child.kill('SIGKILL');
    }
    expect(stored >= 60).toBe(true);

    const storage = createPostgresStorage({ dataDirectory });
    const found = await storage.candidates.list({ limit: 100_000 });
    expect(found.length >= stored + 1).toBe(true);
    expect(await storage.candidates.get(`c-${String(stored)}`)).toEqual(aCandidate({ id: `c-${String(stored)}` }));
    expect(await storage.candidates.count()).toBe(found.length);
    await storage.close();
  }, 120_000);

  it('refuses what is not a folder, and names that no schema can have', async () => {
    const elsewhere = createPostgresStorage({ dataDirectory: 'idb://browser' });
    await expect(elsewhere.candidates.count()).rejects.toMatchObject({ code: 'config' });
    expect(() => createPostgresStorage({ dataDirectory: folder, schema: 'a"; drop schema public' })).toThrow('schema');
  });
});
