import type { ConsentEvent } from '../domain/consent-event.js';
import { codeOf, collect, tamper } from './storage-suite-samples.js';
import type { WithStorage } from './storage-suite-context.js';
import type { TestRunner } from './test-runner.js';

const anEvent = (id: string, changes: Partial<ConsentEvent> = {}): ConsentEvent => ({
  id,
  candidateId: 'CAN-1',
  type: 'granted',
  purpose: 'job_advertising',
  at: '2026-11-01T09:00:00-05:00',
  proofId: 'form-17',
  ...changes,
});

async function* eventsTo(end: number): AsyncGenerator<ConsentEvent> {
  for (let index = 0; index < end; index++)
    yield anEvent(`E-${String(index).padStart(6, '0')}`, {
      candidateId: `CAN-${String(index % 3_000).padStart(5, '0')}`,
    });
}

export function consentSuite({ describe, it, expect }: TestRunner, withStorage: WithStorage): void {
  describe('consents', () => {
    it(
      'gives back the events of one person, oldest first by instant, whatever their zones',
      withStorage(async ({ consents }) => {
        const granted = anEvent('z');
        const revoked = anEvent('a', {
          type: 'revoked',
          at: '2026-11-01T15:00:00Z',
          expiresAt: '2027-01-01T00:00:00Z',
        });
        const given = [revoked, granted, anEvent('other', { candidateId: 'CAN-2' })];
        expect(await consents.append(given)).toEqual({ appended: 3 });
        given.forEach(tamper);
        tamper(await consents.ofCandidate('CAN-1'));
        expect((await consents.ofCandidate('CAN-1')).map((each) => each.id)).toEqual(['z', 'a']);
        expect((await consents.ofCandidate('CAN-1'))[0]).toEqual(anEvent('z'));
        expect(await consents.ofCandidate('nobody')).toEqual([]);
      }),
    );

    it(
      'leaves alone what is there already, and refuses to change it',
      withStorage(async ({ consents }) => {
        await consents.append([anEvent('a')]);
        expect(await consents.append([anEvent('a'), anEvent('b')])).toEqual({ appended: 1 });
        const forged = [anEvent('c'), anEvent('a', { type: 'revoked' })];
        expect(await codeOf(consents.append(forged))).toBe('conflict');
        expect((await collect(consents.stream())).map((each) => each.id)).toEqual(['a', 'b']);
        expect((await consents.ofCandidate('CAN-1'))[0]).toEqual(anEvent('a'));
      }),
    );

    it(
      'streams seven thousand in order of candidate and id, and stops where the signal says so',
      withStorage(async ({ consents }) => {
        expect(await consents.append(eventsTo(7_000))).toEqual({ appended: 7_000 });
        const seen = (await collect(consents.stream())).map((each) => `${each.candidateId}/${each.id}`);
        expect(seen.length).toBe(7_000);
        expect(seen).toEqual([...seen].sort());
        const signal = AbortSignal.abort();
        expect(await codeOf(consents.append([anEvent('late')], { signal }))).toBe('aborted');
        expect(await codeOf(collect(consents.stream({ signal })))).toBe('aborted');
      }),
    );

    it(
      'puts a pseudonym in place of a person and keeps what happened',
      withStorage(async ({ consents }) => {
        await consents.append([
          anEvent('a'),
          anEvent('b', { type: 'revoked' }),
          anEvent('c', { candidateId: 'CAN-2' }),
        ]);
        expect(await consents.pseudonymise('CAN-1', 'erased-7')).toBe(2);
        expect(await consents.pseudonymise('CAN-1', 'erased-7')).toBe(0);
        expect(await consents.ofCandidate('CAN-1')).toEqual([]);
        expect((await consents.ofCandidate('erased-7')).map((each) => [each.id, each.candidateId])).toEqual([
          ['a', 'erased-7'],
          ['b', 'erased-7'],
        ]);
        expect((await consents.ofCandidate('CAN-2')).length).toBe(1);
      }),
    );
  });
}
