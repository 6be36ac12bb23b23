import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A small repository in a temporary folder, with the manifest of one published package in each of `folders`. */
export interface PlantedRepository {
  readonly root: string;
  /** Writes files, by path from the root. */
  plant(files: Readonly<Record<string, string>>): void;
  remove(): void;
}

const manifestOf = (folder: string): object => {
  const name = `@adflux/${folder.split('/').at(-1) ?? ''}`;
  const source = { 'adflux-source': './src/index.ts' };
  const built = { types: './dist/index.d.ts', default: './dist/index.js' };
  return {
    name,
    version: '0.1.0',
    description: 'A planted package.',
    license: 'Apache-2.0',
    type: 'module',
    sideEffects: false,
    repository: { directory: folder },
    engines: { node: '>=20.19.0' },
    files: ['dist'],
    exports: { '.': { ...source, ...built } },
    publishConfig: { exports: { '.': built } },
    ...(name === '@adflux/core' ? {} : { peerDependencies: { '@adflux/core': '0.x' } }),
  };
};

/** Plants packages that no tool has anything to say about. */
export function plantRepository(folders: readonly string[]): PlantedRepository {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'adflux-tools-')));
  const plant: PlantedRepository['plant'] = (files) => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
  };
  execFileSync('git', ['init', '--quiet'], { cwd: root });
  const compilerOptions = {
    strict: true,
    target: 'ES2022',
    module: 'NodeNext',
    noEmit: true,
    customConditions: ['adflux-source'],
  };
  plant({ 'tsconfig.json': JSON.stringify({ compilerOptions, include: ['packages/*/src'] }) });
  for (const folder of folders) {
    plant({
      [`${folder}/package.json`]: JSON.stringify(manifestOf(folder)),
      [`${folder}/README.md`]: `# ${folder}\n`,
      [`${folder}/src/index.ts`]: `export { answer } from './answer.js';\n`,
      [`${folder}/src/answer.ts`]: [
        '/**',
        ' * Answers.',
        ' *',
        ' * @example',
        ` * import { answer } from '@adflux/${folder.split('/').at(-1) ?? ''}';`,
        ' *',
        ' * const half: number = answer() / 2;',
        ' */',
        'export const answer = (): number => 42;',
        '',
      ].join('\n'),
    });
  }
  return { root, plant, remove: () => rmSync(root, { recursive: true }) };
}
