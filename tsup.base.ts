import { defineConfig } from 'tsup';

/** The build every package shares: ESM and declarations, nothing bundled that npm can install. */
export const packageBuild = (entry: Record<string, string>) =>
  defineConfig({
    entry,
    format: ['esm'],
    target: 'node20',
    platform: 'node',
    dts: { compilerOptions: { composite: false, incremental: false, ignoreDeprecations: '6.0' } },
    sourcemap: true,
    clean: true,
    treeshake: true,
    splitting: true,
  });
