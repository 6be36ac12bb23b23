import type { Audience, AudienceMember } from '@adflux/core';
import { consentStateOf } from '../consent/consent-state.js';
import type { Context } from '../context.js';
import { compareIds } from '../streams/compare-ids.js';
import { createSortedCursor, type SortedCursor } from '../streams/sorted-cursor.js';
import type { AudienceLease } from './audience-lease.js';
import { noneLeftOut, reasonToLeaveOut, type LeftOut } from './left-out.js';

/** What a review of an audience's members found. */
export interface Review {
  /** How many were looked at: of the segment, or of the audience where there is no segment to look at. */
  readonly considered: number;
  readonly admitted: number;
  readonly leftOut: LeftOut;
  /** Members who have to leave now, and those who left the segment among them. */
  readonly leaving: number;
  readonly joining: number;
}

/** What a review goes by. */
export interface ReviewOptions {
  /** Ids of those who should be in, in order. Null: whoever is in already. */
  readonly wanted: AsyncIterable<{ readonly candidateId: string }> | null;
  readonly lease: AudienceLease;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((considered: number) => void) | undefined;
}

const progressEvery = 1_000;

const nextOf = async (one: SortedCursor<unknown>, other: SortedCursor<unknown>): Promise<string | null> => {
  const [left, right] = [await one.next(), await other.next()];
  if (left === null || right === null) return left ?? right;
  return compareIds(left, right) < 0 ? left : right;
};

/**
 * Walks through members, candidates and the ledger side by side, and writes down who has to join and who has to leave. Holds
 * nothing but a page of each stream. Whoever was ever to be in leaves by way of `leaving`, because a platform may have her.
 */
export async function reviewMembers(context: Context, audience: Audience, options: ReviewOptions): Promise<Review> {
  const { storage, clock } = context;
  const { lease, signal, onProgress } = options;
  const stopping = signal === undefined ? {} : { signal };
  const at = clock.now();
  const counts = { considered: 0, admitted: 0, leaving: 0, joining: 0 };
  const leftOut: Record<keyof LeftOut, number> = { ...noneLeftOut };

  const people = createSortedCursor(storage.candidates.stream(stopping), ({ id }) => id);
  const ledger = createSortedCursor(storage.consents.stream(stopping), ({ candidateId }) => candidateId);
  const members = createSortedCursor(storage.audienceMembers.stream(audience.id, stopping), (each) => each.candidateId);
  const wanted = createSortedCursor(options.wanted ?? nobody(), ({ candidateId }) => candidateId);

  async function* changes(): AsyncGenerator<AudienceMember> {
    for (let id = await nextOf(wanted, members); id !== null; id = await nextOf(wanted, members)) {
      const state = (await members.at(id))[0]?.state;
      const isAsked = (await wanted.at(id)).length > 0;
      const isWanted = options.wanted === null ? state !== 'leaving' : isAsked;
      if (isWanted) counts.considered += 1;
      if (isWanted && counts.considered % progressEvery === 0) {
        await lease.keep();
        onProgress?.(counts.considered);
      }
      const reason = isWanted
        ? reasonToLeaveOut((await people.at(id))[0] ?? null, consentStateOf(await ledger.at(id), audience.purpose, at))
        : null;
      if (reason !== null) leftOut[reason] += 1;
      const isAdmitted = isWanted && reason === null;
      if (isAdmitted) counts.admitted += 1;
      const change = changeOf(state, isAdmitted);
      if (change === null) continue;
      counts[change] += 1;
      yield { audienceId: audience.id, candidateId: id, state: change };
    }
  }

  try {
    await storage.audienceMembers.import(changes(), stopping);
  } finally {
    for (const cursor of [people, ledger, members, wanted]) await cursor.close();
  }
  onProgress?.(counts.considered);
  return { ...counts, leftOut };
}

function changeOf(state: AudienceMember['state'] | undefined, isAdmitted: boolean): 'joining' | 'leaving' | null {
  if (isAdmitted) return state === undefined || state === 'leaving' ? 'joining' : null;
  return state === 'joining' || state === 'member' ? 'leaving' : null;
}

async function* nobody(): AsyncGenerator<{ readonly candidateId: string }> {
  // Yields nothing: whoever is in already is walked through by the stream of members.
}
