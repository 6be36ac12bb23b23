import { canonicalJson } from '@adflux/core';
import { createHash } from 'node:crypto';
import type { FeedPlan } from './feed-plan.js';

/** SHA-256 of the canonical JSON of plain data, money included. */
export const hashOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');

/** Like `hashOf`, piece by piece: the text of a whole feed's plan would outgrow what a string may hold. */
export function hashOfPlan({ items, ...rest }: Omit<FeedPlan, 'hash'>): string {
  const hash = createHash('sha256').update(canonicalJson(rest));
  for (const item of items) hash.update(`\n${canonicalJson(item)}`);
  return hash.digest('hex');
}
