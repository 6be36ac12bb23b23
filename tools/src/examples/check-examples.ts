import { dirname, join } from 'node:path';
import { DiagnosticCategory, ts } from 'ts-morph';
import type { Project } from 'ts-morph';
import type { Complaint } from '../complaint.js';
import type { CodeBlock } from './code-blocks.js';

/** Where an example stands: beside its text. The guide has no packages of its own, so it gets those of the tests that run it. */
const folderOf = (file: string): string => (file.startsWith('docs/') ? 'tests/end-to-end' : dirname(file));

/**
 * Type-checks every block as a module of its own, placed beside the text that shows it, so that it sees the packages that
 * text can see. Nothing is written to disk.
 */
export function checkExamples(root: string, project: Project, blocks: readonly CodeBlock[]): Complaint[] {
  const modules = blocks.map((block, index) => {
    const path = join(root, folderOf(block.file), `__example-${index}.ts`);
    return { block, source: project.createSourceFile(path, `${block.code}\nexport {};\n`, { overwrite: true }) };
  });
  return modules.flatMap(({ block, source }) =>
    source
      .getPreEmitDiagnostics()
      .filter((diagnostic) => diagnostic.getCategory() === DiagnosticCategory.Error)
      .map((diagnostic) => ({
        file: block.file,
        line: block.line + (diagnostic.getLineNumber() ?? 1) - 1,
        message: `This example does not compile: ${ts.flattenDiagnosticMessageText(diagnostic.compilerObject.messageText, ' ')}`,
      })),
  );
}
