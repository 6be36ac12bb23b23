// Finds the pnpm that package.json pins: the one that runs us, else the one on the path, else npx fetches it.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { packageManager } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const pinned = packageManager.split('+')[0];
const onWindows = process.platform === 'win32';

/** Command, leading arguments and spawn options that start exactly the pinned pnpm. */
export function findPnpm() {
  const { npm_execpath: runner = '', npm_config_user_agent: agent = '' } = process.env;
  const [name] = agent.split(' ');
  if (name === pinned.replace('@', '/') && /\.c?js$/.test(runner)) {
    return { command: process.execPath, prefix: [runner], shell: false };
  }
  // Outside the workspace, and without a question about downloads: corepack's stand-in for pnpm would ask one.
  const env = { ...process.env, COREPACK_ENABLE_DOWNLOAD_PROMPT: '0', COREPACK_ENABLE_NETWORK: '0' };
  const installed = spawnSync('pnpm', ['--version'], { encoding: 'utf8', cwd: '/', shell: onWindows, env });
  if (`pnpm@${installed.stdout?.trim()}` === pinned) return { command: 'pnpm', prefix: [], shell: onWindows };
  return { command: 'npx', prefix: ['--yes', pinned], shell: onWindows };
}
