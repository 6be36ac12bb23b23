import { pascalCase } from '../conventions/platform-identifiers.js';

/** The package.json of a new adapter, as the conventions want it. */
export function adapterManifestText(id: string, version: string): string {
  const built = { types: './dist/index.d.ts', default: './dist/index.js' };
  const manifest = './package.json';
  return `${JSON.stringify(
    {
      name: `@adflux/${id}`,
      version,
      description: `AdFlux adapter for ${pascalCase(id)}.`,
      license: 'Apache-2.0',
      type: 'module',
      sideEffects: false,
      repository: {
        type: 'git',
        url: 'git+https://github.com/adflux/adflux.git',
        directory: `packages/platforms/${id}`,
      },
      keywords: ['ads', 'jobs', 'recruitment', 'marketing-api', 'typescript'],
      engines: { node: '>=20.19.0' },
      files: ['dist', 'README.md', 'CHANGELOG.md'],
      exports: { '.': { 'adflux-source': './src/index.ts', ...built }, './package.json': manifest },
      publishConfig: { access: 'public', provenance: true, exports: { '.': built, './package.json': manifest } },
      scripts: { build: 'tsup' },
      dependencies: { '@adflux/platform-kit': 'workspace:^', zod: 'catalog:' },
      peerDependencies: { '@adflux/core': 'workspace:0.x' },
    },
    null,
    2,
  )}\n`;
}
