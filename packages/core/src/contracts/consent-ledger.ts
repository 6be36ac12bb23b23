import type { ConsentEvent } from '../domain/consent-event.js';

/** Who consented to what, when, with which proof. Append only. */
export interface ConsentLedger {
  /**
   * Appends events, streamed in bounded memory. An event that is there already is left alone; each batch is all or nothing.
   * Returns how many were new.
   *
   * @throws AdFluxError `conflict` when the ledger holds another event of the same id: nothing of that batch is appended;
   *   `aborted` between two batches, when the signal fired.
   */
  append(
    events: Iterable<ConsentEvent> | AsyncIterable<ConsentEvent>,
    options?: { readonly signal?: AbortSignal },
  ): Promise<{ readonly appended: number }>;
  /** All events of one person, oldest first by instant, then by id. */
  ofCandidate(candidateId: string): Promise<readonly ConsentEvent[]>;
  /** Streams all events in order of candidate id, then of event id, a page at a time. */
  stream(options?: { readonly signal?: AbortSignal }): AsyncIterable<ConsentEvent>;
  /**
   * The one change there is: puts a pseudonym in place of a person who asked to be forgotten, and keeps what happened and
   * when. Returns how many events were hers.
   */
  pseudonymise(candidateId: string, pseudonym: string): Promise<number>;
}
