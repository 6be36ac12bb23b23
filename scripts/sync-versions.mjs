// Writes each package's version into the VERSION it exports, after changesets has chosen it.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './workspace.mjs';

const folders = ['packages', 'packages/platforms', 'packages/storage'].flatMap((parent) =>
  readdirSync(join(root, parent)).map((name) => join(root, parent, name)),
);
for (const folder of folders.filter((candidate) => existsSync(join(candidate, 'package.json')))) {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  for (const file of readdirSync(join(folder, 'src')).filter((name) => name.endsWith('version.ts'))) {
    const path = join(folder, 'src', file);
    const text = readFileSync(path, 'utf8');
    const synced = text.replace(/(export const VERSION = ')[^']*'/, `$1${version}'`);
    if (synced !== text) writeFileSync(path, synced);
  }
}
