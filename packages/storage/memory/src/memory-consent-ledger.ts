import { AdFluxError, batchesOf, canonicalJson, throwIfAborted } from '@adflux/core';
import type { ConsentEvent, ConsentLedger } from '@adflux/core';
import { compareText } from './compare-text.js';
import type { createFrozenCopy } from './frozen-copy.js';

const pageSize = 1_000;

const byAge = (left: ConsentEvent, right: ConsentEvent): number =>
  Date.parse(left.at) - Date.parse(right.at) || compareText(left.id, right.id);

const byCandidate = (left: ConsentEvent, right: ConsentEvent): number =>
  compareText(left.candidateId, right.candidateId) || compareText(left.id, right.id);

export function createMemoryConsentLedger(frozenCopy: ReturnType<typeof createFrozenCopy>): ConsentLedger {
  const events = new Map<string, ConsentEvent>();
  const idsOf = new Map<string, Set<string>>();

  const remember = (event: ConsentEvent): void => {
    events.set(event.id, frozenCopy(event));
    idsOf.set(event.candidateId, (idsOf.get(event.candidateId) ?? new Set()).add(event.id));
  };
  const eventsOf = (candidateId: string): ConsentEvent[] =>
    [...(idsOf.get(candidateId) ?? [])].flatMap((id) => events.get(id) ?? []);

  const appendBatch = (batch: readonly ConsentEvent[]): number => {
    const fresh = new Map<string, ConsentEvent>();
    for (const event of batch) {
      const known = fresh.get(event.id) ?? events.get(event.id);
      if (known !== undefined && canonicalJson(known) !== canonicalJson(event))
        throw new AdFluxError(`The ledger holds another event ${event.id} and is append only. Use a new id.`, {
          code: 'conflict',
        });
      if (known === undefined) fresh.set(event.id, event);
    }
    fresh.forEach(remember);
    return fresh.size;
  };

  return {
    append: async (source, { signal } = {}) => {
      let appended = 0;
      for await (const batch of batchesOf(source, pageSize, signal)) appended += appendBatch(batch);
      return { appended };
    },
    ofCandidate: async (candidateId) => eventsOf(candidateId).sort(byAge),
    async *stream({ signal } = {}) {
      throwIfAborted(signal);
      for (const [index, event] of [...events.values()].sort(byCandidate).entries()) {
        if (index % pageSize === 0) throwIfAborted(signal);
        yield event;
      }
    },
    pseudonymise: async (candidateId, pseudonym) => {
      const found = eventsOf(candidateId);
      idsOf.delete(candidateId);
      for (const event of found) remember({ ...event, candidateId: pseudonym });
      return found.length;
    },
  };
}
