import { execFile, execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkConventions } from '../src/conventions/check-conventions.js';
import { scaffoldPlatform } from '../src/new-platform/scaffold-platform.js';
import { repository } from '../src/workspace.js';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'adflux-new-platform-')));
const ids = ['pinterest', 'job-board'];

/** What the new packages import, from where the repository has it installed. */
const installed: Record<string, string> = {
  '@adflux/core': 'packages/core',
  '@adflux/platform-kit': 'packages/platform-kit',
  '@types/node': 'node_modules/@types/node',
  zod: 'packages/core/node_modules/zod',
  vitest: 'node_modules/vitest',
  tsup: 'node_modules/tsup',
};

const vitestConfig = `
const conditions = ['adflux-source', 'node', 'import', 'module', 'default'];
export default {
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
};
`;

const run = async (...args: string[]): Promise<{ stdout: string; code: number }> => {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 2 ** 26 });
    return { stdout, code: 0 };
  } catch (error) {
    const { stdout, code } = error as { stdout: string; code: number };
    return { stdout, code };
  }
};

beforeAll(() => {
  for (const [name, source] of Object.entries(installed)) {
    mkdirSync(dirname(join(root, 'node_modules', name)), { recursive: true });
    symlinkSync(realpathSync(join(repository, source)), join(root, 'node_modules', name), 'dir');
  }
  for (const file of ['tsconfig.json', 'tsconfig.base.json', 'tsup.base.ts']) {
    copyFileSync(join(repository, file), join(root, file));
  }
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(root, 'vitest.config.mjs'), vitestConfig);
  execFileSync('git', ['init', '--quiet'], { cwd: root });
  writeFileSync(join(root, '.gitignore'), 'node_modules\n');
  for (const id of ids) scaffoldPlatform(root, id);
});
// Compiling and a run of vitest of its own take their time on a busy machine.
vi.setConfig({ testTimeout: 180_000 });
afterAll(() => rmSync(root, { recursive: true }));

describe('a new platform', () => {
  it('keeps every convention', () => {
    expect(checkConventions(root)).toEqual([]);
  });

  it('compiles', async () => {
    const typescript = join(repository, 'node_modules/typescript/bin/tsc');
    const { stdout } = await run(typescript, '-p', '.', '--pretty', 'false', '--listFiles');
    const lines = stdout.split('\n');
    expect(lines).toContain(join(root, 'packages/platforms/pinterest/src/pinterest-platform.ts'));
    // Errors of the packages it is built on would be found where they are.
    expect(lines.filter((line) => line.startsWith('packages/'))).toEqual([]);
  });

  it('says with failing tests of platformSuite what is still to be written, one for each port and one for the launch', async () => {
    const vitest = join(repository, 'node_modules/vitest/vitest.mjs');
    const { stdout } = await run(vitest, 'run', '--reporter=json');
    const { testResults } = JSON.parse(stdout) as {
      testResults: { name: string; assertionResults: { status: string; title: string }[] }[];
    };
    expect(testResults.map(({ name }) => name.slice(root.length + 1)).sort()).toEqual([
      'packages/platforms/job-board/src/job-board-suite.test.ts',
      'packages/platforms/pinterest/src/pinterest-suite.test.ts',
    ]);
    for (const { assertionResults } of testResults) {
      const failing = assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ title }) => title.split(':')[0]);
      expect(failing).toEqual(['asset', 'campaign', 'adGroup', 'ad', 'launch', 'insights']);
      expect(assertionResults.filter(({ status }) => status === 'passed').length).toBeGreaterThan(0);
    }
  });

  it('leaves nothing of the template’s own name behind', () => {
    const files = scaffoldPlatform(mkdtempSync(join(root, 'again-')), 'pinterest');
    expect(files).toContain('.changeset/new-platform-pinterest.md');
    expect(files.filter((file) => /acme/i.test(file))).toEqual([]);
    const texts = files
      .filter((file) => file.startsWith('packages/'))
      .map((file) => readFileSync(join(root, file), 'utf8'));
    expect(texts.filter((text) => /acme/i.test(text))).toEqual([]);
  });

  it('is refused when it exists or has no proper id', () => {
    expect(() => scaffoldPlatform(root, 'pinterest')).toThrow('exists already');
    expect(() => scaffoldPlatform(root, 'Pinterest')).toThrow('lower-case words');
    expect(() => scaffoldPlatform(root, '../meta')).toThrow('lower-case words');
  });
});
