import type { Candidate } from '../domain/candidate.js';
import { aCandidate } from './builders.js';
import { codeOf, collect, hugeMicros } from './storage-suite-samples.js';
import type { WithStorage } from './storage-suite-context.js';
import type { TestRunner } from './test-runner.js';

const idOf = (index: number): string => `CAN-${String(index).padStart(6, '0')}`;

async function* candidatesFrom(start: number, end: number, changes: object = {}): AsyncGenerator<Candidate> {
  const template = aCandidate(changes);
  for (let index = start; index < end; index++) yield { ...template, id: idOf(index) };
}

export function importSuite({ describe, it, expect }: TestRunner, withStorage: WithStorage): void {
  describe('imports', () => {
    it(
      'streams ten thousand records, reports progress, and reads them back in order',
      withStorage(async ({ candidates }) => {
        const progress: number[] = [];
        const result = await candidates.import(candidatesFrom(0, 10_000), {
          onProgress: (imported) => progress.push(imported),
        });
        expect(result).toEqual({ imported: 10_000 });
        expect(await candidates.count()).toBe(10_000);
        expect(progress.length).toBeGreaterThan(0);
        expect(progress.at(-1)).toBe(10_000);
        expect([...progress].sort((left, right) => left - right)).toEqual(progress);
        let next = 0;
        for await (const candidate of candidates.stream()) expect(candidate.id).toBe(idOf(next++));
        expect(next).toBe(10_000);
      }),
    );

    it(
      'keeps the last of records that share an id, within one import and across imports',
      withStorage(async ({ candidates }) => {
        const named = (id: string, givenName: string): Candidate => aCandidate({ id, contact: { givenName } });
        const first = [named('a', 'one'), named('b', 'one'), named('a', 'two')];
        expect(await candidates.import(first)).toEqual({ imported: 3 });
        expect(await candidates.list()).toEqual([named('a', 'two'), named('b', 'one')]);
        await candidates.import([named('c', 'three'), named('b', 'three'), named('d', 'three'), named('c', 'four')]);
        expect(await candidates.list()).toEqual([
          named('a', 'two'),
          named('b', 'three'),
          named('c', 'four'),
          named('d', 'three'),
        ]);
      }),
    );

    it(
      'replaces what an earlier import brought, batch after batch, and adds the rest',
      withStorage(async ({ candidates }) => {
        await candidates.import(candidatesFrom(0, 3_000));
        const desiredSalary = { amount: { micros: hugeMicros, currency: 'COP' }, period: 'month' };
        expect(await candidates.import(candidatesFrom(1_500, 4_500, { desiredSalary }))).toEqual({ imported: 3_000 });
        const all = await collect(candidates.stream());
        expect(all.length).toBe(4_500);
        expect(all[1_499]?.desiredSalary?.amount.micros).toBe(2_000_000_000_000n);
        expect(all[1_500]?.desiredSalary?.amount.micros).toBe(hugeMicros);
        expect(all[4_499]?.desiredSalary?.amount.micros).toBe(hugeMicros);
      }),
    );

    it(
      'imports nothing from nothing',
      withStorage(async ({ openings }) => {
        expect(await openings.import([])).toEqual({ imported: 0 });
        expect(await openings.count()).toBe(0);
      }),
    );

    it(
      'keeps what was imported before the source failed, and passes the error on',
      withStorage(async ({ candidates }) => {
        const failure = new Error('the file ends in the middle of a record');
        const reported: number[] = [];
        const source = async function* (): AsyncGenerator<Candidate> {
          yield* candidatesFrom(0, 25_000);
          throw failure;
        };
        const outcome = codeOf(candidates.import(source(), { onProgress: (imported) => reported.push(imported) }));
        expect(await outcome).toBe(failure);
        const kept = reported.at(-1) ?? 0;
        expect(kept).toBeGreaterThan(0);
        expect(await candidates.count()).toBe(kept);
      }),
    );

    it(
      'stops at the next batch when the caller aborts, and keeps what it reported',
      withStorage(async ({ candidates }) => {
        const controller = new AbortController();
        let reported = 0;
        const source = candidatesFrom(0, 100_000);
        const importing = candidates.import(source, {
          signal: controller.signal,
          onProgress: (imported) => {
            reported = imported;
            controller.abort();
          },
        });
        expect(await codeOf(importing)).toBe('aborted');
        expect(await candidates.count()).toBe(reported);
        expect(reported < 100_000).toBe(true);
        expect((await source.next()).done).toBe(true);
      }),
    );
  });
}
