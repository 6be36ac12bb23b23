import { Node, TypeFormatFlags } from 'ts-morph';
import type { ClassDeclaration, FunctionDeclaration, MethodDeclaration, Type, VariableDeclaration } from 'ts-morph';

const wholeType =
  TypeFormatFlags.NoTruncation |
  TypeFormatFlags.UseAliasDefinedOutsideCurrentScope |
  TypeFormatFlags.UseSingleQuotesForStringLiteralType;

/** A type as written in a signature: whole, and without the paths of this machine. */
const typeText = (type: Type, near: Node, flags = wholeType): string =>
  type.getText(near, flags).replace(/import\("[^"]*"\)\./g, '');

/** Source text without its comments: what a compiler sees. */
const withoutComments = (node: Node): string => node.print({ removeComments: true }).replace(/^export /, '');

/** Exported types by the schema side they are inferred from: `output campaignSchema` is `Campaign`. */
export type SchemaTypes = ReadonlyMap<string, string>;

/** Collects the types that `declarations` infer from schemas. */
export function schemaTypes(declarations: readonly Node[]): SchemaTypes {
  return new Map(
    declarations.filter(Node.isTypeAliasDeclaration).flatMap((alias) => {
      const inferred = /z\.(infer|input|output)<typeof (\w+)>/.exec(alias.getTypeNode()?.getText() ?? '');
      if (inferred === null) return [];
      return [[`${inferred[1] === 'input' ? 'input' : 'output'} ${inferred[2] ?? ''}`, alias.getName()] as const];
    }),
  );
}

/** A schema is shown by what goes in and what comes out: its own type spells out every step of building it. */
function schemaText(type: Type, near: VariableDeclaration, known: SchemaTypes): string | undefined {
  if (type.getProperty('_zod') === undefined) return undefined;
  const expanded = (name: string): string | undefined => {
    const property = type.getProperty(name);
    return property && typeText(property.getTypeAtLocation(near), near, wholeType | TypeFormatFlags.InTypeAlias);
  };
  const [input, output] = [expanded('_input'), expanded('_output')];
  if (input === undefined || output === undefined) return undefined;
  const outputName = known.get(`output ${near.getName()}`) ?? output;
  if (input === output) return `ZodType<${outputName}>`;
  return `ZodType<${outputName}, ${known.get(`input ${near.getName()}`) ?? input}>`;
}

/** Everything of a function but its name and body: `<T>(value: T): void;` */
function signatureText(declaration: FunctionDeclaration | MethodDeclaration): string {
  const generics = declaration.getTypeParameters().map((parameter) => parameter.getText());
  const parameters = declaration.getParameters().map(withoutComments);
  const result = declaration.getReturnTypeNode()?.getText() ?? typeText(declaration.getReturnType(), declaration);
  return `${generics.length > 0 ? `<${generics.join(', ')}>` : ''}(${parameters.join(', ')}): ${result};`;
}

function memberText(member: ReturnType<ClassDeclaration['getMembers']>[number]): string {
  if (Node.isConstructorDeclaration(member)) {
    return `constructor(${member.getParameters().map(withoutComments).join(', ')});`;
  }
  if (Node.isClassStaticBlockDeclaration(member) || member.hasModifier('private')) return '';
  const modifiers = member
    .getModifiers()
    .map((modifier) => `${modifier.getText()} `)
    .filter((modifier) => modifier !== 'async ');
  const head = `${modifiers.join('')}${Node.isGetAccessorDeclaration(member) ? 'get ' : ''}${member.getName()}`;
  if (Node.isMethodDeclaration(member)) return `${head}${signatureText(member)}`;
  if (Node.isGetAccessorDeclaration(member)) return `${head}(): ${typeText(member.getType(), member)};`;
  if (!Node.isPropertyDeclaration(member)) return '';
  return `${head}${member.hasQuestionToken() ? '?' : ''}: ${typeText(member.getType(), member)};`;
}

function classText(declaration: ClassDeclaration): string {
  const heritage = declaration.getExtends()?.getText();
  const members = declaration.getMembers().map(memberText);
  return `class ${declaration.getName() ?? ''}${heritage === undefined ? '' : ` extends ${heritage}`} {\n${members.join('\n')}\n}`;
}

/** The public shape of an exported declaration, as TypeScript, without comments and bodies. */
export function declarationText(declaration: Node, known: SchemaTypes): string {
  if (Node.isFunctionDeclaration(declaration)) {
    return `function ${declaration.getName() ?? ''}${signatureText(declaration)}`;
  }
  if (Node.isClassDeclaration(declaration)) return classText(declaration);
  if (Node.isInterfaceDeclaration(declaration)) return withoutComments(declaration);
  if (Node.isVariableDeclaration(declaration)) {
    const type = declaration.getType();
    const text =
      declaration.getTypeNode()?.getText() ??
      schemaText(type, declaration, known) ??
      typeText(type, declaration, wholeType);
    return `const ${declaration.getName()}: ${text};`;
  }
  if (Node.isTypeAliasDeclaration(declaration)) {
    const written = declaration.getTypeNodeOrThrow().getText();
    // A type inferred from a schema is spelled out: otherwise a changed schema would not show.
    if (!/\bz\.|\btypeof\b/.test(written)) return withoutComments(declaration);
    const expanded = typeText(declaration.getType(), declaration, wholeType | TypeFormatFlags.InTypeAlias);
    return `type ${declaration.getName()} = ${expanded};`;
  }
  return withoutComments(declaration);
}
