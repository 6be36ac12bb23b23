import type { SourceFile } from 'ts-morph';
import { format } from 'prettier';
import type { Door } from '../workspace.js';
import { declarationText, schemaTypes } from './declaration-text.js';

const layout = { parser: 'typescript', singleQuote: true, printWidth: 120 } as const;

/** File name of an entry's page: `core.md`, `core.testing.md`. */
export const pageName = ({ specifier }: Door): string => `${specifier.replace('@adflux/', '').replaceAll('/', '.')}.md`;

/** The page of one entry: every exported name with its signature, in the order of the alphabet. */
export async function surfacePage(door: Door, source: SourceFile): Promise<string> {
  const exported = [...source.getExportedDeclarations()].sort(([a], [b]) => (a < b ? -1 : 1));
  const known = schemaTypes(exported.flatMap(([, declarations]) => declarations));
  const sections = exported.map(async ([name, declarations]) => {
    const code = await format(declarations.map((node) => declarationText(node, known)).join('\n'), layout);
    return `## ${name}\n\n\`\`\`ts\n${code}\`\`\`\n`;
  });
  const head = `# ${door.specifier}\n\nWritten by \`pnpm surface\`. A difference here is a difference for users.\n`;
  return [head, ...(await Promise.all(sections))].join('\n');
}
