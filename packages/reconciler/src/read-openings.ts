import { dayIn, type Finding, type IsoDate, type JobOpening, throwIfAborted } from '@adflux/core';
import type { AdFlux } from '@adflux/orchestrator';
import type { ReconcileOptions } from './reconciler-options.js';

/** What a feed says today. */
export interface FeedContents {
  /** To be advertised, by id, in the order of the feed. */
  readonly open: ReadonlyMap<string, JobOpening>;
  /** In the feed, but over. */
  readonly over: ReadonlyMap<string, 'expired' | 'closed'>;
  /** Open, and not to be advertised in the words they have. */
  readonly refused: ReadonlyMap<string, RefusedOpening>;
}

/** An opening whose words are unlawful. */
export interface RefusedOpening {
  readonly opening: JobOpening;
  /** The errors among what there is to say against it. */
  readonly findings: readonly Finding[];
}

/** Where a feed's openings come from: what `readFeed` of `@adflux/feeds` gives, or any other stream. */
export type OpeningSource = AsyncIterable<JobOpening> | Iterable<JobOpening>;

const reportEvery = 500;

/** Reads a whole feed. Drafts are left out; of openings that share an id the last one counts. */
export async function readOpenings(
  { checkOpening }: Pick<AdFlux, 'checkOpening'>,
  source: OpeningSource,
  today: IsoDate,
  { signal, onProgress }: ReconcileOptions,
): Promise<FeedContents> {
  const open = new Map<string, JobOpening>();
  const over = new Map<string, 'expired' | 'closed'>();
  const refused = new Map<string, RefusedOpening>();
  const sort = (opening: JobOpening): void => {
    const findings = checkOpening(opening).filter(({ severity }) => severity === 'error');
    if (findings.length === 0) open.set(opening.id, opening);
    else refused.set(opening.id, { opening, findings });
  };
  let done = 0;
  for await (const opening of source) {
    throwIfAborted(signal);
    done += 1;
    if (done % reportEvery === 0) onProgress?.({ stage: 'reading', done });
    open.delete(opening.id);
    over.delete(opening.id);
    refused.delete(opening.id);
    if (opening.closesOn !== undefined && opening.closesOn < today) over.set(opening.id, 'expired');
    else if (opening.status === 'closed') over.set(opening.id, 'closed');
    else if (opening.status === 'open') sort(opening);
  }
  onProgress?.({ stage: 'reading', done });
  return { open, over, refused };
}

/** The day it is where the work is. */
export const todayIn = (now: Date, timeZone: string): IsoDate => dayIn(now, timeZone);
