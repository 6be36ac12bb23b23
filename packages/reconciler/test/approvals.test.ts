import { createAdFlux } from '@adflux/orchestrator';
import type { RoleOf } from '@adflux/orchestrator';
import { describe, expect, it } from 'vitest';
import { createReconciler } from '../src/index.js';
import type { Reconciler } from '../src/index.js';
import { ads, anAd, onMarket } from './a-market.js';
import type { Market } from './a-market.js';

const roles: Readonly<Record<string, Awaited<ReturnType<RoleOf>>>> = {
  edu: ['editor'],
  ana: ['approver'],
  alba: ['approver'],
  pablo: ['publisher'],
  sol: ['editor', 'approver'],
};
const [byEdu, byAna, byAlba, byPablo, bySol] = [
  { actor: 'edu' },
  { actor: 'ana' },
  { actor: 'alba' },
  { actor: 'pablo' },
  { actor: 'sol' },
];
const patienceMs = 60_000;
const denied = { code: 'permission_denied' };

function guarded({ platforms, storage, clock, rules }: Market, neededApprovals = 1): Reconciler {
  const roleOf: RoleOf = (actor) => roles[actor] ?? [];
  const adflux = createAdFlux({ platforms, storage, clock, advertiserCountry: 'CO', neededApprovals, roleOf });
  return createReconciler({ adflux, storage, clock, rules });
}

describe('a feed plan that needs approval', () => {
  it(
    'is carried out once enough others approved all of it, and not in part before',
    onMarket(async (market) => {
      const reconciler = guarded(market, 2);
      const plan = await reconciler.plan(ads(3), byEdu);
      await expect(reconciler.apply(plan, byPablo)).rejects.toMatchObject(denied);
      expect(await reconciler.approvals()).toEqual([]);
      const requested = await reconciler.requestApproval(plan, byEdu);
      expect(requested).toMatchObject({ planHash: plan.hash, author: 'edu', state: 'pending' });
      expect(await reconciler.requestApproval(plan, byEdu)).toEqual(requested);

      expect(await reconciler.approve(plan, byAna)).toMatchObject({ state: 'pending' });
      expect(await reconciler.approve(plan.hash, byAna)).toMatchObject({ state: 'pending' });
      await expect(reconciler.apply(plan, byPablo)).rejects.toMatchObject({
        ...denied,
        message: expect.stringContaining('3 of 3 campaigns') as string,
      });
      expect(market.simulator.requests()).toHaveLength(0);

      const approved = await reconciler.approve(plan.hash.slice(0, 12), byAlba);
      expect(approved.state).toBe('approved');
      expect(approved.campaigns.map(({ campaignId, votes }) => [campaignId, ...votes.map(({ by }) => by)])).toEqual(
        ['JOB-0', 'JOB-1', 'JOB-2'].map((id) => [id, 'ana', 'alba']),
      );
      expect(await reconciler.approvalOf(plan)).toEqual(approved);
      expect(await reconciler.apply(plan, byPablo)).toMatchObject({ created: 3, failed: [] });
      expect(await reconciler.approvals()).toEqual([]);
      expect(await reconciler.apply(plan, byPablo)).toMatchObject({ alreadyDone: 3 });
    }),
    patienceMs,
  );

  it(
    'is not its author’s to approve, nor anybody’s without the role, and unknown plans are nobody’s',
    onMarket(async (market) => {
      const reconciler = guarded(market);
      const plan = await reconciler.plan(ads(1), bySol);
      await expect(reconciler.requestApproval(plan, {})).rejects.toMatchObject({ code: 'invalid_request' });
      await expect(reconciler.approve(plan, byAna)).rejects.toMatchObject({ code: 'not_found' });
      await reconciler.requestApproval(plan, bySol);
      await expect(reconciler.approve(plan, bySol)).rejects.toMatchObject(denied);
      await expect(reconciler.approve(plan, byPablo)).rejects.toMatchObject(denied);
      const edited = { ...plan, openings: 2 };
      await expect(reconciler.approve(edited, byAna)).rejects.toMatchObject({ code: 'invalid_request' });
      expect(await reconciler.approvalOf(plan)).toMatchObject({ state: 'pending' });
    }),
    patienceMs,
  );

  it(
    'is carried out no more once somebody rejected it, and neither is what the next plan leaves as it was',
    onMarket(async (market) => {
      const reconciler = guarded(market);
      const reject = { ...byAna, reason: 'the city is wrong' };
      const plan = await reconciler.plan(ads(2), byEdu);
      await reconciler.requestApproval(plan, byEdu);
      await expect(reconciler.reject(plan, byAna)).rejects.toMatchObject({ code: 'invalid_request' });
      await reconciler.approve(plan, byAlba);
      const rejected = await reconciler.reject(plan.hash.slice(0, 8), reject);
      expect(rejected.state).toBe('rejected');
      expect(await reconciler.reject(plan, reject)).toEqual(rejected);
      expect(await reconciler.approvals()).toEqual([rejected]);
      const refused = { ...denied, message: expect.stringContaining('2 of 2 campaigns') as string };
      await expect(reconciler.apply(plan, byPablo)).rejects.toMatchObject(refused);

      const next = await reconciler.plan([anAd(0, { title: 'Otro' }), anAd(1)], byEdu);
      const again = await reconciler.requestApproval(next, byEdu);
      expect(again.campaigns.map(({ state }) => state)).toEqual(['pending', 'rejected']);
      expect(await reconciler.approve(next, byAlba)).toMatchObject({ state: 'rejected' });
      await expect(reconciler.apply(next, byPablo)).rejects.toMatchObject({
        ...denied,
        message: expect.stringContaining('1 of 2 campaigns of the plan') as string,
      });
      expect(market.simulator.requests()).toHaveLength(0);
      expect(await reconciler.approve(next, byAna)).toMatchObject({ state: 'approved' });
      expect(await reconciler.apply(next, byPablo)).toMatchObject({ created: 2, failed: [] });
    }),
    patienceMs,
  );

  it(
    'can be neither approved nor rejected when the world changed since it was made',
    onMarket(async (market) => {
      const reconciler = guarded(market);
      const first = await reconciler.plan(ads(2), byEdu);
      await reconciler.requestApproval(first, byEdu);
      await reconciler.approve(first, byAna);
      await reconciler.apply(first, byPablo);
      const next = await reconciler.plan([anAd(0, { title: 'Otro' }), anAd(1)], byEdu);
      await reconciler.requestApproval(next, byEdu);
      expect(await reconciler.approvals()).toMatchObject([{ planHash: next.hash, state: 'pending' }]);
      await market.adflux.pause('JOB-0');
      await expect(reconciler.approve(next, byAna)).rejects.toMatchObject({ code: 'conflict' });
      const rejecting = reconciler.reject(next, { ...byAna, reason: 'no' });
      await expect(rejecting).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringContaining('Nothing was rejected') as string,
      });
      expect(await reconciler.approvals()).toEqual([]);
    }),
    patienceMs,
  );

  it(
    'that only stops campaigns needs none',
    onMarket(async (market) => {
      await market.reconciler().apply(await market.reconciler().plan(ads(3)));
      const reconciler = guarded(market);
      const plan = await reconciler.plan(ads(2), byEdu);
      expect(await reconciler.requestApproval(plan, byEdu)).toMatchObject({ state: 'not_needed' });
      expect(await reconciler.approvals()).toEqual([]);
      expect(await reconciler.apply(plan, byPablo)).toMatchObject({ paused: 1 });
    }),
    patienceMs,
  );
});
