import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { adapterFiles } from '../src/conventions/adapter-files.js';
import { checkConventions } from '../src/conventions/check-conventions.js';
import { plantRepository } from './planted-repository.js';
import type { PlantedRepository } from './planted-repository.js';

const adapter = 'packages/platforms/pinterest';
let repository: PlantedRepository;
const messages = (): string[] =>
  checkConventions(repository.root).map(({ file, line, message }) => `${file}:${line ?? ''} ${message}`);

beforeEach(() => {
  repository = plantRepository(['packages/core', 'packages/orchestrator', adapter]);
  const files = adapterFiles.map((file) => `${adapter}/${file.replace('*', 'pinterest')}`);
  repository.plant(
    Object.fromEntries(files.filter((file) => file.endsWith('.ts')).map((file) => [file, 'export {};\n'])),
  );
  repository.plant({
    [`${adapter}/src/index.ts`]: `export { createPinterest, VERSION } from './pinterest-platform.js';\nexport type { PinterestOptions, PinterestSettings } from './pinterest-platform.js';\n`,
    [`${adapter}/src/pinterest-platform.ts`]: `export const createPinterest = 1;\nexport const VERSION = '0.1.0';\nexport type PinterestOptions = 1;\nexport type PinterestSettings = 1;\n`,
    [`${adapter}/src/pinterest-capabilities.ts`]: `type Capabilities = object;\nexport const pinterestCapabilities = { dryRun: true } as const satisfies Capabilities;\n`,
  });
});
afterEach(() => repository.remove());

describe('conventions', () => {
  it('are satisfied with a lawful repository', () => {
    expect(messages()).toEqual([]);
  });

  it('want the same files in every adapter', () => {
    const files = adapterFiles
      .filter((file) => file !== 'package.json')
      .map((file) => `${adapter}/${file.replace('*', 'pinterest')}`);
    for (const file of files) rmSync(join(repository.root, file));
    expect(messages().filter((message) => message.endsWith('Missing: every adapter has this file.'))).toEqual(
      files.map((file) => `${file}: Missing: every adapter has this file.`),
    );
  });

  it('want the same exports from every adapter', () => {
    repository.plant({ [`${adapter}/src/index.ts`]: `export { VERSION } from './pinterest-platform.js';\n` });
    const index = `${adapter}/src/index.ts:`;
    expect(messages()).toEqual([
      `${index} Export createPinterest: every adapter does.`,
      `${index} Export PinterestSettings: every adapter does.`,
      `${index} Export PinterestOptions: every adapter does.`,
    ]);
  });

  it('want the exported version to be the one of the manifest', () => {
    const platform = `${adapter}/src/pinterest-platform.ts`;
    const text = `export const createPinterest = 1;\nexport const VERSION = '0.0.9';\nexport type PinterestOptions = 1;\nexport type PinterestSettings = 1;\n`;
    repository.plant({ [platform]: text });
    expect(messages()).toEqual([`${platform}: VERSION is not the package's version, 0.1.0.`]);
  });

  it.each([
    'export const pinterestCapabilities: Capabilities = { dryRun: true };',
    'export const pinterestCapabilities = { dryRun: true } satisfies Capabilities;',
    'export const pinterestCapabilities = { dryRun: true } as const;',
  ])('want capabilities as a literal, not %s', (text) => {
    repository.plant({ [`${adapter}/src/pinterest-capabilities.ts`]: `type Capabilities = object;\n${text}\n` });
    expect(messages()).toEqual([expect.stringContaining('as const satisfies Capabilities')]);
  });

  it('want no platform named in generic code, whether first-party or found in the workspace', () => {
    repository.plant({
      'packages/orchestrator/src/answer.ts': [
        '/** Meta and pinterest may be named here. */',
        "export const answer = (id: string): boolean => id === 'meta' || id === 'x' || 'a x b'.split('x').length > 1;",
        'export const other = (id: string): boolean => id === `pinterest`;',
      ].join('\n'),
      'packages/orchestrator/src/answer.test.ts': "export const id = 'meta';\n",
      'packages/core/src/contracts/platform-id.ts': "export type PlatformId = 'meta' | (string & {});\n",
    });
    const message = (id: string): string =>
      `Generic code names the platform "${id}": make the difference a capability or a port.`;
    expect(messages()).toEqual([
      `packages/orchestrator/src/answer.ts:2 ${message('meta')}`,
      `packages/orchestrator/src/answer.ts:2 ${message('x')}`,
      `packages/orchestrator/src/answer.ts:3 ${message('pinterest')}`,
    ]);
  });

  it.each(["export * from './answer.js';", "import './answer.js';", 'export const here = 1;', 'export {};'])(
    'want index files to list names, not %s',
    (statement) => {
      repository.plant({ 'packages/core/src/index.ts': `export { answer } from './answer.js';\n${statement}\n` });
      expect(messages()).toEqual([expect.stringMatching(/^packages\/core\/src\/index\.ts:2 An index file only/)]);
    },
  );

  it('want short files with kebab-case names', () => {
    repository.plant({
      'packages/core/src/long.ts': 'export {};\n'.repeat(251),
      'packages/core/src/long.test.ts': 'export {};\n'.repeat(250),
      'packages/core/src/camelCase.ts': 'export {};\n',
    });
    expect(messages().sort()).toEqual([
      'packages/core/src/camelCase.ts: Name files in kebab-case.',
      'packages/core/src/long.ts: 251 lines, at most 250: split it by idea.',
    ]);
  });

  it('want manifests that behave alike when installed', () => {
    const manifest = {
      name: '@adflux/pinterest',
      version: '0.1.0',
      dependencies: { '@adflux/core': '0.x' },
      exports: { '.': {}, './sdk': {} },
    };
    repository.plant({ [`${adapter}/package.json`]: JSON.stringify(manifest) });
    const found = messages();
    expect(found).toContain(`${adapter}/package.json: Peer-depend on @adflux/core instead of depending on it.`);
    expect(found).toContain(`${adapter}/package.json: Peer-depend on @adflux/core.`);
    expect(found.filter((message) => message.includes('publishConfig.exports'))).toHaveLength(1);
    expect(found).toHaveLength(10);
  });
});
