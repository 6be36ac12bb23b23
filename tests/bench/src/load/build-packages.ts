import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { BenchContext } from '../bench-case.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
/** The adapters and what they import, in the order in which they can be built. */
const adapters: readonly string[] = ['core', 'platform-kit', 'platforms/meta', 'platforms/google-ads'];

async function newest(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const times = entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).mtimeMs);
  return Math.max(0, ...(await Promise.all(times)));
}

const isFresh = async (folder: string): Promise<boolean> => {
  const builtMs = await stat(join(folder, 'dist/index.js')).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  return builtMs >= (await newest(join(folder, 'src')));
};

/** Builds the packages whose sources are newer than what was built of them. */
export async function buildPackages({ signal, say }: BenchContext, names = adapters): Promise<void> {
  const tsup = fileURLToPath(import.meta.resolve('tsup/package.json').replace('package.json', 'dist/cli-default.js'));
  for (const folder of names.map((name) => join(root, 'packages', name))) {
    if (await isFresh(folder)) continue;
    say(`building ${folder.slice(root.length)}`);
    await promisify(execFile)(process.execPath, [tsup], { cwd: folder, signal });
  }
}
