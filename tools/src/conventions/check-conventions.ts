import { basename, join } from 'node:path';
import { Project } from 'ts-morph';
import type { Complaint } from '../complaint.js';
import { isTestFile, repositoryFiles } from '../source-files.js';
import { publishedPackages } from '../workspace.js';
import { adapterExports, capabilitiesLiteral, exportedVersion } from './adapter-exports.js';
import { missingAdapterFiles } from './adapter-files.js';
import { fileShape } from './file-shape.js';
import { onlyNamedReExports } from './index-files.js';
import { adapterManifest, manifestRules } from './manifests.js';
import { isGeneric, platformNames } from './platform-names.js';

const adapterFolder = 'packages/platforms/';
const firstPartyIds = ['meta', 'google-ads', 'x', 'tiktok', 'snapchat'];

/** Every rule about the shape of the repository that neither a type nor a lint rule on one file can express. */
export function checkConventions(root: string): Complaint[] {
  const files = repositoryFiles(root);
  const sources = files.filter((file) => /^packages\/.*\/src\/.*\.ts$/.test(file) && !isTestFile(file));
  const project = new Project({ tsConfigFilePath: join(root, 'tsconfig.json'), skipAddingFilesFromTsConfig: true });
  project.addSourceFilesAtPaths(sources.map((file) => join(root, file)));

  const packages = publishedPackages(root);
  const adapters = packages.filter(({ folder }) => folder.startsWith(adapterFolder));
  const ids = new Set([...firstPartyIds, ...adapters.map(({ folder }) => basename(folder))]);

  const sourceOf = (file: string) => project.getSourceFileOrThrow(join(root, file));
  const generic = sources.filter(isGeneric);
  return [
    ...fileShape(root, files),
    ...packages.flatMap((published) => manifestRules(root, published)),
    ...sources
      .filter((file) => basename(file) === 'index.ts')
      .flatMap((file) => onlyNamedReExports(root, sourceOf(file))),
    ...generic.flatMap((file) => platformNames(root, sourceOf(file), ids)),
    ...adapters.flatMap((adapter) => {
      const id = basename(adapter.folder);
      return [
        ...adapterManifest(adapter),
        ...missingAdapterFiles(root, adapter.folder, id),
        ...adapterExports(project, root, adapter.folder, id),
        ...capabilitiesLiteral(project, root, adapter.folder, id),
        ...exportedVersion(project, root, adapter.folder, adapter.manifest.version),
      ];
    }),
  ];
}
