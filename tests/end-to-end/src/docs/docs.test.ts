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

describe.concurrent('the programs that the documentation shows', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgresServer();
    await mkdir(scratch, { recursive: true });
  }, 120_000);
  afterAll(() => server.stop(), 120_000);

  // One process for all of them: each start costs more than most programs. It ends by itself when none leaves anything open.
  const shelves = [
    { shelf: 'the guide', files: guide.filter(isEnglish) },
    { shelf: 'the READMEs of the packages', files: packageReadmes },
  ];
  it.each(shelves)('run from the first line to the last: $shelf', { timeout: 240_000 }, async ({ files }) => {
    const folder = await mkdtemp(join(scratch, 'docs-'));
    try {
      const programs = files.flatMap((file) =>
        readPage(root, file).programs.map((code, index) => ({ code, place: `${file}, program ${String(index + 1)}` })),
      );
      const lines = await Promise.all(
        programs.map(async ({ code, place }, index) => {
          await writeFile(join(folder, `program-${String(index)}.ts`), code);
          return `console.log('# ${place}');\nawait import('./program-${String(index)}.ts');\n`;
        }),
      );
      await writeFile(join(folder, 'main.ts'), lines.join(''));
      await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
      const environment = { DATABASE_URL: await server.createDatabase() };
      const end = await runProgram(join(folder, 'main.ts'), [], { cwd: folder, environment });
      expect(end.code, `${end.output}\n${end.errors}`).toBe(0);
      const begun = end.output.split('\n').flatMap((line) => /^# (.*, program \d+)$/.exec(line)?.[1] ?? []);
      expect(begun).toEqual(programs.map(({ place }) => place));
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
