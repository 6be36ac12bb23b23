import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const foldersIn = (parent: string): string[] =>
  readdirSync(root + parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['platforms', 'storage', 'node_modules'].includes(entry.name))
    .map((entry) => `${parent}/${entry.name}`);

const folders = [
  ...foldersIn('packages'),
  ...foldersIn('packages/platforms'),
  ...foldersIn('packages/storage'),
  ...foldersIn('examples'),
  ...foldersIn('tests'),
  'tools',
];
// Vitest tells Node of these by flag, for require() too: `import` or `module` here would hand ES modules to it (pg breaks).
const conditions = ['adflux-source', 'node'];

export default defineConfig({
  test: {
    // By default Vitest keeps a core for itself: half of a machine with two, and it has little to do while tests run.
    maxWorkers: '100%',
    projects: folders.map((folder) => ({
      root: root + folder,
      resolve: { conditions },
      ssr: { resolve: { conditions, externalConditions: conditions } },
      test: {
        name: folder.replace(/^packages\//, ''),
        include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
        setupFiles: [`${root}vitest.setup.ts`],
        testTimeout: 30_000,
        // The test files of a folder share processes and loaded modules. What a module remembers must not change a test.
        isolate: false,
      },
    })),
    coverage: {
      provider: 'v8',
      include: ['packages/**/src/**/*.ts'],
      exclude: ['**/*.test.ts', '**/testing/**', '**/dist/**'],
      reporter: ['text-summary', 'lcov'],
    },
    passWithNoTests: false,
  },
});
