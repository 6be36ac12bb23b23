import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A package of the planted workspace: where it lives and what its manifest says besides name and exports. */
export interface PlantedPackage {
  readonly folder: string;
  readonly name: string;
  readonly exports?: Readonly<Record<string, string>>;
  readonly dependencies?: readonly string[];
  readonly devDependencies?: readonly string[];
}

/** Third-party packages that the planted files import; each is one empty module. */
const thirdParty = ['zod', 'axios', 'bottleneck', 'p-retry'];

const versions = (names: readonly string[] = []): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, '*']));

const write = (root: string, file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};

const link = (root: string, target: string, from: string): void => {
  mkdirSync(dirname(join(root, from)), { recursive: true });
  symlinkSync(join(root, target), join(root, from), 'dir');
};

/** Writes a small workspace under `root`, linked the way pnpm links one. */
export function plantWorkspace(
  root: string,
  packages: readonly PlantedPackage[],
  files: Readonly<Record<string, string>>,
): void {
  const strict = {
    module: 'NodeNext',
    moduleResolution: 'NodeNext',
    customConditions: ['adflux-source'],
    noEmit: true,
  };
  write(root, 'tsconfig.json', JSON.stringify({ compilerOptions: strict }));
  write(root, 'package.json', JSON.stringify({ name: 'planted', private: true, type: 'module' }));
  for (const name of thirdParty) {
    write(root, `node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(root, `node_modules/${name}/index.js`, '');
  }
  for (const { folder, name, exports = {}, dependencies, devDependencies } of packages) {
    const doors = Object.entries(exports).map(([entry, source]) => [entry, { 'adflux-source': source }]);
    const manifest = {
      name,
      version: '1.0.0',
      type: 'module',
      exports: Object.fromEntries(doors) as Record<string, unknown>,
      dependencies: versions(dependencies),
      devDependencies: versions(devDependencies),
    };
    write(root, `${folder}/package.json`, JSON.stringify(manifest));
    link(root, folder, `node_modules/${name}`);
  }
  for (const [file, text] of Object.entries(files)) write(root, file, text);
}
