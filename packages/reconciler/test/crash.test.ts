import { createAdFlux } from '@adflux/orchestrator';
import { describe, expect, it } from 'vitest';
import { createReconciler } from '../src/index.js';
import type { FeedPlan } from '../src/index.js';
import { ads, anAd, onMarket, type Market } from './a-market.js';
import { dyingStorage } from './dying-storage.js';

const patienceMs = 240_000;
const leaseMs = 90_000;

/** What a feed becomes: one changed, one missing, one closed, one new, one that somebody edited by hand. */
const changed = [anAd(0, { title: 'Contador senior' }), anAd(2, { status: 'closed' }), anAd(3), anAd(4)];
const wanted = ['Auxiliar contable 3', 'Auxiliar contable 4', 'Contador senior'];

async function planned(market: Market): Promise<FeedPlan> {
  const { reconciler, simulator, storage, adflux } = market;
  await reconciler().apply(await reconciler().plan(ads(4)));
  const [link] = await storage.links.find({ campaignId: 'JOB-3', platform: 'meta', kind: 'campaign' });
  await fetch(`${simulator.url('meta')}/v26.0/${link?.remoteId ?? ''}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${simulator.credentials.meta.accessToken}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ daily_budget: '55000' }),
  });
  await adflux.sync();
  const plan = await reconciler({ onDrift: 'adopt' }).plan(changed);
  expect(plan.items.map(({ action }) => action)).toEqual(['end', 'pause', 'adopt', 'update', 'create']);
  return plan;
}

/** Applies with a process that dies after so many writes; whether it died. */
async function applyAndDie({ storage, clock, platforms, rules }: Market, plan: FeedPlan, writes: number) {
  const dying = dyingStorage(storage, writes);
  const mortal = { platforms, storage: dying.storage, clock, advertiserCountry: 'CO' };
  const reconciler = createReconciler({
    adflux: createAdFlux(mortal),
    storage: dying.storage,
    clock,
    rules,
    concurrency: 1,
  });
  await reconciler.apply(plan).catch(() => undefined);
  return dying.isDead();
}

describe('a process that dies while it applies a plan', () => {
  it.each([1, 2, 3, 5, 8, 10, 12, 13, 14, 15, 16, 18, 22, 27, 33, 40, 48, 57])(
    'after %i writes: the same plan goes on, and everything is done exactly once',
    (writes) =>
      onMarket(async (market) => {
        const plan = await planned(market);
        expect(await applyAndDie(market, plan, writes)).toBe(true);
        market.clock.advance(leaseMs + 1_000);
        const reconciler = market.reconciler({ onDrift: 'adopt' });
        expect(await reconciler.apply(plan)).toMatchObject({ failed: [] });
        expect(market.on()).toEqual([
          ...wanted.map((name) => `google-ads ${name} · ${placeOf(name)}`),
          ...wanted.map((name) => `meta ${name} · ${placeOf(name)}`),
        ]);
        expect(market.standing('campaign')).toEqual({ meta: 5, 'google-ads': 5 });
        await market.adflux.sync();
        const again = await reconciler.plan(changed);
        // What was adopted is published under the adopted budget from now on.
        expect(again.items.filter(({ action }) => action !== 'update')).toEqual([]);
        await reconciler.apply(again);
        const budgets = market.simulator
          .world()
          .entities.filter(
            ({ kind, platform, name }) => kind === 'campaign' && platform === 'meta' && name?.includes('contable 3'),
          )
          .map(({ fields }) => fields['daily_budget']);
        expect(budgets).toEqual(['55000']);
      })(),
    patienceMs,
  );
});

const placeOf = (name: string): string => (name.endsWith('4') ? 'Bogotá' : 'Medellín');
