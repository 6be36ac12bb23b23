import type { Targeting } from '@adflux/core';
import type { TargetingList } from '../rules/check.js';

/** A targeting with only some entries of a list; an optional list that is left empty is left out. */
export function withEntries(targeting: Targeting, list: TargetingList, keeps: (entry: unknown) => boolean): Targeting {
  const { [list]: entries, ...rest } = targeting;
  if (entries === undefined || (entries.length > 0 && entries.every(keeps))) return targeting;
  const kept = entries.filter(keeps);
  const isNeeded = list === 'languages' || list === 'audienceIds';
  // `rest` lacks one field, which is put back below or is optional.
  return kept.length > 0 || isNeeded ? { ...targeting, [list]: kept } : (rest as Targeting);
}
