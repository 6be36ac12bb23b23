import { createRequire } from 'node:module';

/** A message or enum as the vendor's package describes it: protobuf.js JSON. */
interface Descriptor {
  readonly fields?: Readonly<Record<string, { readonly type: string; readonly rule?: string }>>;
  readonly oneofs?: Readonly<Record<string, { readonly oneof: readonly string[] }>>;
  readonly values?: Readonly<Record<string, number>>;
  readonly nested?: Readonly<Record<string, Descriptor>>;
}

const require = createRequire(import.meta.url);
const root = require('google-ads-node/build/protos/protos.json') as Descriptor;
const version = 'google.ads.googleads.v25';

const descend = (path: string): Descriptor | undefined =>
  path.split('.').reduce<Descriptor | undefined>((at, name) => at?.nested?.[name], root);

/** Names inside a message are looked for from the inside out, as protocol buffers do. */
function resolve(type: string, from: string): { readonly name: string; readonly descriptor: Descriptor } | null {
  for (let scope = from; scope !== ''; scope = scope.slice(0, Math.max(0, scope.lastIndexOf('.')))) {
    const descriptor = descend(`${scope}.${type}`);
    if (descriptor !== undefined) return { name: `${scope}.${type}`, descriptor };
  }
  const descriptor = descend(type);
  return descriptor === undefined ? null : { name: type, descriptor };
}

const toCamel = (name: string): string => name.replace(/_(.)/g, (_match, letter: string) => letter.toUpperCase());

const scalars: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  bool: (value) => typeof value === 'boolean',
  // 64-bit integers are text in JSON, or they lose digits.
  int64: (value) => typeof value === 'string' && /^-?\d+$/.test(value),
  int32: (value) => Number.isInteger(value),
  double: (value) => typeof value === 'number',
  float: (value) => typeof value === 'number',
  bytes: (value) => typeof value === 'string' && /^[A-Za-z0-9+/]*={0,2}$/.test(value),
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field of a message by its JSON name, with the full name of its type. */
function fieldOf(message: string, jsonName: string) {
  const entry = Object.entries(descend(message)?.fields ?? {}).find(([name]) => toCamel(name) === jsonName);
  return entry === undefined ? null : { protoName: entry[0], ...entry[1] };
}

function valueViolations(type: string, value: unknown, scope: string, at: string): readonly string[] {
  const isScalar = scalars[type];
  if (isScalar !== undefined) return isScalar(value) ? [] : [`${at}: ${JSON.stringify(value)} is no ${type}`];
  const found = resolve(type, scope);
  if (found === null) return [`${at}: the type ${type} does not exist`];
  if (found.descriptor.values !== undefined) {
    const known = typeof value === 'string' && value in found.descriptor.values;
    return known ? [] : [`${at}: ${JSON.stringify(value)} is no value of ${type}`];
  }
  return messageViolations(found.name, value, at);
}

function oneofViolations(
  descriptor: Descriptor,
  value: Readonly<Record<string, unknown>>,
  at: string,
): readonly string[] {
  return Object.entries(descriptor.oneofs ?? {}).flatMap(([oneof, { oneof: names }]) => {
    const used = names.map(toCamel).filter((name) => name in value);
    return used.length > 1 ? [`${at}: ${used.join(' and ')} exclude each other (${oneof})`] : [];
  });
}

/** Paths of an update mask lead to fields of the resource, and not to a message with fields of its own. */
function maskViolations(resource: string, mask: unknown, at: string): readonly string[] {
  if (typeof mask !== 'string' || mask === '') return [`${at}: ${JSON.stringify(mask)} is no mask`];
  return mask.split(',').flatMap((path) => {
    let message = resource;
    const names = path.split('.');
    for (const [index, name] of names.entries()) {
      const field = fieldOf(message, name);
      if (field === null) return [`${at}: the path ${path} leads nowhere in ${resource}`];
      const inner = scalars[field.type] === undefined ? resolve(field.type, message) : null;
      const hasFields = Object.keys(inner?.descriptor.fields ?? {}).length > 0;
      if (index === names.length - 1)
        return hasFields && field.rule !== 'repeated' ? [`${at}: the path ${path} stops at a message`] : [];
      message = inner?.name ?? '';
    }
    return [];
  });
}

/** Everything about a JSON value that a message of this full name would not take. */
function messageViolations(message: string, value: unknown, at: string): readonly string[] {
  const descriptor = descend(message);
  if (descriptor?.fields === undefined) return [`${at}: the message ${message} does not exist`];
  if (!isObject(value)) return [`${at}: ${JSON.stringify(value)} is no ${message}`];
  const fields = Object.entries(value).flatMap(([name, inside]) => {
    const path = `${at}.${name}`;
    const field = fieldOf(message, name);
    if (field === null) return [`${path}: ${message} has no such field`];
    if (field.type === 'google.protobuf.FieldMask') {
      const resource = fieldOf(message, 'update');
      return maskViolations(resolve(resource?.type ?? '', message)?.name ?? '', inside, path);
    }
    if (field.rule !== 'repeated') return valueViolations(field.type, inside, message, path);
    if (!Array.isArray(inside)) return [`${path}: not a list`];
    return inside.flatMap((item, index) => valueViolations(field.type, item, message, `${path}[${String(index)}]`));
  });
  return [...fields, ...oneofViolations(descriptor, value, at)];
}

/** What the vendor's published messages say against a request body. `message` is a name such as `services.MutateGoogleAdsRequest`. */
export const violations = (message: string, body: unknown): readonly string[] =>
  messageViolations(`${version}.${message}`, body, message);

const toPascal = (name: string): string => toCamel(`_${name}`);

/** Fields that a GAQL query names and that no published resource, metric or segment has. */
export function queryViolations(query: string): readonly string[] {
  const bare = query.replace(/'(?:[^'\\]|\\.)*'/g, "''");
  return [...bare.matchAll(/\b[a-z_]+(?:\.[a-z_]+)+\b/g)].flatMap(([path]) => {
    const [resource = '', ...names] = path.split('.');
    const shared = resource === 'metrics' || resource === 'segments';
    let message = `${version}.${shared ? 'common' : 'resources'}.${toPascal(resource)}`;
    for (const name of names) {
      const field = descend(message)?.fields?.[name];
      if (field === undefined) return [`${path}: ${message} has no field ${name}`];
      message = resolve(field.type, message)?.name ?? '';
    }
    return [];
  });
}
