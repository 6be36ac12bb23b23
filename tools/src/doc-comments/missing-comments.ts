import { Node } from 'ts-morph';
import type { ExportedDeclarations, InterfaceDeclaration, JSDoc, SourceFile } from 'ts-morph';
import { complain } from '../complaint.js';
import type { Complaint } from '../complaint.js';

const says = (docs: readonly JSDoc[]): boolean => docs.some((doc) => doc.getDescription().trim() !== '');

function isDocumented(declaration: Node): boolean {
  const owner = Node.isVariableDeclaration(declaration) ? declaration.getVariableStatement() : declaration;
  return owner !== undefined && Node.isJSDocable(owner) && says(owner.getJsDocs());
}

const memberName = (member: Node): string => (Node.hasName(member) ? member.getName() : member.getText().slice(0, 40));

/** Names that say all there is to say, wherever they appear. */
const selfEvident =
  /^(get|count|close|now|debug|info|warn|error|name|code|cause|httpStatus|platform|accountId|signal|it|describe|expect|to[A-Z].*)$/;

/** What callers set and what they call needs a word each: defaults, units, errors. Plain data may speak for itself. */
function silentMembers(declaration: InterfaceDeclaration): Node[] {
  const isSettings = /(Settings|Options)$/.test(declaration.getName());
  const members = isSettings ? declaration.getMembers() : declaration.getMethods();
  return members.filter(
    (member) => Node.isJSDocable(member) && !says(member.getJsDocs()) && !selfEvident.test(memberName(member)),
  );
}

function complaintsAbout(root: string, name: string, declarations: readonly ExportedDeclarations[]): Complaint[] {
  const [first] = declarations;
  if (first === undefined) return [];
  const file = first.getSourceFile().getFilePath();
  const own = declarations.some(isDocumented)
    ? []
    : [complain(root, file, `${name} is public and has no doc comment.`, first.getStartLineNumber())];
  const members = declarations
    .filter(Node.isInterfaceDeclaration)
    .flatMap((declaration) =>
      silentMembers(declaration).map((member) =>
        complain(root, file, `${name}.${memberName(member)} has no doc comment.`, member.getStartLineNumber()),
      ),
    );
  return [...own, ...members];
}

/** Public names of an entry, and members of its public interfaces, that lack a doc comment. */
export function missingComments(root: string, entry: SourceFile): Complaint[] {
  return [...entry.getExportedDeclarations()]
    .filter(([, [first]]) => first !== undefined && first.getSourceFile().getFilePath().startsWith(root))
    .flatMap(([name, declarations]) => complaintsAbout(root, name, declarations));
}
