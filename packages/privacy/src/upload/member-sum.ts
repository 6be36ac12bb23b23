import type { HashedMember } from '@adflux/core';
import { createHash } from 'node:crypto';

/** How many people, and which: equal sets have equal sums, in whatever order they are met. */
export interface MemberSum {
  readonly count: number;
  /** 64 hex digits; zeros for nobody. */
  readonly sum: string;
}

/** Sums up people in constant memory: SHA-256 of each, combined by exclusive or. A fingerprint, no protection. */
export interface MemberSummer {
  add(candidateId: string, member: HashedMember): void;
  result(): MemberSum;
}

export function createMemberSummer(): MemberSummer {
  const sum = Buffer.alloc(32);
  let count = 0;
  return {
    add(candidateId, { identifiers }) {
      const text = JSON.stringify([candidateId, Object.entries(identifiers).sort()]);
      const digest = createHash('sha256').update(text).digest();
      for (const [index, byte] of digest.entries()) sum[index] = (sum[index] ?? 0) ^ byte;
      count += 1;
    },
    result: () => ({ count, sum: sum.toString('hex') }),
  };
}
