import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Node } from 'ts-morph';
import type { JSDocTag, SourceFile } from 'ts-morph';
import { relativePath } from '../complaint.js';

/** A piece of TypeScript that the documentation shows. */
export interface CodeBlock {
  /** Where it is written, relative to the repository. */
  readonly file: string;
  /** First line of the code in that file. */
  readonly line: number;
  readonly code: string;
}

const fence = /^([ \t]*)```(?:ts|typescript)[ \t]*\n([\s\S]*?)^\1```/gm;
const linesBefore = (text: string, at: number): number => text.slice(0, at).split('\n').length;

function fencedBlocks(file: string, text: string, firstLine: number): CodeBlock[] {
  return [...text.matchAll(fence)].map((match) => ({
    file,
    line: firstLine + linesBefore(text, match.index),
    code: match[2] ?? '',
  }));
}

/** The ts blocks of a Markdown page. */
export function markdownBlocks(root: string, file: string): CodeBlock[] {
  return fencedBlocks(file, readFileSync(join(root, file), 'utf8'), 1);
}

/** The `@example` tags of all doc comments in a file. */
export function exampleTags(source: SourceFile): JSDocTag[] {
  return source
    .forEachDescendantAsArray()
    .flatMap((node) => (Node.isJSDocable(node) ? node.getJsDocs() : []))
    .flatMap((doc) => doc.getTags())
    .filter((tag) => tag.getTagName() === 'example');
}

/** The `@example` blocks of all doc comments in a file. */
export function exampleBlocks(root: string, source: SourceFile): CodeBlock[] {
  const file = relativePath(root, source.getFilePath());
  return exampleTags(source).flatMap((tag) => {
    const bare = tag
      .getText()
      .replace(/^@example[ \t]*\n?/, '\n')
      .replace(/^[ \t]*\* ?/gm, '');
    const blocks = fencedBlocks(file, bare, tag.getStartLineNumber() - 1);
    return blocks.length > 0 ? blocks : [{ file, line: tag.getStartLineNumber(), code: bare }];
  });
}
