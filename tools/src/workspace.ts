import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository that these tools belong to. */
export const repository = fileURLToPath(new URL('../..', import.meta.url));

/** One `exports` entry of a package: what a user may import, and the source file behind it. */
export interface Door {
  readonly packageName: string;
  /** As in the manifest: `.` or `./testing`. */
  readonly entry: string;
  /** What a user writes after `from`. */
  readonly specifier: string;
  /** Absolute path of the source file. */
  readonly source: string;
}

/** The parts of a package.json that the tools read. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly description?: string;
  readonly license?: string;
  readonly type?: string;
  readonly sideEffects?: boolean | readonly string[];
  readonly files?: readonly string[];
  readonly engines?: Readonly<Record<string, string>>;
  readonly repository?: { readonly directory?: string };
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly publishConfig?: {
    readonly access?: string;
    readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** A workspace package that gets published. */
export interface WorkspacePackage {
  /** Relative to the repository, with forward slashes: `packages/platforms/meta`. */
  readonly folder: string;
  readonly manifest: Manifest;
  readonly doors: readonly Door[];
}

const parents = ['packages', 'packages/platforms', 'packages/storage'];

function doorsOf(root: string, folder: string, manifest: Manifest): Door[] {
  return Object.entries(manifest.exports ?? {}).flatMap(([entry, target]) => {
    const source = typeof target === 'string' ? undefined : target['adflux-source'];
    if (source === undefined) return [];
    const specifier = entry === '.' ? manifest.name : `${manifest.name}/${entry.slice(2)}`;
    return [{ packageName: manifest.name, entry, specifier, source: join(root, folder, source) }];
  });
}

/** Every publishable package under `root`, ordered by folder. */
export function publishedPackages(root: string): WorkspacePackage[] {
  return parents
    .filter((parent) => existsSync(join(root, parent)))
    .flatMap((parent) => readdirSync(join(root, parent)).map((name) => `${parent}/${name}`))
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .sort()
    .map((folder) => {
      const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;
      return { folder, manifest, doors: doorsOf(root, folder, manifest) };
    })
    .filter(({ manifest }) => manifest.private !== true);
}
