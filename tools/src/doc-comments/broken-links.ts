import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Complaint } from '../complaint.js';

const link = /\]\((?!https?:|mailto:|#)([^)\s#]+)(?:#[^)\s]*)?\)/g;

/** Links of Markdown pages to files that do not exist. */
export function brokenLinks(root: string, pages: readonly string[]): Complaint[] {
  return pages.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((text, index) =>
        [...text.matchAll(link)]
          .map(([, target = '']) => target)
          .filter((target) => !existsSync(join(root, dirname(file), decodeURI(target))))
          .map((target) => ({ file, line: index + 1, message: `There is no ${target}.` })),
      ),
  );
}
