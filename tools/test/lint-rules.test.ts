import { join } from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { repository } from '../src/workspace.js';

// With CI set, the parser would take each file's text from the disk instead of the text it is given.
const eslint = new ESLint({
  cwd: repository,
  overrideConfig: { languageOptions: { parserOptions: { disallowAutomaticSingleRunInference: true } } },
});

/** What lint says about `text` if it stood in a file that exists: by line, the rule or the reason. */
async function complaints(file: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: join(repository, file) });
  return (result?.messages ?? []).map(({ line, ruleId, message }) =>
    ruleId === 'no-restricted-syntax'
      ? `${line} ${message}`
      : `${line} ${String(ruleId).replace('@typescript-eslint/', '')}`,
  );
}

// Parsing with types reads the whole workspace.
describe('lint', { timeout: 180_000 }, () => {
  it('refuses what the style rules out', async () => {
    const text = [
      `import { AdFluxError as Wrong } from './adflux-error.js';`,
      `export * from './call.js';`,
      `export enum Kind { One }`,
      `export class Holder { readonly held = 1; }`,
      `export const cast = (value: string): number => value as unknown as number;`,
      `export const loose = (value: any): number => value;`,
      `export const later = (work: Promise<void>): void => { work; };`,
      `export const typed = (error: Wrong): boolean => error.code == 'config';`,
      `export const loud = (): void => { console.log('loud'); };`,
    ].join('\n');
    const found = await complaints('packages/core/src/contracts/entity.ts', text);
    expect(found).toEqual(
      expect.arrayContaining([
        '1 consistent-type-imports',
        '2 Name every export: a public surface is a list, not a wildcard.',
        '3 Use a union of string literals instead of an enum.',
        '4 Use a factory and a plain object. The only class is AdFluxError.',
        '5 Do not cast through unknown: parse the value or fix the type.',
        '6 no-explicit-any',
        '6 no-unsafe-return',
        '7 no-floating-promises',
        '8 eqeqeq',
        '9 no-console',
      ]),
    );
  });

  it('refuses tests that do not run', async () => {
    const text = [
      `import { describe, it } from 'vitest';`,
      `it.skip('a', () => {});`,
      `describe.only('b', () => {});`,
      `it.todo('c');`,
      `it('d', () => {});`,
    ].join('\n');
    const found = await complaints('tools/test/import-rules.test.ts', text);
    expect(
      found.filter((message) => message.endsWith('Make it pass or delete it.')).map((message) => message[0]),
    ).toEqual(['2', '3', '4']);
  });

  it('allows the one class in its own file, and comparing with null for both kinds of nothing', async () => {
    const text = `export class AdFluxError extends Error {}\nexport const isGiven = (value?: string | null): boolean => value != null;\n`;
    expect(await complaints('packages/core/src/contracts/adflux-error.ts', text)).toEqual([]);
  });
});
