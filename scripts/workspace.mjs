// What the scripts share: where things are, and how to start a development tool without a shell.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const tarballFolder = join(root, '.cache/tarballs');

/** `node` on the file behind a root development dependency's command: quicker than a shell, and the same everywhere. */
export function tool(packageName, args, command = packageName) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { command: process.execPath, args: [join(folder, typeof bin === 'string' ? bin : bin[command]), ...args] };
}
