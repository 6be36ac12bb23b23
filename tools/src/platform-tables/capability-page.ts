import type { InterfaceDeclaration } from 'ts-morph';

/** One column: a platform's id and the literal it exports. */
export interface PlatformColumn {
  readonly id: string;
  readonly capabilities: Readonly<Record<string, unknown>>;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const number = (value: number | bigint): string => value.toLocaleString('en-US');

function cell(value: unknown): string {
  if (value === undefined || value === null) return '-';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number' || typeof value === 'bigint') return number(value);
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map((item) => `\`${String(item)}\``).join(', ');
  return typeof value === 'string' ? `\`${value}\`` : '-';
}

/** Paths to every plain value under `value`, in the order they are written. */
function pathsIn(value: unknown, path: string): string[] {
  if (!isRecord(value)) return [path];
  return Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, path === '' ? key : `${path}.${key}`));
}

function at(value: unknown, path: string): unknown {
  if (path === '') return value;
  return path.split('.').reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);
}

/** A field that one platform leaves out as a whole needs no rows of its own when the others spell it out. */
const withoutParents = (paths: readonly string[]): string[] =>
  paths.filter((path) => !paths.some((other) => other !== path && (path === '' || other.startsWith(`${path}.`))));

/** Keeps the order, but brings rows of one group together when only some platforms have them. */
function groupedByHead(paths: readonly string[]): string[] {
  const headOf = (path: string): string => path.split('.')[0] ?? '';
  const heads = [...new Set(paths.map(headOf))];
  return heads.flatMap((head) => paths.filter((path) => headOf(path) === head));
}

function section(name: string, explanation: string, columns: readonly PlatformColumn[]): string {
  const values = columns.map(({ capabilities }) => capabilities[name]);
  const paths = groupedByHead(withoutParents([...new Set(values.flatMap((value) => pathsIn(value, '')))]));
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rows = paths.map((path) => row([path === '' ? name : path, ...values.map((value) => cell(at(value, path)))]));
  const head = [row(['', ...columns.map(({ id }) => id)]), row(['---', ...columns.map(() => '---')])];
  return [`## ${name}`, '', explanation, '', ...head, ...rows, ''].join('\n');
}

/** The page that compares platforms: one section for each member of `Capabilities`, explained by its doc comment. */
export function capabilityPage(contract: InterfaceDeclaration, columns: readonly PlatformColumn[]): string {
  const sections = contract.getProperties().map((property) => {
    const explanation = property
      .getJsDocs()
      .map((doc) =>
        doc
          .getDescription()
          .trim()
          .replace(/\s*\n\s*/g, ' '),
      )
      .join(' ');
    return section(property.getName(), explanation, columns);
  });
  const head = [
    '# What each platform can do',
    '',
    'Written by `pnpm platform-tables` from the capabilities that the adapters declare; plans are checked against the very',
    'same values. A dash means that the platform does not have it.',
    '',
  ];
  return [...head, ...sections].join('\n');
}
