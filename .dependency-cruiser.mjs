// Who may import whom. ARCHITECTURE.md has the picture; tools/test/import-rules.test.ts plants one violation for each rule.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const home = process.cwd();
const subfolders = (parent) =>
  existsSync(join(home, parent))
    ? readdirSync(join(home, parent), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && existsSync(join(home, parent, entry.name, 'package.json')))
        .map((entry) => `${parent}/${entry.name}`)
    : [];

/** The source files behind every `exports` entry of the workspace: the only doors between packages. */
const doors = ['packages', 'packages/platforms', 'packages/storage', 'examples', 'tests']
  .flatMap(subfolders)
  .flatMap((folder) => {
    const { exports = {} } = JSON.parse(readFileSync(join(home, folder, 'package.json'), 'utf8'));
    return Object.values(exports)
      .map((entry) => (typeof entry === 'string' ? entry : entry['adflux-source']))
      .filter((file) => typeof file === 'string' && file.endsWith('.ts'))
      .map((file) => `^${folder}/${file.replace('./', '').replaceAll('.', '\\.')}$`);
  });

const unit = '(packages/(?:platforms/|storage/)?[^/]+|examples/[^/]+|tests/[^/]+|tools)';
const tests = '\\.test\\.ts$|/test/|/__fixtures__/|^tests/|^tools/';
const configs = 'tsup\\.config\\.ts$|vitest\\.config\\.ts$|^tsup\\.base\\.ts$';
const hashing = '^(node:)?crypto$';
/** The one error class: every layer may throw it. */
const theError = '^packages/core/src/contracts/adflux-error\\.ts$';
const shipped = { pathNot: [tests, configs] };
const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** `folder` ships code that imports no workspace package besides itself and `allowed`. */
const layer = (name, folder, allowed, comment) =>
  error(
    name,
    comment,
    { ...shipped, path: `^${folder}/` },
    {
      path: '^(packages|examples|tests|tools)/',
      pathNot: [`^${folder}/`, ...allowed.map((other) => `^packages/${other}/`)],
    },
  );

export default {
  forbidden: [
    error('no-cycles', 'Move the shared part into a file of its own.', {}, { circular: true }),
    error('no-unresolvable', 'Neither a file nor a declared dependency.', {}, { couldNotResolve: true }),

    error(
      'domain-imports-itself-and-zod',
      'Domain words stand on their own.',
      { ...shipped, path: '^packages/core/src/domain/' },
      { pathNot: ['^packages/core/src/domain/', theError, 'node_modules/zod/'] },
    ),
    error(
      'contracts-import-domain',
      'Contracts speak in domain words and errors only.',
      { ...shipped, path: '^packages/core/src/contracts/' },
      { pathNot: ['^packages/core/src/(contracts|domain)/', 'node_modules/zod/', hashing] },
    ),
    error(
      'core-depends-on-zod-alone',
      'Core does no I/O: no package besides zod, and of Node itself only hashing.',
      { ...shipped, path: '^packages/core/', pathNot: [...shipped.pathNot, '^packages/core/src/testing/'] },
      { pathNot: ['^packages/core/', 'node_modules/zod/', hashing] },
    ),
    error(
      'suites-bring-no-runner',
      'The suites get `describe`, `it` and `expect` as arguments, so that any test runner can run them.',
      { ...shipped, path: '^packages/core/src/testing/' },
      { pathNot: ['^packages/core/', 'node_modules/zod/', '^(node:)?(crypto|util|zlib)$'] },
    ),

    layer('kit-imports-core', 'packages/platform-kit', ['core'], 'The kit knows the contract and no platform.'),
    layer(
      'orchestrator-imports-core-and-compliance',
      'packages/orchestrator',
      ['core', 'compliance'],
      'Platforms and storage arrive as arguments; the rules about job ads do not, so that nobody leaves them out.',
    ),
    layer(
      'reconciler-imports-feeds-and-orchestrator',
      'packages/reconciler',
      ['core', 'feeds', 'orchestrator'],
      'What should be comes from feeds, what is done goes through the orchestrator; storage arrives as an argument.',
    ),
    layer(
      'cli-names-no-platform-and-no-storage',
      'packages/cli',
      ['core', 'orchestrator', 'compliance', 'feeds', 'reconciler', 'privacy'],
      'Adapters and storage are chosen by the configuration of its user.',
    ),
    layer('storage-imports-core', 'packages/storage/[^/]+', ['core'], 'Storage knows the contract alone.'),
    layer(
      'topics-import-core',
      'packages/(?:compliance|segmentation|privacy|feeds|insights|recommendations|creative|leads)',
      ['core'],
      'Each topic can be used alone.',
    ),
    layer(
      'platforms-import-core-and-kit',
      'packages/platforms/[^/]+',
      ['core', 'platform-kit'],
      'An adapter is core, kit and its platform.',
    ),
    error(
      'one-platform-never-imports-another',
      'What two platforms share belongs into the kit.',
      { path: '^packages/platforms/([^/]+)/' },
      { path: '^packages/platforms/', pathNot: '^packages/platforms/$1/' },
    ),
    error(
      'simulator-imports-nothing-of-adflux',
      'A simulator that shared code with the adapters would share their mistakes.',
      { path: '^packages/simulator/', pathNot: configs },
      { path: '^(packages|examples|tests|tools)/', pathNot: '^packages/simulator/' },
    ),
    error(
      'packages-import-packages',
      'Nothing published depends on examples, tests or tools.',
      { path: '^packages/' },
      { path: '^(examples|tests|tools)/' },
    ),

    error(
      'pacing-lives-in-the-kit',
      'Throttle and retry are decided in one place.',
      { pathNot: '^packages/platform-kit/' },
      { path: 'node_modules/(bottleneck|p-retry)/' },
    ),
    error(
      'public-doors-only',
      'Use what the package exports; if something is missing there, export it.',
      { path: `^${unit}/` },
      { path: `^${unit}/`, pathNot: ['^$1/', ...doors] },
    ),
    error(
      'packages-by-name',
      'Import another package by its name, never by a relative path.',
      { path: `^${unit}/`, pathNot: configs },
      { path: `^${unit}/`, pathNot: '^$1/', dependencyTypes: ['local'] },
    ),
    error(
      'testing-only-from-tests',
      '@adflux/core/testing is for tests.',
      { ...shipped, path: '^(packages|examples)/', pathNot: [tests, configs, '^packages/core/src/testing/'] },
      { path: '^packages/core/src/testing/' },
    ),
    error(
      'source-imports-no-tests',
      'Tests and fixtures are not shipped.',
      { ...shipped, path: '^packages/.+/src/' },
      { path: '\\.test\\.ts$|/__fixtures__/|/test/' },
    ),
    error(
      'shipped-code-needs-declared-dependencies',
      'A development dependency is missing where the package gets installed.',
      { ...shipped, path: '^packages/.+/src/' },
      {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['npm', 'npm-peer', 'npm-optional'],
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)dist/', '(^|/)\\.cache/', '^tools/test/fixtures/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['adflux-source', 'types', 'node', 'import', 'default'],
      extensions: ['.ts', '.d.ts', '.mjs', '.js', '.json'],
    },
  },
};
