// Runs a workspace script on a machine that has only Node and npm: fetches the pinned pnpm, installs from the
// frozen lockfile, then runs the script. No dependencies, so it works before anything is installed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { packageManager } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const pnpm = packageManager.split('+')[0];
const [script, ...rest] = process.argv.slice(2);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`AdFlux needs Node 20.19 or later; this is ${process.version}. Install a newer Node and run the command again.`);
  process.exit(1);
}

const onWindows = process.platform === 'win32';
const installed = spawnSync('pnpm', ['--version'], { encoding: 'utf8', cwd: '/', shell: onWindows }).stdout?.trim();
const [command, prefix] = `pnpm@${installed}` === pnpm ? ['pnpm', []] : ['npx', ['--yes', pnpm]];

function run(args, options) {
  const result = spawnSync(command, [...prefix, ...args], { cwd: root, stdio: 'inherit', shell: onWindows, ...options });
  if (result.error) console.error(`Could not start ${command}: ${result.error.message}`);
  if (result.status !== 0) process.exit(result.status ?? 1);
}

// Standard output belongs to the script (it may be JSON); installing talks on standard error.
run(['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'], {
  stdio: ['ignore', 2, 2],
  env: { ...process.env, CI: process.env.CI ?? '1' },
});
run(['--silent', 'run', script, ...rest]);
