import type { AudienceMember } from '../contracts/audience-member-store.js';
import { codeOf, collect } from './storage-suite-samples.js';
import type { WithStorage } from './storage-suite-context.js';
import type { TestRunner } from './test-runner.js';

const aMember = (candidateId: string, changes: Partial<AudienceMember> = {}): AudienceMember => ({
  audienceId: 'accountants',
  candidateId,
  state: 'joining',
  ...changes,
});

async function* membersTo(end: number): AsyncGenerator<AudienceMember> {
  for (let index = 0; index < end; index++)
    yield aMember(`CAN-${String(index).padStart(6, '0')}`, { state: index % 4 === 0 ? 'member' : 'joining' });
}

export function audienceSuite({ describe, it, expect }: TestRunner, withStorage: WithStorage): void {
  describe('audiences', () => {
    it(
      'keeps audiences as records',
      withStorage(async ({ audiences }) => {
        const audience = {
          id: 'accountants',
          name: 'Contadores',
          purpose: 'job_advertising',
          segmentId: 'candidates-3',
        };
        await audiences.put(audience);
        expect(await audiences.get('accountants')).toEqual(audience);
        expect(await audiences.count()).toBe(1);
      }),
    );

    it(
      'streams twelve thousand members in and out, by state and in order',
      withStorage(async ({ audienceMembers }) => {
        expect(await audienceMembers.import(membersTo(12_000))).toEqual({ imported: 12_000 });
        expect(await audienceMembers.count('accountants')).toEqual({ joining: 9_000, member: 3_000, leaving: 0 });
        const joining = (await collect(audienceMembers.stream('accountants', { states: ['joining'] }))).map(
          (each) => each.candidateId,
        );
        expect(joining.length).toBe(9_000);
        expect(joining).toEqual([...joining].sort());
        const all = await collect(audienceMembers.stream('accountants', { states: ['joining', 'member'] }));
        expect(all.length).toBe(12_000);
        expect(await collect(audienceMembers.stream('nobody'))).toEqual([]);
        const signal = AbortSignal.abort();
        expect(await codeOf(audienceMembers.import([aMember('a')], { signal }))).toBe('aborted');
        expect(await codeOf(collect(audienceMembers.stream('accountants', { signal })))).toBe('aborted');
      }),
    );

    it(
      'settles an audience: those who join are members, those who leave are forgotten',
      withStorage(async ({ audienceMembers }) => {
        await audienceMembers.import([
          aMember('a'),
          aMember('b', { state: 'member' }),
          aMember('c', { state: 'leaving' }),
          aMember('c', { audienceId: 'other', state: 'leaving' }),
        ]);
        await audienceMembers.settle('accountants');
        expect(await collect(audienceMembers.stream('accountants'))).toEqual([
          aMember('a', { state: 'member' }),
          aMember('b', { state: 'member' }),
        ]);
        expect(await audienceMembers.count('other')).toEqual({ joining: 0, member: 0, leaving: 1 });
      }),
    );

    it(
      'keeps the last state of a member, knows the audiences of a person, and forgets either',
      withStorage(async ({ audienceMembers }) => {
        await audienceMembers.import([aMember('a'), aMember('b'), aMember('a', { state: 'leaving' })]);
        await audienceMembers.import([aMember('a', { audienceId: 'Zonas' })]);
        expect(await audienceMembers.ofCandidate('a')).toEqual([
          aMember('a', { audienceId: 'Zonas' }),
          aMember('a', { state: 'leaving' }),
        ]);
        expect(await audienceMembers.removeCandidate('a')).toBe(true);
        expect(await audienceMembers.removeCandidate('a')).toBe(false);
        expect(await collect(audienceMembers.stream('accountants'))).toEqual([aMember('b')]);
        expect(await audienceMembers.removeAudience('accountants')).toBe(true);
        expect(await audienceMembers.removeAudience('accountants')).toBe(false);
        expect(await collect(audienceMembers.stream('accountants'))).toEqual([]);
      }),
    );
  });
}
