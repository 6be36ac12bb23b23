import { join } from 'node:path';
import { Node, SyntaxKind } from 'ts-morph';
import type { Project } from 'ts-morph';
import { complain } from '../complaint.js';
import type { Complaint } from '../complaint.js';
import { camelCase, pascalCase } from './platform-identifiers.js';

/** An adapter exports one factory, its settings and options types and its version, under predictable names. */
export function adapterExports(project: Project, root: string, folder: string, id: string): Complaint[] {
  const index = project.getSourceFile(join(root, folder, 'src/index.ts'));
  if (index === undefined) return [];
  const exported = new Set(index.getExportSymbols().map((symbol) => symbol.getName()));
  const name = pascalCase(id);
  return [`create${name}`, `${name}Settings`, `${name}Options`, 'VERSION']
    .filter((wanted) => !exported.has(wanted))
    .map((wanted) => complain(root, index.getFilePath(), `Export ${wanted}: every adapter does.`));
}

/** Capabilities are a literal, so that plans, types and the documentation can rely on the very values. */
export function capabilitiesLiteral(project: Project, root: string, folder: string, id: string): Complaint[] {
  const file = project.getSourceFile(join(root, folder, `src/${id}-capabilities.ts`));
  if (file === undefined) return [];
  const name = `${camelCase(id)}Capabilities`;
  const initializer = file.getVariableDeclaration(name)?.getInitializer();
  const satisfies = initializer?.asKind(SyntaxKind.SatisfiesExpression);
  const asserted = satisfies?.getExpressionIfKind(SyntaxKind.AsExpression)?.getTypeNode()?.getText();
  if (asserted === 'const' && satisfies?.getTypeNode()?.getText() === 'Capabilities') return [];
  return [
    complain(root, file.getFilePath(), `Write "export const ${name} = { ... } as const satisfies Capabilities".`),
  ];
}

/** The exported VERSION is the one of the manifest; `pnpm version-packages` keeps it so. */
export function exportedVersion(project: Project, root: string, folder: string, version: string): Complaint[] {
  const index = project.getSourceFile(join(root, folder, 'src/index.ts'));
  const [declaration] = index?.getExportedDeclarations().get('VERSION') ?? [];
  if (!Node.isVariableDeclaration(declaration)) return [];
  if (declaration.getInitializer()?.getText() === `'${version}'`) return [];
  return [
    complain(root, declaration.getSourceFile().getFilePath(), `VERSION is not the package's version, ${version}.`),
  ];
}
