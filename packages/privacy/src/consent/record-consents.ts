import { AdFluxError, consentEventSchema, parseRecord } from '@adflux/core';
import type { ConsentEvent } from '@adflux/core';
import type { Context } from '../context.js';

/** A consent to record. */
export interface ConsentInput {
  readonly candidateId: string;
  /** What the data may be used for, e.g. `job_advertising`. */
  readonly purpose: string;
  /** Where the proof is kept: the id of the form, call or document. No personal data: it stays after an erasure. */
  readonly proofId: string;
  /** An instant with its zone. Default: now. */
  readonly at?: string;
  /** Recording the same id twice is harmless. Default: a new one. */
  readonly id?: string;
}

/** A grant to record. */
export interface GrantInput extends ConsentInput {
  /** From when on it no longer counts. Default: until it is revoked. */
  readonly expiresAt?: string;
}

/** @throws AdFluxError `invalid_request`, naming record and field and never the value. */
function parseEvent(input: unknown, place: string): ConsentEvent {
  const result = parseRecord<ConsentEvent>(consentEventSchema, input, place);
  if (result.ok) return result.record;
  const [issue] = result.issues;
  throw new AdFluxError(
    `The consent event ${issue?.record ?? place} cannot be recorded: ${issue?.field ?? ''} must be ${issue?.expected ?? ''}.`,
    { code: 'invalid_request' },
  );
}

async function* parsed(events: Iterable<unknown> | AsyncIterable<unknown>): AsyncGenerator<ConsentEvent> {
  let place = 0;
  for await (const event of events) yield parseEvent(event, `number ${String(++place)}`);
}

/** Appends one event to the ledger and returns it. */
export async function recordConsent(
  { storage, createId, now }: Context,
  type: ConsentEvent['type'],
  input: GrantInput,
): Promise<ConsentEvent> {
  // Said again without a time, the same event is still the same.
  const held =
    input.id === undefined || input.at !== undefined ? [] : await storage.consents.ofCandidate(input.candidateId);
  const known = held.find((event) => event.id === input.id);
  const event = parseEvent({ ...input, type, id: input.id ?? createId(), at: input.at ?? known?.at ?? now() }, 'given');
  await storage.consents.append([event]);
  return event;
}

/** Appends a stream of events in bounded memory. */
export const recordConsents = (
  { storage }: Context,
  events: Iterable<ConsentEvent> | AsyncIterable<ConsentEvent>,
  options: { readonly signal?: AbortSignal } = {},
): Promise<{ readonly appended: number }> => storage.consents.append(parsed(events), options);
