import type { IsoDate, JobOpening } from '@adflux/core';
import { snapshotOpening, type OpeningSnapshot } from './snapshot-opening.js';

/** An opening that is still there and says something else. */
export interface ChangedOpening {
  readonly id: string;
  /** Top-level fields that differ, such as `salary` or `description`, sorted. */
  readonly fields: readonly string[];
}

/** An opening that is to be advertised no longer. */
export interface ClosedOpening {
  readonly id: string;
  /** `missing`: not in the feed any more. `expired`: its closing date is over. `closed`: the feed says so. */
  readonly reason: 'missing' | 'expired' | 'closed';
}

/** What a feed says now against what it said before. Every id is in one list. */
export interface FeedDifference {
  readonly created: readonly string[];
  readonly changed: readonly ChangedOpening[];
  readonly closed: readonly ClosedOpening[];
  readonly unchanged: readonly string[];
  /** What is open now, to be kept as `previous` of the next time. */
  readonly snapshots: readonly OpeningSnapshot[];
}

/** What a feed is compared with, and when. */
export interface DiffFeedOptions {
  /** The `snapshots` of the last time; empty at first. */
  readonly previous: Iterable<OpeningSnapshot>;
  /** The openings of the whole feed, such as what `readFeed` gives. */
  readonly current: AsyncIterable<JobOpening> | Iterable<JobOpening>;
  /** Today where the work is, `YYYY-MM-DD`: openings whose `closesOn` is before it are closed. */
  readonly today: IsoDate;
}

const changedFields = (before: OpeningSnapshot, now: OpeningSnapshot): string[] =>
  [...new Set([...Object.keys(before.fields), ...Object.keys(now.fields)])]
    .filter((field) => before.fields[field] !== now.fields[field])
    .sort();

/**
 * Tells what was created, changed and closed since the last time, by the hashes of every opening. Holds hashes, not openings, so `current` may
 * be a stream. Ask `checkFeedDrop` before acting on `closed`: what is missing from half a feed is not closed.
 *
 * @example
 * ```ts
 * import { diffFeed, readFeed, type FeedSource, type OpeningSnapshot } from '@adflux/feeds';
 *
 * export async function whatIsNew(source: FeedSource, previous: readonly OpeningSnapshot[]) {
 *   const { created, changed, closed } = await diffFeed({ previous, current: readFeed(source), today: '2027-03-01' });
 *   for (const { id, fields } of changed) console.log(id, fields.join(', '));
 *   return { created, closed };
 * }
 * ```
 */
export async function diffFeed({ previous, current, today }: DiffFeedOptions): Promise<FeedDifference> {
  const left = new Map<string, OpeningSnapshot>();
  for (const snapshot of previous) left.set(snapshot.id, snapshot);
  const created: string[] = [];
  const changed: ChangedOpening[] = [];
  const closed: ClosedOpening[] = [];
  const unchanged: string[] = [];
  const snapshots: OpeningSnapshot[] = [];
  for await (const opening of current) {
    const before = left.get(opening.id);
    left.delete(opening.id);
    const isExpired = opening.closesOn !== undefined && opening.closesOn < today;
    if (isExpired || opening.status === 'closed') {
      // What was never open needs no closing.
      if (before !== undefined) closed.push({ id: opening.id, reason: isExpired ? 'expired' : 'closed' });
      continue;
    }
    const now = snapshotOpening(opening);
    snapshots.push(now);
    if (before === undefined) created.push(now.id);
    else if (before.hash === now.hash) unchanged.push(now.id);
    else changed.push({ id: now.id, fields: changedFields(before, now) });
  }
  for (const id of left.keys()) closed.push({ id, reason: 'missing' });
  return { created, changed, closed, unchanged, snapshots };
}
