// Writes docs/surface/<package>[.<entry>].md: every public name with its signature. With --check it writes nothing and
// fails when a page differs, so that a change of the public surface is always a visible part of a change.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicProject } from './public-project.js';
import { pageName, surfacePage } from './surface/surface-page.js';
import { publishedPackages, repository } from './workspace.js';

const folder = join(repository, 'docs/surface');
const doors = publishedPackages(repository).flatMap((published) => published.doors);
const project = publicProject(repository, doors);

const pages = new Map<string, string>();
for (const door of doors) {
  pages.set(pageName(door), await surfacePage(door, project.getSourceFileOrThrow(door.source)));
}

mkdirSync(folder, { recursive: true });
const present = readdirSync(folder).filter((file) => file.endsWith('.md'));
const stale = present.filter((file) => !pages.has(file));
const changed = [...pages].filter(
  ([file, page]) => !existsSync(join(folder, file)) || readFileSync(join(folder, file), 'utf8') !== page,
);

if (process.argv.includes('--check')) {
  for (const [file] of changed) console.log(`docs/surface/${file}  The public surface differs from this page.`);
  for (const file of stale) console.log(`docs/surface/${file}  There is no such entry any more.`);
  if (changed.length + stale.length > 0) {
    console.log('Run "pnpm surface", look at the difference, commit it, and add a changeset if users will notice it.');
    process.exitCode = 1;
  }
} else {
  for (const [file, page] of changed) writeFileSync(join(folder, file), page);
  for (const file of stale) rmSync(join(folder, file));
  console.log(`${pages.size} pages, ${changed.length} written, ${stale.length} removed.`);
}
