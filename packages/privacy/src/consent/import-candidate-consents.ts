import type { ConsentEvent, ConsentRecord } from '@adflux/core';
import { createHash } from 'node:crypto';
import type { Context } from '../context.js';
import { receiptCollection } from '../rights/receipt.js';
import { createSortedCursor } from '../streams/sorted-cursor.js';

/** What a consent record says happened: a grant, and a revocation where there was one. */
function eventsOf(context: Context, candidateId: string, record: ConsentRecord): ConsentEvent[] {
  const { purpose, proofId, grantedAt, expiresAt, revokedAt } = record;
  // The id outlives an erasure, so it must not be a plain hash of a candidate's id, which can be tried out.
  const person = context.pseudonyms?.of(candidateId) ?? candidateId;
  const idOf = (type: string): string =>
    `record-${createHash('sha256')
      .update(JSON.stringify([person, type, purpose, grantedAt, proofId]))
      .digest('hex')
      .slice(0, 40)}`;
  const common = { candidateId, purpose, proofId };
  const granted: ConsentEvent = {
    ...{ ...common, id: idOf('granted'), type: 'granted', at: grantedAt },
    ...(expiresAt === undefined ? {} : { expiresAt }),
  };
  return revokedAt === undefined
    ? [granted]
    : [granted, { ...common, id: idOf(`revoked ${revokedAt}`), type: 'revoked', at: revokedAt }];
}

const isSame = (left: ConsentEvent, right: ConsentEvent): boolean =>
  left.type === right.type &&
  left.purpose === right.purpose &&
  left.proofId === right.proofId &&
  Date.parse(left.at) === Date.parse(right.at) &&
  (left.expiresAt ?? '') === (right.expiresAt ?? '');

/** What an erasure left of her consents: they are hers no more, and must not come back with an old record. */
async function erasedEvents({ storage, pseudonyms }: Context, candidateId: string): Promise<readonly ConsentEvent[]> {
  const events: ConsentEvent[] = [];
  for (const pseudonym of pseudonyms?.allOf(candidateId) ?? [])
    events.push(...(await storage.consents.ofCandidate(pseudonym)));
  return events;
}

async function* missing(context: Context, signal: AbortSignal | undefined): AsyncGenerator<ConsentEvent> {
  const options = signal === undefined ? {} : { signal };
  const hasErasures = (await context.storage.documents.list(receiptCollection, { limit: 1 })).length > 0;
  const known = createSortedCursor(context.storage.consents.stream(options), (event) => event.candidateId);
  try {
    for await (const { id, consents } of context.storage.candidates.stream(options)) {
      if (consents.length === 0) continue;
      const held = [...(await known.at(id)), ...(hasErasures ? await erasedEvents(context, id) : [])];
      for (const event of consents.flatMap((record) => eventsOf(context, id, record)))
        if (!held.some((other) => isSame(other, event))) yield event;
    }
  } finally {
    await known.close();
  }
}

/** Takes what candidates' own records say about consent into the ledger; what it holds already is left alone. */
export const importCandidateConsents = (
  context: Context,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<{ readonly appended: number }> =>
  context.storage.consents.append(missing(context, signal), signal === undefined ? {} : { signal });
