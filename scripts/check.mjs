// Every check of the workspace but the tests, two at a time. Goes on after a failure and sums up at the end.
//   node scripts/check.mjs [name...] [--report FILE]     all steps, or the named ones with what they need
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { findPnpm } from './pnpm.mjs';
import { root, tool } from './workspace.mjs';

const atOnce = 2;
const script = (name, ...args) => ({ command: process.execPath, args: [`scripts/${name}.mjs`, ...args] });
const workspaceTool = (name, ...args) => ({
  command: process.execPath,
  args: ['--conditions=adflux-source', '--import', 'tsx', `tools/src/${name}.ts`, ...args],
});
const pnpm = (...args) => {
  const { command, prefix, shell } = findPnpm();
  return { command, args: [...prefix, ...args], shell };
};

// Started in this order; a step waits for those it names in `after`.
const steps = [
  { name: 'build', run: () => pnpm('run', 'build:run') },
  { name: 'lint', run: () => tool('eslint', ['.', '--max-warnings', '0']) },
  { name: 'types', run: () => tool('typescript', ['-p', '.'], 'tsc') },
  { name: 'tarballs', after: ['build'], run: () => script('pack') },
  {
    name: 'packed',
    after: ['tarballs'],
    run: () => ({ ...tool('vitest', ['run', '--project', 'tests/packed']), env: { ADFLUX_TARBALLS: 'ready' } }),
  },
  { name: 'attw', after: ['tarballs'], run: () => script('lint-tarballs', 'attw') },
  { name: 'publint', after: ['tarballs'], run: () => script('lint-tarballs', 'publint') },
  { name: 'doc comments', run: () => workspaceTool('doc-comments') },
  { name: 'public surface', run: () => workspaceTool('api-surface', '--check') },
  { name: 'platform tables', run: () => workspaceTool('platform-docs', '--check') },
  { name: 'conventions', run: () => workspaceTool('conventions') },
  { name: 'formatting', run: () => tool('prettier', ['--check', '--log-level', 'warn', '.']) },
  {
    name: 'import rules',
    run: () =>
      tool(
        'dependency-cruiser',
        ['packages', 'examples', 'tests', 'tools', '--config', '.dependency-cruiser.mjs'],
        'depcruise',
      ),
  },
  { name: 'unused code', run: () => tool('knip', ['--no-config-hints']) },
  // Compares with the main branch, which a shallow clone of a CI service does not have.
  ...(process.env.CI ? [] : [{ name: 'changesets', run: () => tool('@changesets/cli', ['status'], 'changeset') }]),
];

const { values, positionals } = parseArgs({ allowPositionals: true, options: { report: { type: 'string' } } });
const byName = new Map(steps.map((step) => [step.name, step]));
const unknown = positionals.filter((name) => !byName.has(name));
if (unknown.length > 0) {
  console.error(`No such check: ${unknown.join(', ')}. There are: ${[...byName.keys()].join(', ')}.`);
  process.exit(2);
}
const wanted = new Set();
const want = (name) => (wanted.add(name), byName.get(name).after?.forEach(want));
(positionals.length > 0 ? positionals : [...byName.keys()]).forEach(want);

function execute({ name, run }) {
  const { command, args, shell = false, env: own = {} } = run();
  const started = performance.now();
  return new Promise((done) => {
    const env = { ...process.env, ...own, FORCE_COLOR: '0' };
    const child = spawn(command, args, { cwd: root, shell, stdio: ['ignore', 'pipe', 'pipe'], env });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => (output += error.message));
    child.on('close', (code) => done({ name, ok: code === 0, seconds: (performance.now() - started) / 1000, output }));
  });
}

const results = new Map();
const waiting = steps.filter(({ name }) => wanted.has(name));
const began = performance.now();

async function work() {
  for (;;) {
    const at = waiting.findIndex(({ after = [] }) => after.every((name) => results.has(name)));
    if (at === -1 && waiting.length === 0) return;
    if (at === -1) {
      // What is left waits for a step of the other worker.
      await new Promise((again) => setTimeout(again, 100));
      continue;
    }
    const [step] = waiting.splice(at, 1);
    const broken = (step.after ?? []).filter((name) => !results.get(name).ok);
    const result =
      broken.length === 0
        ? await execute(step)
        : { name: step.name, ok: false, seconds: 0, output: `Not run: "${broken.join('", "')}" failed.` };
    results.set(step.name, result);
    console.log(`${result.ok ? 'ok  ' : 'FAIL'} ${step.name.padEnd(16)} ${result.seconds.toFixed(1).padStart(6)} s`);
    if (!result.ok) console.log(result.output.trimEnd().replaceAll(/^/gm, '     | '));
  }
}
await Promise.all(Array.from({ length: atOnce }, work));

const failed = [...results.values()].filter(({ ok }) => !ok).map(({ name }) => name);
const seconds = (performance.now() - began) / 1000;
if (values.report !== undefined) {
  mkdirSync(dirname(values.report), { recursive: true });
  writeFileSync(values.report, JSON.stringify({ passed: results.size - failed.length, failed: failed.length }));
}
const verdict = failed.length === 0 ? 'all good' : `failed: ${failed.join(', ')}`;
console.log(
  `\n${results.size - failed.length} of ${results.size} checks passed in ${seconds.toFixed(0)} s, ${verdict}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
