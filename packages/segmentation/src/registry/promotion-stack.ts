import type { Promotion } from '@adflux/core';

/** The versions in use one after the other, without those that were taken back; the last one is in use. */
export function promotionStack(promotions: readonly Promotion[]): readonly string[] {
  const stack: string[] = [];
  for (const { action, version } of [...promotions].sort((left, right) => left.sequence - right.sequence)) {
    if (action === 'promote') stack.push(version);
    else stack.pop();
  }
  return stack;
}
