import { aRun, anEntry, claimed, codeOf, taken } from './storage-suite-samples.js';
import type { WithStorage } from './storage-suite-context.js';
import type { TestRunner } from './test-runner.js';

export function leaseSuite({ describe, it, expect }: TestRunner, withStorage: WithStorage): void {
  describe('leases', () => {
    it(
      'gives a run to one owner until the lease ends, with a higher fence each time',
      withStorage(async (storage, clock) => {
        const { runs } = storage;
        const first = await claimed(storage, aRun('a'), 'one', 10_000);
        expect(first).toMatchObject({ owner: 'one', leaseMs: 10_000, run: aRun('a') });
        clock.advance(9_999);
        expect(await runs.claim('a', 'two', 10_000)).toBe(null);
        clock.advance(1);
        const second = taken(await runs.claim('a', 'two', 10_000));
        expect(second.fence).toBeGreaterThan(first.fence);
        expect(await runs.claim('a', 'one', 10_000)).toBe(null);
        expect(await runs.claim('missing', 'one', 10_000)).toBe(null);
      }),
    );

    it(
      'lets the holder claim again, which makes its older claim stale',
      withStorage(async (storage) => {
        const { runs } = storage;
        const first = await claimed(storage, aRun('a'), 'one');
        const again = taken(await runs.claim('a', 'one', 30_000));
        expect(again.fence).toBeGreaterThan(first.fence);
        expect(await codeOf(runs.renew(first))).toBe('conflict');
        await runs.renew(again);
      }),
    );

    it(
      'lengthens the lease with every write and every renewal',
      withStorage(async (storage, clock) => {
        const { runs } = storage;
        const claim = await claimed(storage, aRun('a'), 'one', 10_000);
        const writes = [
          () => runs.renew(claim),
          () => runs.recordStep(claim, 'step', anEntry()),
          () => runs.setState(claim, 'running'),
        ];
        for (const write of writes) {
          clock.advance(9_000);
          await write();
          clock.advance(9_000);
          expect(await runs.claim('a', 'two', 10_000)).toBe(null);
        }
      }),
    );

    it(
      'lets an owner whose lease ran out go on while nobody took the run',
      withStorage(async (storage, clock) => {
        const claim = await claimed(storage, aRun('a'), 'one', 10_000);
        clock.advance(60_000);
        await storage.runs.renew(claim);
        expect(await storage.runs.claim('a', 'two', 10_000)).toBe(null);
      }),
    );

    it(
      'refuses every write of an owner that lost the run or gave it back, and changes nothing',
      withStorage(async (storage, clock) => {
        const { runs } = storage;
        const lost = await claimed(storage, aRun('a'), 'one', 10_000);
        clock.advance(10_000);
        const holder = taken(await runs.claim('a', 'two', 10_000));
        const refused = async (): Promise<void> => {
          for (const claim of [lost, { ...lost, fence: holder.fence }, { ...lost, owner: 'two' }]) {
            expect(await codeOf(runs.renew(claim))).toBe('conflict');
            expect(await codeOf(runs.recordStep(claim, 'step', anEntry()))).toBe('conflict');
            expect(await codeOf(runs.setState(claim, 'failed'))).toBe('conflict');
            expect(await codeOf(runs.release(claim, 'failed', null))).toBe('conflict');
          }
        };
        await refused();
        expect(await runs.get('a')).toEqual(aRun('a'));
        await runs.release(holder, 'partial', null);
        await refused();
        expect(await codeOf(runs.renew(holder))).toBe('conflict');
        expect(await runs.get('a')).toMatchObject({ state: 'partial', journal: {} });
      }),
    );

    it(
      'releases with a state and a time to go on, and gives the run to whoever comes next',
      withStorage(async (storage, clock) => {
        const { runs } = storage;
        const claim = await claimed(storage, aRun('a'), 'one');
        clock.advance(5_000);
        await runs.release(claim, 'waiting', '2027-03-01T09:30:00-05:00');
        const updatedAt = clock.now().toISOString();
        expect(await runs.get('a')).toEqual(
          aRun('a', { state: 'waiting', wakeAt: '2027-03-01T09:30:00-05:00', updatedAt }),
        );
        const next = taken(await runs.claim('a', 'two', 10_000));
        expect(next.run.state).toBe('waiting');
        await runs.setState(next, 'running');
        expect(await runs.get('a')).toMatchObject({ state: 'running', wakeAt: null });
      }),
    );

    it(
      'finds the run that is due longest: pending, woken, or abandoned',
      withStorage(async (storage, clock) => {
        const { runs } = storage;
        const due = async (): Promise<string | undefined> => (await runs.claimDue('w', 600_000))?.run.id;
        const at = (ms: number): string => new Date(clock.now().getTime() + ms).toISOString();
        for (const [id, state] of [
          ['abandoned', 'running'],
          ['undoing', 'compensating'],
        ] as const)
          await runs.setState(await claimed(storage, aRun(id), 'gone', id === 'abandoned' ? 20_000 : 25_000), state);
        for (const state of ['succeeded', 'partial', 'failed', 'compensated'] as const)
          await runs.release(await claimed(storage, aRun(state)), state, null);
        await runs.release(await claimed(storage, aRun('woken')), 'waiting', at(10_000));
        await runs.release(await claimed(storage, aRun('asleep')), 'waiting', at(900_000));
        await claimed(storage, aRun('held'), 'busy', 900_000);
        expect(await due()).toBe(undefined);
        await runs.create(aRun('pending', { createdAt: at(0) }));
        await runs.create(aRun('older', { createdAt: at(-5_000) }));
        expect(await due()).toBe('older');
        clock.advance(30_000);
        expect([await due(), await due(), await due(), await due()]).toEqual([
          'pending',
          'woken',
          'abandoned',
          'undoing',
        ]);
        expect(await due()).toBe(undefined);
      }),
    );

    it(
      'never gives one due run to two claimers',
      withStorage(async ({ runs }) => {
        const ids = ['a', 'b', 'c', 'd', 'e'];
        for (const id of ids) await runs.create(aRun(id));
        const claims = await Promise.all(
          Array.from({ length: 12 }, (_, index) => runs.claimDue(`w${String(index)}`, 60_000)),
        );
        const got = claims.flatMap((claim) => (claim === null ? [] : [claim.run.id]));
        expect(got.sort()).toEqual(ids);
        const owned = await Promise.all(ids.map((id) => runs.claim(id, 'other', 60_000)));
        expect(owned).toEqual(ids.map(() => null));
      }),
    );
  });
}
