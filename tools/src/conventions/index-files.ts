import { Node } from 'ts-morph';
import type { SourceFile } from 'ts-morph';
import { complain } from '../complaint.js';
import type { Complaint } from '../complaint.js';

/** An `index.ts` is a list of names: reading it is reading the public surface. */
export function onlyNamedReExports(root: string, file: SourceFile): Complaint[] {
  return file.getStatements().flatMap((statement) => {
    const isList = Node.isExportDeclaration(statement) && statement.hasModuleSpecifier() && statement.hasNamedExports();
    if (isList) return [];
    const message = 'An index file only re-exports by name: move this into a file of its own.';
    return [complain(root, file.getFilePath(), message, statement.getStartLineNumber())];
  });
}
