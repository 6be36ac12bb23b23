import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgresServer } from '@adflux/test-postgres-server';
import type { PostgresServer } from '@adflux/test-postgres-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPage } from './markdown-page.js';
import { runProgram, runScript } from './run-program.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
/** Programs of pages are run here, so that they see the packages of these tests. */
const scratch = fileURLToPath(new URL('../../.cache/', import.meta.url));

const isEnglish = (file: string): boolean => file.endsWith('.md') && !file.endsWith('.es.md');
const spanishOf = (file: string): string => file.replace(/\.md$/, '.es.md');
const guide = readdirSync(join(root, 'docs/guide')).map((name) => `docs/guide/${name}`);
const packageReadmes = ['packages', 'packages/platforms', 'packages/storage']
  .flatMap((parent) => readdirSync(join(root, parent)).map((name) => `${parent}/${name}/README.md`))
  .filter((file) => existsSync(join(root, file)));
const pages = [...guide.filter(isEnglish), ...packageReadmes];
const pagesWithPrograms = pages.filter((file) => readPage(root, file).programs.length > 0);

describe.concurrent('the programs that the documentation shows', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgresServer();
    await mkdir(scratch, { recursive: true });
  }, 120_000);
  afterAll(() => server.stop(), 120_000);

  // One process for each page: its programs run one after the other, and it ends by itself when they leave nothing open.
  it.each(pagesWithPrograms)('%s: run from the first line to the last', { timeout: 240_000 }, async (file) => {
    const folder = await mkdtemp(join(scratch, 'docs-'));
    try {
      const names = readPage(root, file).programs.map((_, index) => `program-${String(index + 1)}.ts`);
      for (const [index, code] of readPage(root, file).programs.entries())
        await writeFile(join(folder, names[index] ?? ''), code);
      const main = names.map((name) => `console.log('# ${name}');\nawait import('./${name}');\n`).join('');
      await writeFile(join(folder, 'main.ts'), main);
      await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
      const environment = { DATABASE_URL: await server.createDatabase() };
      const end = await runProgram(join(folder, 'main.ts'), [], { cwd: folder, environment });
      expect(end.code, `${end.output}\n${end.errors}`).toBe(0);
      expect(end.output).toContain(`# program-${String(names.length)}.ts`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  const examples = readdirSync(join(root, 'examples')).flatMap((name) => {
    const cwd = join(root, 'examples', name);
    const { scripts } = JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8')) as {
      scripts?: Readonly<Record<string, string>>;
    };
    const start = scripts?.['start'];
    // The demo has a test of its own.
    return start === undefined || name === 'demo' ? [] : [{ name, cwd, start }];
  });
  it.each(examples)('examples/$name: runs to its end', { timeout: 240_000 }, async ({ cwd, start }) => {
    const end = await runScript(start, { cwd });
    expect(end.code, `${end.output}\n${end.errors}`).toBe(0);
    expect(end.output).not.toBe('');
  });
});

describe('the documentation', () => {
  it('shows in the README the program that is among the examples', () => {
    const program = readFileSync(join(root, 'examples/publish-one-opening/src/basic.ts'), 'utf8');
    expect(readPage(root, 'README.md').programs).toEqual([program]);
  });

  it('has every page of the guide in English and in Spanish, and lists it in both indexes', () => {
    const english = guide.filter(isEnglish);
    expect(guide.filter((file) => !isEnglish(file)).sort()).toEqual(english.map(spanishOf).sort());
    for (const file of english.filter((each) => !each.endsWith('/README.md'))) {
      const name = file.slice('docs/guide/'.length);
      expect(readFileSync(join(root, 'docs/guide/README.md'), 'utf8')).toContain(`(${name})`);
      expect(readFileSync(join(root, 'docs/guide/README.es.md'), 'utf8')).toContain(`(${spanishOf(name)})`);
    }
  });

  it.each(guide.filter(isEnglish))('%s: has the same code and the same sections in Spanish', (file) => {
    const [english, spanish] = [readPage(root, file), readPage(root, spanishOf(file))];
    expect(spanish.blocks).toEqual(english.blocks);
    expect(spanish.headingLevels).toEqual(english.headingLevels);
  });

  it('shows the same programs in both READMEs', () => {
    expect(readPage(root, 'README.es.md').programs).toEqual(readPage(root, 'README.md').programs);
  });
});
