import type { ConsentEvent } from '@adflux/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consentStateOf } from './consent-state.js';

const minute = (index: number): string => new Date(Date.UTC(2027, 0, 1) + index * 60_000).toISOString();

/** Few instants, so that many events share one. */
const events = fc.array(
  fc
    .record({
      id: fc.uuid(),
      type: fc.constantFrom('granted', 'revoked'),
      purpose: fc.constantFrom('job_advertising', 'newsletter'),
      at: fc.integer({ min: 0, max: 6 }).map(minute),
      expires: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    })
    .map(({ expires, ...event }): ConsentEvent => ({
      ...{ ...event, candidateId: 'CAN-1', proofId: 'FORM' },
      ...(expires === undefined ? {} : { expiresAt: minute(expires) }),
    })),
  { maxLength: 8 },
);
const instant = fc.integer({ min: 0, max: 10 }).map(minute);
const purpose = 'job_advertising';
const stateAt = (given: readonly ConsentEvent[], at: string) => consentStateOf(given, purpose, at).state;
const base = { id: '1', candidateId: 'CAN-1', purpose, proofId: 'FORM' } as const;

describe('the state of a consent', () => {
  it('does not depend on the order of events, on other purposes, or on what comes later', () => {
    fc.assert(
      fc.property(events, instant, fc.array(fc.nat(), { minLength: 8 }), (given, at, ranks) => {
        const shuffled = given
          .map((event, index) => ({ event, rank: ranks[index] ?? 0 }))
          .sort((left, right) => left.rank - right.rank)
          .map(({ event }) => event);
        const relevant = given.filter((event) => event.purpose === purpose && Date.parse(event.at) <= Date.parse(at));
        expect(stateAt(shuffled, at)).toBe(stateAt(given, at));
        expect(stateAt(relevant, at)).toBe(stateAt(given, at));
      }),
    );
  });

  it('covers only by a grant that is neither revoked since nor expired', () => {
    fc.assert(
      fc.property(events, instant, (given, at) => {
        const { state, event } = consentStateOf(given, purpose, at);
        if (state !== 'covers' || event === null) return;
        expect(event.type).toBe('granted');
        expect(event.expiresAt === undefined || Date.parse(event.expiresAt) > Date.parse(at)).toBe(true);
        const revokedSince = given.some(
          (other) => other.type === 'revoked' && other.purpose === purpose && other.at >= event.at && other.at <= at,
        );
        expect(revokedSince).toBe(false);
      }),
    );
  });

  it('is revoked by a revocation now, whatever else happened now and before', () => {
    fc.assert(
      fc.property(events, instant, (given, at) => {
        expect(stateAt([...given, { ...base, type: 'revoked', at }], at)).toBe('revoked');
      }),
    );
  });

  it('is covered by a grant after everything else, until the instant of its expiry', () => {
    fc.assert(
      fc.property(events, (given) => {
        const granted: ConsentEvent = { ...base, type: 'granted', at: minute(20), expiresAt: minute(30) };
        const all = [...given, granted];
        expect([stateAt(all, minute(20)), stateAt(all, minute(29)), stateAt(all, minute(30))]).toEqual([
          ...['covers', 'covers', 'expired'],
        ]);
      }),
    );
  });

  it('is never there without events, and compares instants, not spellings', () => {
    expect(consentStateOf([], purpose, minute(0))).toEqual({ state: 'never', event: null });
    const granted: ConsentEvent = { ...base, type: 'granted', at: '2027-01-01T10:00:00Z' };
    const revoked: ConsentEvent = { ...base, type: 'revoked', at: '2027-01-01T05:00:00-05:00' };
    expect(stateAt([granted, revoked], '2027-01-01T10:00:00Z')).toBe('revoked');
    expect(stateAt([granted, revoked], '2027-01-01T09:59:59Z')).toBe('never');
  });
});
