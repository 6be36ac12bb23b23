import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the tests read of a Markdown page. */
export interface MarkdownPage {
  /** The ts blocks, in order. */
  readonly programs: readonly string[];
  /** Every code block with its language, in order. */
  readonly blocks: readonly { readonly language: string; readonly code: string }[];
  /** The number of `#` of every heading, in order. */
  readonly headingLevels: readonly number[];
}

const fence = /^```(\S*)[^\n]*\n([\s\S]*?)^```$/gm;

/** Reads a page of the repository. */
export function readPage(root: string, file: string): MarkdownPage {
  const text = readFileSync(join(root, file), 'utf8');
  const blocks = [...text.matchAll(fence)].map(([, language = '', code = '']) => ({ language, code }));
  const prose = text.replaceAll(fence, '');
  return {
    blocks,
    programs: blocks.filter(({ language }) => language === 'ts').map(({ code }) => code),
    headingLevels: [...prose.matchAll(/^(#+) /gm)].map(([, marks = '']) => marks.length),
  };
}
