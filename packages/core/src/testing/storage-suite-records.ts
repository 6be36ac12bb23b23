import type { Candidate } from '../domain/candidate.js';
import { aCampaign, aCandidate, anOpening } from './builders.js';
import { codeOf, collect, hugeMicros, tamper } from './storage-suite-samples.js';
import type { WithStorage } from './storage-suite-context.js';
import type { TestRunner } from './test-runner.js';

export function recordSuite({ describe, it, expect }: TestRunner, withStorage: WithStorage): void {
  describe('records', () => {
    it(
      'gives back openings, candidates and campaigns as they were put, and null for what is not there',
      withStorage(async ({ openings, candidates, campaigns }) => {
        await openings.put(anOpening());
        await candidates.put(aCandidate());
        await campaigns.put(aCampaign());
        expect(await openings.get('JOB-0001')).toEqual(anOpening());
        expect(await candidates.get('CAN-0001')).toEqual(aCandidate());
        expect(await campaigns.get('spring')).toEqual(aCampaign());
        expect(await openings.get('CAN-0001')).toBe(null);
        expect(await candidates.get('spring')).toBe(null);
        expect(await campaigns.get('JOB-0001')).toBe(null);
      }),
    );

    it(
      'replaces the whole record that has the id',
      withStorage(async ({ openings }) => {
        await openings.put(anOpening({ closesOn: '2027-04-01' }));
        await openings.put({ ...anOpening({ title: 'Analista' }), skills: [] });
        const { closesOn, ...rest } = { ...anOpening({ title: 'Analista' }), skills: [] };
        expect(closesOn).toBe('2027-04-30');
        await openings.put(rest);
        expect(await openings.get('JOB-0001')).toEqual(rest);
        expect(await openings.count()).toBe(1);
      }),
    );

    it(
      'removes once, and counts what is left',
      withStorage(async ({ candidates }) => {
        await candidates.put(aCandidate());
        await candidates.put(aCandidate({ id: 'CAN-0002' }));
        expect(await candidates.count()).toBe(2);
        expect(await candidates.remove('CAN-0001')).toBe(true);
        expect(await candidates.remove('CAN-0001')).toBe(false);
        expect(await candidates.get('CAN-0001')).toBe(null);
        expect(await candidates.count()).toBe(1);
      }),
    );

    it(
      'lists in order of id by code point, whatever the order of arrival, and goes on after an id',
      withStorage(async ({ openings }) => {
        const ids = ['10', '9', 'B', 'Z', 'a', 'b', 'é', 'ｚ', '𐐀'];
        for (const id of [...ids].reverse()) await openings.put(anOpening({ id }));
        const listed = async (query?: { after?: string; limit?: number }): Promise<string[]> =>
          (await openings.list(query)).map((opening) => opening.id);
        expect(await listed()).toEqual(ids);
        expect(await listed({ limit: 2 })).toEqual(['10', '9']);
        expect(await listed({ after: '9', limit: 3 })).toEqual(['B', 'Z', 'a']);
        expect(await listed({ after: 'C' })).toEqual(['Z', 'a', 'b', 'é', 'ｚ', '𐐀']);
        expect(await listed({ after: '𐐀' })).toEqual([]);
      }),
    );

    it(
      'lists a hundred records unless told otherwise, and streams all of them',
      withStorage(async ({ candidates }) => {
        const ids = Array.from({ length: 120 }, (_, index) => `CAN-${String(index).padStart(4, '0')}`);
        const made: Candidate[] = ids.map((id) => aCandidate({ id }));
        await candidates.import([...made].reverse());
        expect((await candidates.list()).map((each) => each.id)).toEqual(ids.slice(0, 100));
        expect((await candidates.list({ limit: 500 })).length).toBe(120);
        expect(await collect(candidates.stream())).toEqual(made);
        expect(await codeOf(collect(candidates.stream({ signal: AbortSignal.abort() })))).toBe('aborted');
      }),
    );

    it(
      'loses no digit of money and no character of text',
      withStorage(async ({ openings, candidates }) => {
        const opening = anOpening({
          title: `«Ñandú» \\ "x" \t 漢字 🌱 e\u0301 \u200f\ufeff`,
          description: 'línea 1\r\nlínea 2\\n \\N \\. end',
          salary: {
            minimum: { micros: hugeMicros, currency: 'COP' },
            maximum: { micros: hugeMicros * 10n ** 20n, currency: 'COP' },
            period: 'month',
          },
        });
        const candidate = aCandidate({ id: 'ñ.𐐀:1-2', skills: ['a\tb', 'c\\', '\\N', '{"}'] });
        await openings.put(opening);
        await candidates.import([candidate]);
        expect(await openings.get(opening.id)).toEqual(opening);
        expect(await candidates.get('ñ.𐐀:1-2')).toEqual(candidate);
        expect((await openings.get(opening.id))?.salary?.maximum.micros).toBe(hugeMicros * 10n ** 20n);
      }),
    );

    it(
      'keeps what was put, whatever callers do to their copies',
      withStorage(async ({ campaigns }) => {
        const given = aCampaign();
        await campaigns.put(given);
        tamper(given);
        tamper(await campaigns.get('spring'));
        tamper(await campaigns.list());
        tamper(await collect(campaigns.stream()));
        expect(await campaigns.get('spring')).toEqual(aCampaign());
      }),
    );
  });
}
