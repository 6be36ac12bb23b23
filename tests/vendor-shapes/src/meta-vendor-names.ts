import { createRequire } from 'node:module';

// The package has no types of its own; of all it holds only its lists of names are looked at.
const vendor: unknown = createRequire(import.meta.url)('facebook-nodejs-business-sdk');

const propertyOf = (holder: unknown, name: string): unknown => {
  if (typeof holder !== 'function' && (typeof holder !== 'object' || holder === null))
    throw new Error(`the vendor's package has no ${name}`);
  return Reflect.get(holder, name) as unknown;
};

const listOf = (node: string, list: string): readonly string[] => {
  const names = Object.values(propertyOf(propertyOf(vendor, node), list) ?? {}).map(String);
  if (names.length === 0) throw new Error(`the vendor's package has no list ${node}.${list}`);
  return names;
};

/** Names of the fields that the vendor's package publishes for a node. */
export const fieldsOf = (node: string): readonly string[] => listOf(node, 'Fields');

/** Values of one of the enums that the vendor's package publishes for a node. */
export const valuesOf = (node: string, name: string): readonly string[] => listOf(node, name);
