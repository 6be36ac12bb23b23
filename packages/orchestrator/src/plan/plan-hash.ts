import { canonicalJson } from '@adflux/core';
import { createHash } from 'node:crypto';
import type { Wanted } from './wanted.js';

/** SHA-256 over what is wanted of which accounts; keys and what already exists are left out. */
export function planHash(wanted: readonly Wanted[]): string {
  const text = canonicalJson(
    wanted.map(({ platform, tree }) => ({ platform: platform.id, accountId: platform.accountId, tree })),
  );
  return createHash('sha256').update(text).digest('hex');
}
