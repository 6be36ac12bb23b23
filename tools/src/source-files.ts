import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Files of the repository that git knows or would add, relative to `root`. Ignored ones (builds, installed packages) never
 * show up, so no tool needs a list of folders to skip.
 */
export function repositoryFiles(root: string): string[] {
  const listing = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return listing.split('\n').filter((file) => file !== '' && existsSync(join(root, file)));
}

/** Tests, and what only tests use. */
export const isTestFile = (file: string): boolean =>
  /\.test\.ts$|\/__fixtures__\/|\/test\/|^tests\/|^tools\//.test(file);
