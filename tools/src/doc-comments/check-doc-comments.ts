import type { Project, SourceFile } from 'ts-morph';
import { complain, relativePath } from '../complaint.js';
import type { Complaint } from '../complaint.js';
import { checkExamples } from '../examples/check-examples.js';
import { exampleBlocks, exampleTags, markdownBlocks } from '../examples/code-blocks.js';
import type { CodeBlock } from '../examples/code-blocks.js';
import { publicProject } from '../public-project.js';
import { isTestFile, repositoryFiles } from '../source-files.js';
import { publishedPackages } from '../workspace.js';
import { brokenLinks } from './broken-links.js';
import { missingComments } from './missing-comments.js';

/** An entry shows how to use it: one `@example` among what it exports, or in its own file. */
function entryWithoutExample(root: string, entry: SourceFile): Complaint[] {
  const shown = [entry, ...[...entry.getExportedDeclarations().values()].flat().map((node) => node.getSourceFile())];
  const hasExample = shown.some((file) => exampleTags(file).length > 0);
  return hasExample ? [] : [complain(root, entry.getFilePath(), 'None of the exported names shows an @example.')];
}

function allBlocks(root: string, project: Project, pages: readonly string[]): CodeBlock[] {
  const sources = project
    .getSourceFiles()
    .filter((source) => /^packages\/.*\/src\//.test(relativePath(root, source.getFilePath())))
    .filter((source) => !isTestFile(relativePath(root, source.getFilePath())));
  return [
    ...sources.flatMap((source) => exampleBlocks(root, source)),
    ...pages.flatMap((page) => markdownBlocks(root, page)),
  ];
}

/** Every public name has a doc comment, every example in comments and on pages compiles, every link leads somewhere. */
export function checkDocComments(root: string): {
  readonly complaints: readonly Complaint[];
  readonly examples: number;
} {
  const doors = publishedPackages(root).flatMap((published) => published.doors);
  const project = publicProject(root, doors);
  const entries = doors.map((door) => project.getSourceFileOrThrow(door.source));
  const pages = repositoryFiles(root).filter((file) => file.endsWith('.md') && !file.endsWith('CHANGELOG.md'));
  const shown = pages.filter((page) => !/^(tools|docs\/surface)\//.test(page));
  const blocks = allBlocks(root, project, shown);
  const complaints = [
    ...entries.flatMap((entry) => [...missingComments(root, entry), ...entryWithoutExample(root, entry)]),
    ...checkExamples(root, project, blocks),
    ...brokenLinks(root, pages),
  ];
  return { complaints, examples: blocks.length };
}
