// Runs publint or attw on every tarball of scripts/pack.mjs: node scripts/lint-tarballs.mjs publint|attw
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, tarballFolder, tool } from './workspace.mjs';

const linters = {
  publint: (tarball) => tool('publint', ['run', tarball, '--strict']),
  // ESM only: `require` of an ES module works from Node 20.19 on, so the CommonJS findings of attw do not apply.
  attw: (tarball) => tool('@arethetypeswrong/cli', [tarball, '--profile', 'esm-only', '--format', 'ascii'], 'attw'),
};
const linter = linters[process.argv[2]];
if (linter === undefined) throw new Error(`Name one of: ${Object.keys(linters).join(', ')}.`);

const tarballs = readdirSync(tarballFolder).filter((file) => file.endsWith('.tgz'));
let failed = tarballs.length === 0;
if (failed) console.error('There are no tarballs. Run "node scripts/pack.mjs" first.');
for (const file of tarballs) {
  const { command, args } = linter(join(tarballFolder, file));
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  if (status === 0) continue;
  failed = true;
  console.error(`${file}\n${stdout}${stderr}`);
}
process.exit(failed ? 1 : 0);
