/** Object ids of types, see https://github.com/postgres/postgres/blob/master/src/include/catalog/pg_type.dat (November 2026). */
const boolType = 16;
const numberTypes: ReadonlySet<number> = new Set([21, 23, 26, 700, 701]);
const jsonTypes: ReadonlySet<number> = new Set([114, 3802]);

/** A value that came as text, as `pg` gives it. What is not listed stays text: int8, numeric and instants lose nothing. */
export function fromTextValue(text: string | null, type: number): unknown {
  if (text === null) return null;
  if (type === boolType) return text === 't';
  if (numberTypes.has(type)) return Number(text);
  if (jsonTypes.has(type)) return JSON.parse(text) as unknown;
  return text;
}

const quote = (text: string): string => `"${text.replaceAll(/["\\]/g, '\\$&')}"`;

function toArrayItem(value: unknown): string {
  if (Array.isArray(value)) return toArray(value);
  const text = toTextParameter(value);
  return text === null ? 'NULL' : quote(text);
}

const toArray = (values: readonly unknown[]): string => `{${values.map(toArrayItem).join(',')}}`;

/** A parameter as text, as `pg` sends it: arrays in Postgres's own notation, other objects as JSON. */
export function toTextParameter(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return toArray(value);
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  return JSON.stringify(value);
}
