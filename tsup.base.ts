import { defineConfig } from 'tsup';

/** The build every package shares: ESM and declarations, nothing bundled that npm can install. */
export const packageBuild = (entry: Record<string, string>) =>
  defineConfig({
    entry,
    format: ['esm'],
    target: 'node20',
    platform: 'node',
    // Types are checked once for all packages (`check:run types`); here again, that was half of the build.
    dts: { compilerOptions: { noCheck: true, composite: false, incremental: false, ignoreDeprecations: '6.0' } },
    sourcemap: true,
    clean: true,
    treeshake: true,
    splitting: true,
  });
