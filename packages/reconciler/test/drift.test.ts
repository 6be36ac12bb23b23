import { createPostgresStorage } from '@adflux/storage-postgres';
import { describe, expect, it } from 'vitest';
import type { FeedPlan } from '../src/index.js';
import { ads, onMarket, type Market } from './a-market.js';

const patienceMs = 120_000;
const actions = ({ items }: FeedPlan): readonly string[] => items.map(({ action }) => action);

describe('what somebody edited by hand', () => {
  const edit = async (market: Market) => {
    const { reconciler, adflux, simulator, storage } = market;
    await reconciler().apply(await reconciler().plan(ads(2)));
    const [link] = await storage.links.find({ campaignId: 'JOB-0', platform: 'meta', kind: 'campaign' });
    const { accessToken } = simulator.credentials.meta;
    await fetch(`${simulator.url('meta')}/v26.0/${link?.remoteId ?? ''}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ daily_budget: '55000', name: 'Cambiado a mano' }),
    });
    await adflux.sync();
    return () => simulator.world().entities.find((entity) => entity.id === link?.remoteId);
  };

  it(
    'is shown',
    onMarket(async (market) => {
      await edit(market);
      const plan = await market.reconciler().plan(ads(2));
      expect(plan.items).toMatchObject([{ action: 'drift', campaignId: 'JOB-0' }]);
    }),
    patienceMs,
  );

  it(
    'is put back where the rules say so',
    onMarket(async (market) => {
      const entity = await edit(market);
      const reconciler = market.reconciler({ onDrift: 'restore' });
      const plan = await reconciler.plan(ads(2));
      expect(actions(plan)).toEqual(['restore']);
      expect(await reconciler.apply(plan)).toMatchObject({ restored: 1, failed: [] });
      expect(entity()?.fields['daily_budget']).toBe('20000');
      expect(entity()?.name).toContain('Auxiliar contable 0');
      await market.adflux.sync();
      expect(actions(await reconciler.plan(ads(2)))).toEqual([]);
    }),
    patienceMs,
  );

  it(
    'is made ours where the rules say so, and stays',
    onMarket(async (market) => {
      const entity = await edit(market);
      const reconciler = market.reconciler({ onDrift: 'adopt' });
      const plan = await reconciler.plan(ads(2));
      expect(actions(plan)).toEqual(['adopt']);
      await reconciler.apply(plan);
      await reconciler.apply(await reconciler.plan(ads(2)));
      await market.adflux.sync();
      expect(actions(await reconciler.plan(ads(2)))).toEqual([]);
      expect(entity()?.fields['daily_budget']).toBe('55000');
      expect(entity()?.name).toContain('Cambiado a mano');
    }),
    patienceMs,
  );
});

it(
  'a feed is kept in step over a Postgres of its own, too',
  onMarket(
    async ({ reconciler, standing }) => {
      const plan = await reconciler().plan(ads(2));
      expect(await reconciler().apply(plan)).toMatchObject({ created: 2, failed: [] });
      expect(await reconciler().apply(plan)).toMatchObject({ created: 0, alreadyDone: 2 });
      expect((await reconciler().plan(ads(2))).items).toEqual([]);
      expect(standing('campaign')).toEqual({ meta: 2, 'google-ads': 2 });
    },
    (clock) => createPostgresStorage({ dataDirectory: 'memory://', clock }),
  ),
  patienceMs,
);
