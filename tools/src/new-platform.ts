// pnpm new:platform pinterest
import { scaffoldPlatform } from './new-platform/scaffold-platform.js';
import { repository } from './workspace.js';

const [id, ...rest] = process.argv.slice(2);
if (id === undefined || rest.length > 0) {
  console.error('Usage: pnpm new:platform <id>, e.g. pnpm new:platform pinterest');
  process.exit(2);
}
try {
  const files = scaffoldPlatform(repository, id);
  for (const file of files) console.log(file);
  console.log(`
Next:
  pnpm install
  npx vitest run --project platforms/${id}     each failing test of platformSuite is one thing to write
  pnpm surface && pnpm platform-tables         the public surface and the capability table
  pnpm check:run conventions "doc comments"    what else every adapter keeps to`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
