import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Complaint } from '../complaint.js';

/** More lines than this and a file holds more than one idea. */
const maximumLines = 250;

const isCode = (file: string): boolean => /\.(ts|mjs|js)$/.test(file);
const kebabCase = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)+$/;

/** Length and name of every code file. */
export function fileShape(root: string, files: readonly string[]): Complaint[] {
  return files.filter(isCode).flatMap((file) => {
    const complaints: Complaint[] = [];
    const lines = readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length;
    if (lines > maximumLines) {
      complaints.push({ file, message: `${lines} lines, at most ${maximumLines}: split it by idea.` });
    }
    if (!kebabCase.test(basename(file))) complaints.push({ file, message: 'Name files in kebab-case.' });
    return complaints;
  });
}
