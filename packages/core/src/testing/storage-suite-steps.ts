import { aLink, aRun, anEntry, claimed, codeOf, hugeMicros, taken, tamper } from './storage-suite-samples.js';
import type { WithStorage } from './storage-suite-context.js';
import type { TestRunner } from './test-runner.js';

export function stepSuite({ describe, it, expect }: TestRunner, withStorage: WithStorage): void {
  describe('the journal', () => {
    it(
      'records steps, replaces what was known of them, and moves updatedAt with the clock',
      withStorage(async (storage, clock) => {
        const { runs } = storage;
        const claim = await claimed(storage, aRun('a'));
        await runs.recordStep(claim, 'one', anEntry());
        await runs.recordStep(claim, 'two', anEntry({ attempts: 2 }));
        clock.advance(1_000);
        const done = anEntry({
          state: 'succeeded',
          doubts: 1,
          refs: { spring: { kind: 'campaign', id: '9007199254740993' } },
          error: { name: 'AdFluxError', message: 'espera', code: 'rate_limited', recovery: 'retry', retryAfterMs: 5 },
        });
        await runs.recordStep(claim, 'one', done);
        expect(await runs.get('a')).toEqual(
          aRun('a', { journal: { one: done, two: anEntry({ attempts: 2 }) }, updatedAt: clock.now().toISOString() }),
        );
        expect((await runs.findByKey('key-a'))?.journal).toEqual({ one: done, two: anEntry({ attempts: 2 }) });
        expect((await runs.list())[0]?.journal).toEqual({ one: done, two: anEntry({ attempts: 2 }) });
        expect(taken(await runs.claim('a', 'worker', 1_000)).run.journal['one']).toEqual(done);
      }),
    );

    it(
      'records a step and its links together, exact to the last micro',
      withStorage(async (storage) => {
        const claim = await claimed(storage, aRun('a'));
        const links = [aLink(), aLink({ kind: 'adGroup', localId: 'spring/group', remoteId: '2' })];
        await storage.runs.recordStep(claim, 'one', anEntry(), { put: links });
        expect(await storage.links.find({})).toEqual(links);
        const [first] = await storage.links.find({ localId: 'spring' });
        expect(first?.spec.kind === 'campaign' && first.spec.budget?.amount.micros).toBe(hugeMicros);
      }),
    );

    it(
      'writes neither entry nor links under a stale fence',
      withStorage(async (storage, clock) => {
        const { runs, links } = storage;
        const lost = await claimed(storage, aRun('a'), 'one', 10_000);
        await runs.recordStep(lost, 'one', anEntry(), { put: [aLink()] });
        clock.advance(10_000);
        taken(await runs.claim('a', 'two', 10_000));
        const changes = {
          put: [aLink({ remoteId: '2', localId: 'other' })],
          patch: [{ id: aLink(), patch: { wanted: 'removed' } as const }],
        };
        const before = await runs.get('a');
        expect(await codeOf(runs.recordStep(lost, 'two', anEntry(), changes))).toBe('conflict');
        expect(await runs.get('a')).toEqual(before);
        expect(await links.find({ includeRemoved: true })).toEqual([aLink()]);
      }),
    );

    it(
      'writes neither entry nor links when the links conflict',
      withStorage(async (storage) => {
        const claim = await claimed(storage, aRun('a'));
        await storage.runs.recordStep(claim, 'one', anEntry(), { put: [aLink()] });
        const before = await storage.runs.get('a');
        const put = [aLink({ remoteId: '2', localId: 'fine' }), aLink({ remoteId: '3' })];
        expect(await codeOf(storage.runs.recordStep(claim, 'two', anEntry(), { put }))).toBe('conflict');
        expect(await storage.runs.get('a')).toEqual(before);
        expect(await storage.links.find({})).toEqual([aLink()]);
      }),
    );

    it(
      'replaces a removed entity by a new one, and moves a link on, in one write',
      withStorage(async (storage) => {
        const { runs, links } = storage;
        const claim = await claimed(storage, aRun('a'));
        await runs.recordStep(claim, 'one', anEntry(), { put: [aLink()] });
        await runs.recordStep(claim, 'two', anEntry(), {
          patch: [{ id: aLink(), patch: { wanted: 'removed', delivery: 'removed' } }],
          put: [aLink({ remoteId: '2' })],
        });
        expect(await links.find({})).toEqual([aLink({ remoteId: '2' })]);
        await runs.recordStep(claim, 'three', anEntry(), {
          put: [aLink({ remoteId: '2', wanted: 'on' })],
          patch: [{ id: aLink({ remoteId: '2' }), patch: { delivery: 'in_review' } }],
        });
        expect(await links.find({})).toEqual([aLink({ remoteId: '2', wanted: 'on', delivery: 'in_review' })]);
      }),
    );

    it(
      'keeps entries and links, whatever callers do to their copies',
      withStorage(async (storage) => {
        const claim = await claimed(storage, aRun('a'));
        const entry = anEntry({ refs: { spring: { kind: 'campaign', id: '1' } } });
        const given = structuredClone(entry);
        const link = structuredClone(aLink());
        await storage.runs.recordStep(claim, 'one', given, { put: [link] });
        [given, link, await storage.runs.get('a'), await storage.links.find({})].forEach(tamper);
        expect((await storage.runs.get('a'))?.journal).toEqual({ one: entry });
        expect(await storage.links.find({})).toEqual([aLink()]);
      }),
    );
  });
}
