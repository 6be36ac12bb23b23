// Packs every publishable package into .cache/tarballs, exactly as it would be published. Needs a build.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findPnpm } from './pnpm.mjs';
import { root, tarballFolder } from './workspace.mjs';

rmSync(tarballFolder, { recursive: true, force: true });
mkdirSync(tarballFolder, { recursive: true });
const { command, prefix, shell } = findPnpm();
const pack = ['--recursive', '--filter', './packages/**', 'pack', '--pack-destination', tarballFolder];
const { status } = spawnSync(command, [...prefix, ...pack], {
  cwd: root,
  shell,
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (status !== 0) process.exit(status ?? 1);

// A package without its build would be packed all the same, as an empty box.
const folders = ['packages', 'packages/platforms', 'packages/storage'].flatMap((parent) =>
  readdirSync(join(root, parent))
    .map((name) => join(root, parent, name))
    .filter((folder) => existsSync(join(folder, 'package.json'))),
);
const unbuilt = folders.filter((folder) => !existsSync(join(folder, 'dist/index.js')));
for (const folder of unbuilt) {
  const { name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  console.error(`${name} has no dist/index.js. Run "npm run build" first.`);
}
const packed = readdirSync(tarballFolder).length;
if (packed !== folders.length) console.error(`Packed ${packed} of ${folders.length} packages.`);
process.exit(unbuilt.length === 0 && packed === folders.length ? 0 : 1);
