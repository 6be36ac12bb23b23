// Runs a workspace script on a machine that has only Node and npm: fetches the pinned pnpm, installs from the
// frozen lockfile, then runs the script. No dependencies, so it works before anything is installed.
//   node scripts/bootstrap.mjs [--only PACKAGE] SCRIPT [arguments...]
// `--only` installs just what that workspace package needs to run, unless everything is there already.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findPnpm } from './pnpm.mjs';
import { root } from './workspace.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `AdFlux needs Node 20.19 or later; this is ${process.version}. Install a newer Node and run the command again.`,
  );
  process.exit(1);
}

const given = process.argv.slice(2);
const only = given[0] === '--only' ? given.splice(0, 2)[1] : undefined;
const [script, ...rest] = given;
const { command, prefix, shell } = findPnpm();

function run(args, options) {
  const result = spawnSync(command, [...prefix, ...args], { cwd: root, stdio: 'inherit', shell, ...options });
  if (result.error) console.error(`Could not start ${command}: ${result.error.message}`);
  if (result.status !== 0) process.exit(result.status ?? 1);
}

// Only a full install brings the root's own tools, and a part must never replace the whole. A part has no development
// dependencies; PGlite, an optional peer of the storage package, is found because the root depends on it.
const everythingIsThere = existsSync(join(root, 'node_modules/vitest/package.json'));
const part = only === undefined || everythingIsThere ? [] : ['--prod', '--filter', `${only}...`];

// Standard output belongs to the script (it may be JSON); installing talks on standard error.
run(['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only', ...part], {
  stdio: ['ignore', 2, 2],
  env: { ...process.env, CI: process.env.CI ?? '1' },
});
run(['--silent', 'run', script, ...rest]);
