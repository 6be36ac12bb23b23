import { hash } from 'node:crypto';
import type { JobOpening } from '@adflux/core';

/** How openings share campaigns: each on its own, those of a city together, or those of an occupation in a city. */
export type GroupingRule = 'one-each' | 'by-city' | 'by-occupation';

/** Openings that belong into one campaign. */
export interface OpeningGroup {
  /** The same for the same rule and place or occupation, whatever else is in the feed: fit for the key of a run. */
  readonly id: string;
  readonly rule: GroupingRule;
  /** What they share, for people: `Medellín`, `5131 Medellín`, or the opening's title. */
  readonly label: string;
  /** Ids of the openings, in the order of the feed. */
  readonly openingIds: readonly string[];
}

interface GroupKey {
  readonly key: string;
  readonly label: string;
}

function keyOf({ id, title, location, occupationCode, workMode }: JobOpening, rule: GroupingRule): GroupKey {
  if (rule === 'one-each') return { key: id, label: title };
  // The code is the same however the name was written. Work from home has no town.
  const town =
    workMode === 'remote'
      ? 'remote'
      : (location.cityCode ?? location.city?.toLowerCase() ?? location.region?.toLowerCase() ?? '');
  const place = `${location.country}/${town}`;
  const name =
    workMode === 'remote' ? `remote ${location.country}` : (location.city ?? location.region ?? location.country);
  // Without an occupation nothing says that two openings are alike.
  if (rule === 'by-occupation' && occupationCode === undefined) return { key: `${place}/opening/${id}`, label: title };
  if (rule === 'by-occupation')
    return { key: `${place}/${occupationCode ?? ''}`, label: `${occupationCode ?? ''} ${name}` };
  return { key: place, label: name };
}

/**
 * Puts openings together by a rule. The id of a group is made of the rule and what its openings share, so it stays when openings come and go. Holds
 * ids, not openings, so the openings may be a stream. Groups come in the order in which the feed first names them.
 *
 * @example
 * ```ts
 * import { groupOpenings, readFeed, type FeedSource } from '@adflux/feeds';
 *
 * export async function perCity(source: FeedSource) {
 *   for (const { id, label, openingIds } of await groupOpenings(readFeed(source), 'by-city')) console.log(id, label, openingIds.length);
 * }
 * ```
 */
export async function groupOpenings(
  openings: AsyncIterable<JobOpening> | Iterable<JobOpening>,
  rule: GroupingRule,
): Promise<readonly OpeningGroup[]> {
  const groups = new Map<string, { readonly label: string; readonly openingIds: string[] }>();
  for await (const opening of openings) {
    const { key, label } = keyOf(opening, rule);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { label, openingIds: [opening.id] });
    else group.openingIds.push(opening.id);
  }
  return [...groups].map(([key, { label, openingIds }]) => ({
    id: rule === 'one-each' ? key : `${rule}-${hash('sha256', key, 'hex').slice(0, 16)}`,
    rule,
    label,
    openingIds,
  }));
}
