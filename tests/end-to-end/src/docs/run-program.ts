import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** How a program ended and what it printed. */
export interface ProgramEnd {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Where and how a program runs. */
export interface ProgramOptions {
  readonly cwd: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** It is killed then, and its code is null. */
const timeoutMs = 200_000;

function run(command: string, args: readonly string[], { cwd, environment }: ProgramOptions): Promise<ProgramEnd> {
  const env = { ...process.env, NO_COLOR: '1', ...environment };
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: timeoutMs });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output, errors }));
  });
}

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** Runs a TypeScript program on the sources of the packages. */
export const runProgram = (file: string, args: readonly string[], options: ProgramOptions): Promise<ProgramEnd> =>
  run(process.execPath, ['--conditions=adflux-source', '--import', tsx, file, ...args], options);

/** Runs what a script of a package.json says: `node` and its arguments, which need no shell. */
export function runScript(script: string, options: ProgramOptions): Promise<ProgramEnd> {
  const [command, ...args] = script.split(' ');
  if (command !== 'node') throw new Error(`A start script is "node" with arguments, not "${script}".`);
  return run(process.execPath, args, options);
}
