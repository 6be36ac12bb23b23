import type { Run } from '../contracts/run.js';
import { aRun, anEntry, claimed, codeOf, tamper, taken } from './storage-suite-samples.js';
import type { WithStorage } from './storage-suite-context.js';
import type { TestRunner } from './test-runner.js';

const idsOf = (runs: readonly Run[]): string[] => runs.map((run) => run.id);

export function runSuite({ describe, it, expect }: TestRunner, withStorage: WithStorage): void {
  describe('runs', () => {
    it(
      'creates a run once for a key, and then returns the one that owns it',
      withStorage(async ({ runs }) => {
        const run = aRun('a', { journal: { first: anEntry() } });
        expect(await runs.create(run)).toEqual({ run, created: true });
        expect(await runs.create(aRun('b', { key: run.key, planHash: 'other' }))).toEqual({ run, created: false });
        expect(await runs.get('a')).toEqual(run);
        expect(await runs.get('b')).toBe(null);
        expect(await runs.findByKey('key-a')).toEqual(run);
        expect(await runs.findByKey('a')).toBe(null);
      }),
    );

    it(
      'creates one run when many ask at the same time',
      withStorage(async ({ runs }) => {
        const made = await Promise.all(
          Array.from({ length: 8 }, (_, index) =>
            runs.create(aRun(`r${String(index)}`, { key: 'k', campaignId: 'c' })),
          ),
        );
        expect(made.filter(({ created }) => created).length).toBe(1);
        expect(new Set(made.map(({ run }) => run.id)).size).toBe(1);
        expect((await runs.list()).length).toBe(1);
      }),
    );

    it(
      'refuses another key under the same id',
      withStorage(async ({ runs }) => {
        await runs.create(aRun('a'));
        expect(await codeOf(runs.create(aRun('a', { key: 'other', campaignId: 'other' })))).toBe('conflict');
        expect(await runs.get('a')).toEqual(aRun('a'));
      }),
    );

    it(
      'allows one unfinished run for each campaign, in every unfinished state',
      withStorage(async (storage) => {
        const { runs } = storage;
        const claim = await claimed(storage, aRun('a', { campaignId: 'c' }));
        const rival = aRun('b', { campaignId: 'c' });
        for (const state of ['pending', 'running', 'waiting', 'compensating'] as const) {
          await runs.setState(claim, state);
          expect(await codeOf(runs.create(rival))).toBe('conflict');
        }
        expect((await runs.create(aRun('c', { campaignId: 'elsewhere' }))).created).toBe(true);
        await runs.release(claim, 'failed', null);
        expect((await runs.create(rival)).created).toBe(true);
      }),
    );

    it(
      'refuses to take an old run up again while a newer one of its campaign is unfinished',
      withStorage(async (storage) => {
        const { runs } = storage;
        const old = await claimed(storage, aRun('a', { campaignId: 'c' }));
        await runs.setState(old, 'partial');
        const newer = await claimed(storage, aRun('b', { campaignId: 'c' }));
        expect(await codeOf(runs.setState(old, 'running'))).toBe('conflict');
        expect(await codeOf(runs.release(old, 'waiting', null))).toBe('conflict');
        expect((await runs.get('a'))?.state).toBe('partial');
        await runs.release(newer, 'succeeded', null);
        await runs.setState(old, 'running');
        expect((await runs.get('a'))?.state).toBe('running');
      }),
    );

    it(
      'lists newest first by instant, and the later arrival first where instants are equal',
      withStorage(async (storage) => {
        const { runs } = storage;
        await runs.create(aRun('noon', { createdAt: '2027-03-01T12:00:00Z', campaignId: 'one' }));
        await runs.create(aRun('one o’clock', { createdAt: '2027-03-01T08:00:00-05:00', campaignId: 'two' }));
        await runs.create(aRun('noon again', { createdAt: '2027-03-01T12:00:00.000Z', campaignId: 'three' }));
        expect(idsOf(await runs.list())).toEqual(['one o’clock', 'noon again', 'noon']);
        expect(idsOf(await runs.list({ limit: 1 }))).toEqual(['one o’clock']);
        expect(idsOf(await runs.list({ campaignId: 'three' }))).toEqual(['noon again']);
        await runs.release(taken(await runs.claim('noon', 'w', 1_000)), 'failed', null);
        expect(idsOf(await runs.list({ states: ['failed', 'partial'] }))).toEqual(['noon']);
        expect(idsOf(await runs.list({ states: ['pending'] }))).toEqual(['one o’clock', 'noon again']);
        expect(idsOf(await runs.list({ states: [] }))).toEqual([]);
        expect(idsOf(await runs.list({ campaignId: 'two', states: ['failed'] }))).toEqual([]);
        expect((await runs.get('one o’clock'))?.createdAt).toBe('2027-03-01T08:00:00-05:00');
      }),
    );

    it(
      'keeps runs, whatever callers do to their copies',
      withStorage(async (storage) => {
        const given = aRun('a', { journal: { first: anEntry() } });
        const claim = await claimed(storage, given);
        tamper(given);
        tamper(claim.run);
        tamper(await storage.runs.get('a'));
        tamper(await storage.runs.list());
        expect(await storage.runs.get('a')).toEqual(aRun('a', { journal: { first: anEntry() } }));
      }),
    );
  });
}
