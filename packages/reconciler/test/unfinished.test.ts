import { AdFluxError } from '@adflux/core';
import { createAdFlux } from '@adflux/orchestrator';
import { describe, expect, it } from 'vitest';
import { createReconciler, type FeedRules } from '../src/index.js';
import { ads, onMarket, type Market } from './a-market.js';

const patienceMs = 120_000;

/** Applies a feed while Meta refuses every ad: campaigns stand in part there, and whole on Google Ads. */
async function applyOnBadDay(market: Market, count: number, rules: Partial<FeedRules>): Promise<void> {
  const { clock, storage } = market;
  const create = () => Promise.reject(new AdFluxError('No ads today.', { code: 'invalid_request', platform: 'meta' }));
  const platforms = market.platforms.map((platform) =>
    platform.id === 'meta' ? { ...platform, ads: { ...platform.ads, create } } : platform,
  );
  const adflux = createAdFlux({ platforms, storage, clock, advertiserCountry: 'CO' });
  const reconciler = createReconciler({ adflux, storage, clock, rules: { ...market.rules, ...rules } });
  const { failed } = await reconciler.apply(await reconciler.plan(ads(count)));
  expect(failed.length).toBeGreaterThan(0);
}

describe('a campaign that failed half-way', () => {
  it(
    'is made what the next feed wants, without what that feed lacks',
    onMarket(async (market) => {
      await applyOnBadDay(market, 2, { groupBy: 'by-city' });
      expect(market.standing('ad')).toEqual({ 'google-ads': 2 });
      // The same town has another opening now, and not the one of before.
      const town = ads(7).filter(({ id }) => id === 'JOB-3' || id === 'JOB-6' || id === 'JOB-1');
      const reconciler = market.reconciler({ groupBy: 'by-city' });
      const plan = await reconciler.plan(town);
      expect(plan.items.map(({ action }) => action)).toEqual(['update', 'update']);
      expect(await reconciler.apply(plan)).toMatchObject({ updated: 2, failed: [] });
      expect(market.standing('ad')).toEqual({ meta: 3, 'google-ads': 3 });
      expect(market.standing('adGroup')).toEqual({ meta: 3, 'google-ads': 3 });
      expect(market.on()).toHaveLength(4);
      expect((await reconciler.plan(town)).items).toEqual([]);
    }),
    patienceMs,
  );

  it(
    'is paused when its openings are gone',
    onMarket(async (market) => {
      await applyOnBadDay(market, 2, {});
      expect(market.on()).toHaveLength(2);
      const reconciler = market.reconciler();
      await reconciler.apply(await reconciler.plan([], { confirmDrop: true }));
      expect(market.on()).toEqual([]);
    }),
    patienceMs,
  );
});
