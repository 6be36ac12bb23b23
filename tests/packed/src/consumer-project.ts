import { execFile } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const tarballFolder = join(repository, '.cache/tarballs');
const inShell = process.platform === 'win32';

/** What a program printed and how it ended. */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** A plain TypeScript project outside the workspace, which has the packed packages installed by npm. */
export interface ConsumerProject {
  /** Every specifier that the installed packages allow: `@adflux/core`, `@adflux/core/testing`. */
  readonly specifiers: readonly string[];
  write(file: string, text: string): void;
  /** Copies a source file of the repository into the project. */
  copy(from: string, to: string): void;
  node(...args: readonly string[]): Promise<Ended>;
  typeCheck(): Promise<Ended>;
  remove(): void;
}

async function run(command: string, args: readonly string[], cwd: string, shell = false): Promise<Ended> {
  const options = { cwd, shell, maxBuffer: 2 ** 26, env: { ...process.env, NODE_OPTIONS: '' } };
  try {
    const { stdout, stderr } = await promisify(execFile)(command, args, options);
    return { code: 0, output: stdout + stderr };
  } catch (failure) {
    const {
      code,
      stdout = '',
      stderr = '',
      message,
    } = failure as Error & { code?: unknown; stdout?: string; stderr?: string };
    return { code: typeof code === 'number' ? code : 1, output: stdout + stderr || message };
  }
}

async function must(ended: Promise<Ended>, doing: string): Promise<void> {
  const { code, output } = await ended;
  if (code !== 0) throw new Error(`${doing} ended with ${code}:\n${output}`);
}

/** Packs what the workspace builds now, unless the caller has just done so (`ADFLUX_TARBALLS=ready`). */
async function packAll(): Promise<void> {
  if (process.env['ADFLUX_TARBALLS'] === 'ready') return;
  await must(run('npm', ['run', 'build'], repository, inShell), 'The build');
  await must(run(process.execPath, ['scripts/pack.mjs'], repository), 'Packing');
}

function installedSpecifiers(root: string): string[] {
  const scope = join(root, 'node_modules/@adflux');
  return readdirSync(scope).flatMap((folder) => {
    const text = readFileSync(join(scope, folder, 'package.json'), 'utf8');
    const { name, exports } = JSON.parse(text) as { name: string; exports: Record<string, unknown> };
    return Object.keys(exports)
      .filter((entry) => entry !== './package.json')
      .map((entry) => name + entry.slice(1));
  });
}

/** Packs every package and installs the tarballs, as a user's first `npm install` would: without any optional peer. */
export async function createConsumerProject(): Promise<ConsumerProject> {
  await packAll();
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'adflux-packed-')));
  const tarballs = readdirSync(tarballFolder).map((file) => `file:${join(tarballFolder, file)}`);
  const write: ConsumerProject['write'] = (file, text) => {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  write('package.json', JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  const compilerOptions = {
    strict: true,
    module: 'nodenext',
    target: 'es2022',
    skipLibCheck: true,
    types: ['node'],
    rootDir: 'src',
    outDir: 'out',
  };
  write('tsconfig.json', JSON.stringify({ compilerOptions, include: ['src'] }));
  const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel', 'error'];
  await must(
    run('npm', ['install', ...quiet, ...tarballs, '@types/node@20'], root, inShell),
    'npm install of the tarballs',
  );
  return {
    specifiers: installedSpecifiers(root),
    write,
    copy: (from, to) => {
      mkdirSync(join(root, to, '..'), { recursive: true });
      copyFileSync(join(repository, from), join(root, to));
    },
    node: (...args) => run(process.execPath, args, root),
    typeCheck: () => run(process.execPath, [join(repository, 'node_modules/typescript/bin/tsc'), '-p', '.'], root),
    remove: () => rmSync(root, { recursive: true }),
  };
}
