import { AdFluxError } from '@adflux/core';
import { isSame, type SnapchatFields } from './snapchat-whole-object.js';

/** Fields that differ between two bodies; those that fell away are there as undefined. */
export function changedFields(before: SnapchatFields, after: SnapchatFields): SnapchatFields {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(
    names.filter((name) => !isSame(before[name], after[name])).map((name) => [name, after[name]] as const),
  );
}

/**
 * Refuses a change of what is fixed once something exists (E2023).
 *
 * @throws AdFluxError `unsupported` naming the fields and what to do instead.
 */
export function refuseFixed(changes: SnapchatFields, fixed: readonly string[]): void {
  const refused = Object.keys(changes).filter((name) => fixed.includes(name));
  if (refused.length === 0) return;
  throw new AdFluxError(
    `Snapchat cannot change ${refused.join(', ')} of something that exists. End this campaign and publish a new one.`,
    { code: 'unsupported', platform: 'snapchat' },
  );
}
