import type { SegmentAssignment } from '../contracts/assignment-store.js';
import { codeOf, collect, tamper } from './storage-suite-samples.js';
import type { WithStorage } from './storage-suite-context.js';
import type { TestRunner } from './test-runner.js';

const anAssignment = (candidateId: string, changes: Partial<SegmentAssignment> = {}): SegmentAssignment => ({
  model: 'candidates',
  candidateId,
  modelVersion: 'v1',
  segmentId: 'candidates-1',
  distance: 0.1 + 0.2,
  confidence: 1 / 3,
  ...changes,
});

const idOf = (index: number): string => `CAN-${String(index).padStart(6, '0')}`;

async function* assignmentsTo(end: number): AsyncGenerator<SegmentAssignment> {
  for (let index = 0; index < end; index++)
    yield anAssignment(idOf(index), { segmentId: `candidates-${String(index % 5)}` });
}

export function assignmentSuite({ describe, it, expect }: TestRunner, withStorage: WithStorage): void {
  describe('assignments', () => {
    it(
      'streams twelve thousand of them in, reports progress, and gives back the members of a segment in order',
      withStorage(async ({ assignments }) => {
        const progress: number[] = [];
        const result = await assignments.import(assignmentsTo(12_000), {
          onProgress: (imported) => progress.push(imported),
        });
        expect(result).toEqual({ imported: 12_000 });
        expect(progress.at(-1)).toBe(12_000);
        const members = await collect(assignments.stream('candidates', { segmentId: 'candidates-3' }));
        expect(members.length).toBe(2_400);
        expect(members[0]).toEqual(anAssignment(idOf(3), { segmentId: 'candidates-3' }));
        const ids = members.map((member) => member.candidateId);
        expect(ids).toEqual([...ids].sort());
        expect((await collect(assignments.stream('candidates'))).length).toBe(12_000);
        expect(await collect(assignments.stream('openings'))).toEqual([]);
      }),
    );

    it(
      'keeps the last assignment of a candidate by a model, and tells versions apart',
      withStorage(async ({ assignments }) => {
        const moved = anAssignment('a', { segmentId: 'candidates-2', modelVersion: 'v2', distance: 1e-300 });
        await assignments.import([anAssignment('a'), anAssignment('b'), anAssignment('a', { distance: 2 })]);
        await assignments.import([moved]);
        expect(await collect(assignments.stream('candidates'))).toEqual([moved, anAssignment('b')]);
        expect(await collect(assignments.stream('candidates', { modelVersion: 'v2' }))).toEqual([moved]);
        const none = assignments.stream('candidates', { modelVersion: 'v2', segmentId: 'candidates-1' });
        expect(await collect(none)).toEqual([]);
      }),
    );

    it(
      'gives the assignments of a candidate by all models, and forgets them on request',
      withStorage(async ({ assignments }) => {
        const other = anAssignment('a', { model: 'Zonas', segmentId: 'Zonas-1' });
        const given = [anAssignment('a'), other, anAssignment('b')];
        await assignments.import(given);
        given.forEach(tamper);
        tamper(await assignments.ofCandidate('a'));
        expect(await assignments.ofCandidate('a')).toEqual([
          anAssignment('a', { model: 'Zonas', segmentId: 'Zonas-1' }),
          anAssignment('a'),
        ]);
        expect(await assignments.removeCandidate('a')).toBe(true);
        expect(await assignments.removeCandidate('a')).toBe(false);
        expect(await assignments.ofCandidate('a')).toEqual([]);
        expect(await collect(assignments.stream('candidates'))).toEqual([anAssignment('b')]);
      }),
    );

    it(
      'stops where the signal says so',
      withStorage(async ({ assignments }) => {
        const signal = AbortSignal.abort();
        expect(await codeOf(assignments.import([anAssignment('a')], { signal }))).toBe('aborted');
        expect(await codeOf(collect(assignments.stream('candidates', { signal })))).toBe('aborted');
        expect(await collect(assignments.stream('candidates'))).toEqual([]);
      }),
    );
  });
}
