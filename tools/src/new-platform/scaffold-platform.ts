import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pascalCase } from '../conventions/platform-identifiers.js';
import { adapterManifestText } from './adapter-manifest-text.js';
import { renameTemplate } from './rename-template.js';

const template = fileURLToPath(new URL('../../template', import.meta.url));

const buildConfig = `import { packageBuild } from '../../../tsup.base.js';

export default packageBuild({ index: 'src/index.ts' });
`;

const changeset = (id: string): string => `---
'@adflux/${id}': minor
---

Publish on ${pascalCase(id)}.
`;

/**
 * Writes the adapter of a new platform under `root`: it compiles, keeps the conventions, and fails `platformSuite` once
 * for each thing still to be written. Returns the files, relative to `root`.
 *
 * @throws Error when the id is not kebab-case or the platform exists already.
 */
export function scaffoldPlatform(root: string, id: string): string[] {
  if (!/^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/.test(id)) {
    throw new Error(`"${id}" is not a platform id. Use lower-case words joined by hyphens, e.g. "pinterest".`);
  }
  const folder = `packages/platforms/${id}`;
  if (existsSync(join(root, folder))) throw new Error(`${folder} exists already.`);

  const { version } = JSON.parse(readFileSync(join(template, '../../packages/core/package.json'), 'utf8')) as {
    version: string;
  };
  const files = new Map([
    [`${folder}/package.json`, adapterManifestText(id, version)],
    [`${folder}/tsup.config.ts`, buildConfig],
    [`.changeset/new-platform-${id}.md`, changeset(id)],
  ]);
  for (const entry of readdirSync(template, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const place = path.slice(template.length + 1).replaceAll('\\', '/');
    files.set(`${folder}/${renameTemplate(place, id)}`, renameTemplate(readFileSync(path, 'utf8'), id));
  }
  files.set(`${folder}/src/version.ts`, (files.get(`${folder}/src/version.ts`) ?? '').replace('0.0.0', version));
  for (const [file, text] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return [...files.keys()];
}
