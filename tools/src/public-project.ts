import { join } from 'node:path';
import { Project } from 'ts-morph';
import type { Door } from './workspace.js';

/**
 * A TypeScript program of the public entries and all they reach. Packages find each other's sources by name from anywhere,
 * so that an example in one package may use another without a dependency between the two.
 */
export function publicProject(root: string, doors: readonly Door[]): Project {
  const paths = Object.fromEntries(doors.map(({ specifier, source }) => [specifier, [source]]));
  const project = new Project({
    tsConfigFilePath: join(root, 'tsconfig.json'),
    skipAddingFilesFromTsConfig: true,
    compilerOptions: { paths, incremental: false },
  });
  delete project.compilerOptions.get().tsBuildInfoFile;
  project.addSourceFilesAtPaths(doors.map(({ source }) => source));
  project.resolveSourceFileDependencies();
  return project;
}
