import { testImageUrl } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { anAd, onMarket } from './a-market.js';

const patienceMs = 120_000;
const pictures = (shade: number) => [
  {
    id: 'wide',
    kind: 'image' as const,
    mediaType: 'image/png' as const,
    url: testImageUrl(1200, 628, shade),
    widthPixels: 1200,
    heightPixels: 628,
  },
];

describe('an opening that says something else', () => {
  it(
    'gets another ad in the place of the old one, in the same campaign and ad group',
    onMarket(async ({ reconciler, standing, simulator }) => {
      await reconciler().apply(await reconciler().plan([anAd(0), anAd(1)]));
      const idsOf = (kind: string) =>
        simulator
          .world()
          .entities.filter((entity) => entity.kind === kind && !entity.removed)
          .map(({ id }) => id);
      const [ads, adGroups] = [idsOf('ad'), idsOf('adGroup')];
      const plan = await reconciler().plan([anAd(0, { description: 'Otro texto de la vacante.' }), anAd(1)]);
      expect(await reconciler().apply(plan)).toMatchObject({ updated: 1, failed: [] });
      expect(idsOf('adGroup')).toEqual(adGroups);
      expect(idsOf('ad').filter((id) => ads.includes(id))).toHaveLength(2);
      expect(standing('ad')).toEqual({ meta: 2, 'google-ads': 2 });
    }),
    patienceMs,
  );

  it(
    'may bring another picture under the same name',
    onMarket(async ({ reconciler, standing }) => {
      await reconciler().apply(await reconciler().plan([anAd(0, { images: pictures(90) })]));
      const plan = await reconciler().plan([anAd(0, { images: pictures(180) })]);
      expect(plan.items.map(({ action }) => action)).toEqual(['update']);
      expect(await reconciler().apply(plan)).toMatchObject({ updated: 1, failed: [] });
      expect(standing('ad')).toEqual({ meta: 1, 'google-ads': 1 });
    }),
    patienceMs,
  );
});

describe('pictures that several openings share', () => {
  it(
    'are uploaded once for their campaign',
    onMarket(async ({ reconciler, simulator }) => {
      const openings = [0, 3, 6].map((number) => anAd(number, { images: pictures(90) }));
      await reconciler({ groupBy: 'by-city' }).apply(await reconciler({ groupBy: 'by-city' }).plan(openings));
      const uploads = simulator.requests().filter(({ path }) => path.includes('/adimages'));
      expect(uploads).toHaveLength(1);
    }),
    patienceMs,
  );
});
