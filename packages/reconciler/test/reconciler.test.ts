import { describe, expect, it } from 'vitest';
import type { FeedPlan, FeedPlanItem } from '../src/index.js';
import { ads, anAd, onMarket } from './a-market.js';

const actions = ({ items }: FeedPlan): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { action } of items) counts[action] = (counts[action] ?? 0) + 1;
  return counts;
};
const only = ({ items }: FeedPlan, action: FeedPlanItem['action']): readonly FeedPlanItem[] =>
  items.filter((item) => item.action === action);
const patienceMs = 120_000;

describe('a feed', () => {
  it(
    'becomes its ads, and the same feed again changes nothing',
    onMarket(async ({ reconciler, standing, on, simulator }) => {
      const plan = await reconciler().plan(ads(6));
      expect(actions(plan)).toEqual({ create: 6 });
      expect(simulator.requests()).toHaveLength(0);
      const report = await reconciler().apply(plan);
      expect(report).toMatchObject({ created: 6, failed: [] });
      expect(standing('campaign')).toEqual({ meta: 6, 'google-ads': 6 });
      expect(on()).toHaveLength(12);
      const writes = simulator.requests().length;
      expect(await reconciler().apply(plan)).toMatchObject({ created: 0, alreadyDone: 6 });
      const again = await reconciler().plan(ads(6));
      expect([actions(again), again.untouched]).toEqual([{}, 6]);
      expect(simulator.requests()).toHaveLength(writes);
    }),
    patienceMs,
  );

  it(
    'says which field of which entity changes, from what to what, and changes only that',
    onMarket(async ({ reconciler, standing, on }) => {
      await reconciler().apply(await reconciler().plan(ads(3)));
      const changed = [anAd(0), anAd(1, { title: 'Contador senior' }), anAd(2)];
      const plan = await reconciler().plan(changed);
      const [item] = plan.items;
      if (item?.action !== 'update') throw new Error('an update was expected');
      const paths = item.changes.flatMap((change) => (change.fields ?? []).map(({ path }) => path));
      expect(paths).toContain('name');
      expect(actions(plan)).toEqual({ update: 1 });
      await reconciler().apply(plan);
      expect(standing('campaign')).toEqual({ meta: 3, 'google-ads': 3 });
      expect(on().filter((name) => name.includes('Contador senior'))).toHaveLength(2);
    }),
    patienceMs,
  );

  it(
    'stops what closed or expired for good in the same run, before it begins anything new',
    onMarket(async ({ reconciler, on, clock }) => {
      await reconciler().apply(await reconciler().plan([anAd(0), anAd(1, { closesOn: '2027-03-02' }), anAd(2)]));
      clock.advance(2 * 86_400_000);
      const next = [anAd(0, { status: 'closed' }), anAd(1, { closesOn: '2027-03-02' }), anAd(2), anAd(3)];
      const plan = await reconciler().plan(next);
      expect(plan.items.map(({ action, campaignId }) => `${action} ${campaignId}`)).toEqual([
        'end JOB-0',
        'end JOB-1',
        'create JOB-3',
      ]);
      await reconciler().apply(plan);
      expect(on()).toHaveLength(4);
      const back = await reconciler().plan([anAd(0), anAd(2), anAd(3)]);
      expect(back.items.map(({ campaignId }) => campaignId)).toEqual(['JOB-0:2']);
    }),
    patienceMs,
  );

  it(
    'pauses what is merely missing, and goes on with it when it is back',
    onMarket(async ({ reconciler, on, standing }) => {
      await reconciler().apply(await reconciler().plan(ads(4)));
      const without = await reconciler().plan(ads(3));
      expect(actions(without)).toEqual({ pause: 1 });
      await reconciler().apply(without);
      expect(on()).toHaveLength(6);
      const back = await reconciler().plan(ads(4));
      expect(actions(back)).toEqual({ update: 1 });
      await reconciler().apply(back);
      expect(on()).toHaveLength(8);
      expect(standing('campaign')).toEqual({ meta: 4, 'google-ads': 4 });
    }),
    patienceMs,
  );

  it(
    'advertises no opening whose words are unlawful, and stops one whose words become so',
    onMarket(async ({ reconciler, on }) => {
      const unlawful = { description: 'Se requiere mujer soltera entre 20 y 35 años para facturación.' };
      const plan = await reconciler().plan([anAd(0), anAd(1, unlawful), anAd(2)]);
      expect(plan.items.map(({ action, campaignId }) => `${action} ${campaignId}`)).toEqual([
        'create JOB-0',
        'create JOB-2',
        'refused JOB-1',
      ]);
      const [refused] = only(plan, 'refused');
      if (refused?.action !== 'refused') throw new Error('a refusal was expected');
      expect(refused.findings.map(({ code }) => code)).toEqual(
        expect.arrayContaining(['lint.co.age', 'lint.co.sex_etc']),
      );
      await reconciler().apply(plan);
      // Two of three: what is refused for its words did not vanish, and the drop guard has nothing to hold.
      const worse = await reconciler().plan([anAd(0, unlawful), anAd(1, unlawful), anAd(2, unlawful)]);
      expect(worse.items.flatMap((item) => (item.action === 'pause' ? [item.reason] : []))).toEqual([
        'refused',
        'refused',
      ]);
      await reconciler().apply(worse);
      expect(on()).toEqual([]);
      const better = await reconciler().plan(ads(3));
      expect(actions(better)).toEqual({ update: 2, create: 1 });
      await reconciler().apply(better);
      expect(on()).toHaveLength(6);
    }),
    patienceMs,
  );

  it(
    'leaves an unlawful opening out of the campaign that it would share',
    onMarket(async ({ reconciler }) => {
      const same = { location: anAd(0).location };
      const plan = await reconciler({ groupBy: 'by-city' }).plan([
        anAd(0),
        anAd(1, { ...same, description: 'Solo hombres. Enviar hoja de vida.' }),
        anAd(2, same),
      ]);
      expect(actions(plan)).toEqual({ create: 1, refused: 1 });
      const [created] = only(plan, 'create');
      expect(created?.action === 'create' && created.campaign.openingIds).toEqual(['JOB-0', 'JOB-2']);
    }),
    patienceMs,
  );

  it(
    'pauses nothing when too many openings vanish at once, until a person says so',
    onMarket(async ({ reconciler, on }) => {
      await reconciler().apply(await reconciler().plan(ads(5)));
      const half = await reconciler().plan(ads(2));
      expect(actions(half)).toEqual({ held: 3 });
      expect(half.hold?.message).toContain('60 %');
      await reconciler().apply(half);
      expect(on()).toHaveLength(10);
      const confirmed = await reconciler().plan(ads(2), { confirmDrop: true });
      expect(actions(confirmed)).toEqual({ pause: 3 });
    }),
    patienceMs,
  );

  it(
    'keeps to caps by client and by day',
    onMarket(async ({ reconciler }) => {
      const rules = { campaignsPerClient: 2 };
      const openings = ads(4).map((opening, index) => ({
        ...opening,
        company: { name: index < 3 ? 'Andina' : 'Sur' },
      }));
      const plan = await reconciler(rules).plan(openings);
      expect(actions(plan)).toEqual({ create: 3, held: 1 });
      await reconciler(rules).apply(plan);
      const perDay = await reconciler({ newCampaignsPerDay: 3 }).plan(openings);
      expect(only(perDay, 'held')).toHaveLength(1);
    }),
    patienceMs,
  );

  it(
    'groups openings of a city into one campaign with an ad for each, aimed at their place',
    onMarket(async ({ reconciler, standing }) => {
      await reconciler({ groupBy: 'by-city' }).apply(await reconciler({ groupBy: 'by-city' }).plan(ads(6)));
      expect(standing('campaign')).toEqual({ meta: 3, 'google-ads': 3 });
      expect(standing('ad')).toEqual({ meta: 6, 'google-ads': 6 });
      const plan = await reconciler({ groupBy: 'by-city' }).plan(ads(7));
      expect(actions(plan)).toEqual({ update: 1 });
      await reconciler({ groupBy: 'by-city' }).apply(plan);
      expect(standing('ad')).toEqual({ meta: 7, 'google-ads': 7 });
    }),
    patienceMs,
  );

  it(
    'says which rule refuses an opening, and publishes the others',
    onMarket(async ({ reconciler, standing }) => {
      const unfit = anAd(1, { applyUrl: `https://www.example.com/${'x'.repeat(2_100)}` });
      const plan = await reconciler().plan([anAd(0), unfit, anAd(2)]);
      expect(actions(plan)).toEqual({ create: 2, refused: 1 });
      const [refused] = only(plan, 'refused');
      expect(refused?.action === 'refused' && refused.findings.some(({ severity }) => severity === 'error')).toBe(true);
      await reconciler().apply(plan);
      expect(standing('campaign')).toEqual({ meta: 2, 'google-ads': 2 });
    }),
    patienceMs,
  );
});

describe('a reviewed plan', () => {
  it(
    'is a conflict when the world has changed, and then does nothing',
    onMarket(async ({ reconciler, adflux, simulator }) => {
      await reconciler().apply(await reconciler().plan(ads(2)));
      const plan = await reconciler().plan([anAd(0, { title: 'Otro' }), anAd(1)]);
      await adflux.pause('JOB-0');
      const requests = simulator.requests().length;
      await expect(reconciler().apply(plan)).rejects.toMatchObject({ code: 'conflict' });
      expect(simulator.requests()).toHaveLength(requests);
    }),
    patienceMs,
  );

  it(
    'is refused when somebody edited it, and survives a file',
    onMarket(async ({ reconciler }) => {
      const { jsonReplacer, jsonReviver } = await import('@adflux/core');
      const plan = await reconciler().plan(ads(1));
      await expect(reconciler().apply({ ...plan, openings: 2 })).rejects.toMatchObject({ code: 'invalid_request' });
      const read = JSON.parse(JSON.stringify(plan, jsonReplacer), jsonReviver) as FeedPlan;
      expect(await reconciler().apply(read)).toMatchObject({ created: 1 });
    }),
    patienceMs,
  );

  it(
    'goes on where an earlier apply was stopped, and creates nothing twice',
    onMarket(async ({ reconciler, standing }) => {
      const plan = await reconciler().plan(ads(6));
      const controller = new AbortController();
      const stopped = reconciler().apply(plan, {
        signal: controller.signal,
        onProgress: ({ done }) => {
          if (done === 2) controller.abort();
        },
      });
      await expect(stopped).rejects.toMatchObject({ code: 'aborted' });
      const report = await reconciler().apply(plan);
      expect(report.created + report.alreadyDone).toBe(6);
      expect(standing('campaign')).toEqual({ meta: 6, 'google-ads': 6 });
    }),
    patienceMs,
  );
});
