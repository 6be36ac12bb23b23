import type { ConsentEvent } from '@adflux/core';

/** Whether a purpose is consented to. `never`: nobody asked, or not yet at that instant. */
export type ConsentState = 'covers' | 'expired' | 'revoked' | 'never';

/** Where a person stands with one purpose at one instant, and by which event. */
export interface ConsentStanding {
  readonly state: ConsentState;
  /** The event that decides; null for `never`. */
  readonly event: ConsentEvent | null;
}

/** Which of two events at one instant decides: a revocation, then what expires first. */
const strictness = ({ type, expiresAt }: ConsentEvent): number =>
  type === 'revoked' ? -Infinity : expiresAt === undefined ? Infinity : Date.parse(expiresAt);

/**
 * Where a person stands, by her events in any order. The last word counts: a later grant takes the place of an earlier one,
 * its expiry too. At equal instants a revocation wins, then the grant that expires first. On the instant of its expiry a
 * grant no longer covers. Pure.
 *
 * @param at An instant: ISO 8601 with a zone, or a date.
 * @example
 * ```ts
 * import { consentStateOf } from '@adflux/privacy';
 *
 * const granted = { id: '1', candidateId: 'CAN-1', type: 'granted', purpose: 'job_advertising', proofId: 'FORM-77' } as const;
 * const { state } = consentStateOf([{ ...granted, at: '2027-01-10T10:00:00-05:00' }], 'job_advertising', '2027-03-01T00:00:00Z');
 * console.log(state); // covers
 * ```
 */
export function consentStateOf(events: Iterable<ConsentEvent>, purpose: string, at: string | Date): ConsentStanding {
  const instant = new Date(at).getTime();
  let last: ConsentEvent | null = null;
  for (const event of events) {
    if (event.purpose !== purpose || Date.parse(event.at) > instant) continue;
    const later = last === null ? 1 : Date.parse(event.at) - Date.parse(last.at);
    if (later > 0 || (later === 0 && last !== null && strictness(event) < strictness(last))) last = event;
  }
  if (last === null) return { state: 'never', event: null };
  if (last.type === 'revoked') return { state: 'revoked', event: last };
  const isExpired = last.expiresAt !== undefined && Date.parse(last.expiresAt) <= instant;
  return { state: isExpired ? 'expired' : 'covers', event: last };
}
