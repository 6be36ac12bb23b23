import { canonicalJson } from '@adflux/core';
import { createHash } from 'node:crypto';

/** SHA-256 of the canonical JSON of plain data, money included. */
export const hashOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');
