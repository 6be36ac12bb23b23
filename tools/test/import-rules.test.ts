import { execFile } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantWorkspace } from './planted-workspace.js';
import type { PlantedPackage } from './planted-workspace.js';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const everything = [
  '@adflux/orchestrator',
  '@adflux/core',
  '@adflux/platform-kit',
  '@adflux/meta',
  '@adflux/x',
  'zod',
  'axios',
];

const packages: PlantedPackage[] = [
  {
    folder: 'packages/core',
    name: '@adflux/core',
    exports: { '.': './src/index.ts', './testing': './src/testing/index.ts' },
    dependencies: ['zod', 'axios', 'bottleneck'],
  },
  {
    folder: 'packages/platform-kit',
    name: '@adflux/platform-kit',
    exports: { '.': './src/index.ts' },
    dependencies: ['bottleneck', 'p-retry', ...everything],
  },
  {
    folder: 'packages/orchestrator',
    name: '@adflux/orchestrator',
    exports: { '.': './src/index.ts' },
    dependencies: everything,
  },
  {
    folder: 'packages/reconciler',
    name: '@adflux/reconciler',
    exports: { '.': './src/index.ts' },
    dependencies: everything,
  },
  {
    folder: 'packages/cli',
    name: '@adflux/cli',
    exports: { '.': './src/index.ts' },
    dependencies: everything,
  },
  {
    folder: 'packages/segmentation',
    name: '@adflux/segmentation',
    exports: { '.': './src/index.ts' },
    dependencies: everything,
  },
  {
    folder: 'packages/privacy',
    name: '@adflux/privacy',
    exports: { '.': './src/index.ts' },
    dependencies: everything,
  },
  {
    folder: 'packages/simulator',
    name: '@adflux/simulator',
    exports: { '.': './src/index.ts' },
    dependencies: everything,
  },
  {
    folder: 'packages/storage/memory',
    name: '@adflux/storage-memory',
    exports: { '.': './src/index.ts' },
    dependencies: everything,
  },
  {
    folder: 'packages/platforms/meta',
    name: '@adflux/meta',
    exports: { '.': './src/index.ts' },
    dependencies: ['@adflux/core', '@adflux/platform-kit', '@adflux/storage-memory', '@adflux/x', 'p-retry'],
    devDependencies: ['axios'],
  },
  { folder: 'packages/platforms/x', name: '@adflux/x', exports: { '.': './src/index.ts' }, dependencies: everything },
  {
    folder: 'examples/demo',
    name: '@adflux/example-demo',
    exports: { '.': './src/index.ts' },
    dependencies: everything,
  },
];

/** Lawful imports, as the real packages write them. */
const lawful: Record<string, string> = {
  'packages/core/src/index.ts': `export { money } from './domain/money.js';\nexport type { AdPlatform } from './contracts/ad-platform.js';`,
  'packages/core/src/domain/money.ts': `import 'zod';\nexport const money = 1;`,
  'packages/core/src/contracts/ad-platform.ts': `import type { money } from '../domain/money.js';\nexport type AdPlatform = typeof money;`,
  'packages/core/src/creation-key.ts': `import 'node:crypto';`,
  'packages/core/src/testing/index.ts': `import 'node:util';\nexport const suite = 1;`,
  'packages/platform-kit/src/index.ts': `import 'bottleneck';\nimport 'p-retry';\nimport 'axios';\nexport { money } from '@adflux/core';`,
  'packages/orchestrator/src/index.ts': `export { money } from '@adflux/core';`,
  'packages/orchestrator/src/publish.test.ts': `import '@adflux/core/testing';\nimport '@adflux/meta';`,
  'packages/reconciler/src/index.ts': `import '@adflux/orchestrator';\nexport const reconcile = 1;`,
  'packages/cli/src/index.ts': `import '@adflux/orchestrator';\nimport '@adflux/core';`,
  'packages/segmentation/src/index.ts': `import '@adflux/core';`,
  'packages/privacy/src/index.ts': `import '@adflux/core';`,
  'packages/simulator/src/index.ts': `import 'node:http';`,
  'packages/storage/memory/src/index.ts': `import '@adflux/core';`,
  'packages/platforms/meta/src/index.ts': `import '@adflux/core';\nimport '@adflux/platform-kit';`,
  'packages/platforms/x/src/index.ts': `import '@adflux/core';`,
  'packages/platforms/meta/src/__fixtures__/answers.ts': `export const answers = 1;`,
  'packages/platforms/meta/src/meta-suite.test.ts': `import '@adflux/core/testing';\nimport './__fixtures__/answers.js';\nimport 'axios';`,
  'examples/demo/src/index.ts': `import '@adflux/meta';\nexport const demo = 1;`,
};

/** One planted file for each rule; the rule that must object comes first, others may join in. */
const planted: Record<string, { readonly text: string; readonly rule: string }> = {
  'packages/core/src/ring-a.ts': { text: `import './ring-b.js';`, rule: 'no-cycles' },
  'packages/platforms/meta/src/missing.ts': { text: `import './nowhere.js';`, rule: 'no-unresolvable' },
  'packages/platforms/meta/src/deep.ts': {
    text: `import '@adflux/core/src/domain/money.js';`,
    rule: 'no-unresolvable',
  },
  'packages/core/src/domain/wide.ts': { text: `import '../creation-key.js';`, rule: 'domain-imports-itself-and-zod' },
  'packages/core/src/contracts/wide.ts': { text: `import '../creation-key.js';`, rule: 'contracts-import-domain' },
  'packages/core/src/file-reader.ts': { text: `import 'node:fs';`, rule: 'core-depends-on-zod-alone' },
  'packages/core/src/testing/runner.ts': { text: `import 'axios';`, rule: 'suites-bring-no-runner' },
  'packages/core/src/requests.ts': { text: `import 'axios';`, rule: 'core-depends-on-zod-alone' },
  'packages/core/src/pacing.ts': { text: `import 'bottleneck';`, rule: 'pacing-lives-in-the-kit' },
  'packages/platforms/meta/src/pacing.ts': { text: `import 'p-retry';`, rule: 'pacing-lives-in-the-kit' },
  'packages/platform-kit/src/adapter.ts': { text: `import '@adflux/meta';`, rule: 'kit-imports-core' },
  'packages/orchestrator/src/adapter.ts': {
    text: `import '@adflux/meta';`,
    rule: 'orchestrator-imports-core-and-compliance',
  },
  'packages/reconciler/src/adapter.ts': {
    text: `import '@adflux/meta';`,
    rule: 'reconciler-imports-feeds-and-orchestrator',
  },
  'packages/cli/src/adapter.ts': { text: `import '@adflux/meta';`, rule: 'cli-names-no-platform-and-no-storage' },
  'packages/segmentation/src/publish.ts': { text: `import '@adflux/orchestrator';`, rule: 'topics-import-core' },
  'packages/privacy/src/adapter.ts': { text: `import '@adflux/meta';`, rule: 'topics-import-core' },
  'packages/storage/memory/src/adapter.ts': { text: `import '@adflux/meta';`, rule: 'storage-imports-core' },
  'packages/platforms/meta/src/storage.ts': {
    text: `import '@adflux/storage-memory';`,
    rule: 'platforms-import-core-and-kit',
  },
  'packages/platforms/meta/src/cousin.ts': {
    text: `import type {} from '@adflux/x';`,
    rule: 'one-platform-never-imports-another',
  },
  'packages/platforms/meta/src/cousin.test.ts': {
    text: `import '@adflux/x';`,
    rule: 'one-platform-never-imports-another',
  },
  'packages/simulator/src/shared.ts': { text: `import '@adflux/core';`, rule: 'simulator-imports-nothing-of-adflux' },
  'packages/platforms/x/src/example.test.ts': {
    text: `import '../../../../examples/demo/src/index.js';`,
    rule: 'packages-import-packages',
  },
  'packages/platforms/x/src/reach.ts': {
    text: `import '../../../core/src/creation-key.js';`,
    rule: 'public-doors-only',
  },
  'packages/platforms/x/src/relative.ts': { text: `import '../../../core/src/index.js';`, rule: 'packages-by-name' },
  'packages/platforms/x/src/builders.ts': { text: `import '@adflux/core/testing';`, rule: 'testing-only-from-tests' },
  'examples/demo/src/builders.ts': { text: `import '@adflux/core/testing';`, rule: 'testing-only-from-tests' },
  'packages/platforms/meta/src/recorded.ts': {
    text: `import './__fixtures__/answers.js';`,
    rule: 'source-imports-no-tests',
  },
  'packages/platforms/meta/src/undeclared.ts': {
    text: `import 'axios';`,
    rule: 'shipped-code-needs-declared-dependencies',
  },
};

interface Cruise {
  readonly summary: {
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] };
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

describe('the import rules', () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'adflux-import-rules-')));
  const objections = new Map<string, string[]>();
  let rules: readonly string[] = [];

  beforeAll(async () => {
    const files = Object.entries(planted).map(([file, { text }]) => [file, text] as const);
    const ring = { 'packages/core/src/ring-b.ts': `import './ring-a.js';` };
    plantWorkspace(root, packages, { ...lawful, ...ring, ...Object.fromEntries(files) });
    const depcruise = join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const config = join(repository, '.dependency-cruiser.mjs');
    const run = promisify(execFile)(
      process.execPath,
      [depcruise, 'packages', 'examples', '--config', config, '--output-type', 'json'],
      { cwd: root, maxBuffer: 2 ** 26 },
    );
    // The command fails when it finds violations, which it must; its answer is on standard output all the same.
    const { stdout } = await run.catch((failure: unknown) => failure as { stdout: string });
    const { violations, ruleSetUsed } = (JSON.parse(stdout) as Cruise).summary;
    rules = ruleSetUsed.forbidden.map(({ name }) => name);
    for (const { from, rule } of violations) {
      objections.set(from, [...(objections.get(from) ?? []), rule.name]);
    }
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it.each(Object.entries(planted))('object to %s', (file, { rule }) => {
    expect(objections.get(file)).toContain(rule);
  });

  it.each(Object.keys(lawful))('accept %s', (file) => {
    expect(objections.get(file)).toBeUndefined();
  });

  it('have a planted violation each', () => {
    const proven = new Set(Object.values(planted).map(({ rule }) => rule));
    expect(rules.filter((name) => !proven.has(name))).toEqual([]);
    expect(rules.length).toBe(proven.size);
  });
});
