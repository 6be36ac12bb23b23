import { createHash } from 'node:crypto';
import { canonicalJson } from '@adflux/core';
import type { EncodedTable } from '../encoded-table.js';
import type { ModelBody } from './model-document.js';

/** SHA-256 over the canonical JSON of a model without its hash. */
export const hashModel = (body: ModelBody): string => createHash('sha256').update(canonicalJson(body)).digest('hex');

/** The version of a model: its name and the beginning of its hash, so that one version is one model. */
export const versionOf = (name: string, hash: string): string => `${name}-${hash.slice(0, 12)}`;

/** SHA-256 over the encoded rows, column by column. */
export function fingerprintTable({ rowCount, categoricals, numerics, multiLabels }: EncodedTable): string {
  const hash = createHash('sha256');
  const add = (column: string, values: Uint8Array | Uint16Array | Uint32Array | Float32Array): void => {
    hash.update(`${column} ${values.length}\n`);
    hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  };
  hash.update(`${rowCount}\n`);
  for (const { codes, levelCount } of categoricals) add(`categorical ${levelCount}`, codes.subarray(0, rowCount));
  for (const values of numerics) add('numeric', values.subarray(0, rowCount));
  for (const { offsets, codes, levelCount } of multiLabels) {
    add(`multi_label ${levelCount}`, offsets.subarray(0, rowCount + 1));
    add('codes', codes.subarray(0, offsets[rowCount] ?? 0));
  }
  return hash.digest('hex');
}
