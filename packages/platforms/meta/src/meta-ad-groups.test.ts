import { moneyFromDecimal, type AdGroupSpec, type Budget } from '@adflux/core';
import { anAdGroupSpec, createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { openMetaWire } from './__fixtures__/meta-wire.js';
import { testKey } from './__fixtures__/test-key.js';
import { createMeta } from './meta-platform.js';

const key = testKey('spring/group', 'adGroup');
const ref = { kind: 'adGroup', id: '2' } as const;
const parent = { kind: 'campaign', id: '1' } as const;
const budget: Budget = { period: 'daily', level: 'adGroup', amount: moneyFromDecimal('20000', 'COP') };
const maximumBid = moneyFromDecimal('350', 'COP');

const places = [
  { key: '2418', name: 'Medellín', type: 'city', country_code: 'CO', region: 'Antioquia' },
  { key: '2419', name: 'Cali', type: 'city', country_code: 'CO', region: 'Valle del Cauca' },
];
const answering = () =>
  openMetaWire(({ path, query }) => {
    if (path !== '/search') return { body: { id: '2', name: `x · ${key}`, status: 'PAUSED' } };
    return { body: { data: query['type'] === 'adlocale' ? [{ key: 1002, name: 'Spanish (All)' }] : places } };
  });
const writes = (wire: ReturnType<typeof answering>) => wire.requests.filter(({ method }) => method === 'POST');

describe('creating an ad set', () => {
  it('looks its places and languages up and is one write below its campaign', async () => {
    const wire = answering();
    const port = createMeta(wire.settings).adGroups;
    await port.create({ key, spec: anAdGroupSpec({ budget }), parent, refs: {} }, createTestCall());
    expect(writes(wire)).toMatchObject([
      {
        path: '/act_42/adsets',
        body: {
          campaign_id: '1',
          daily_budget: '20000',
          targeting: {
            geo_locations: { cities: [{ key: '2418' }] },
            locales: [1002],
            age_min: 18,
            age_max: 65,
            targeting_automation: { advantage_audience: 0 },
          },
        },
      },
    ]);
  });

  it('sends nothing when a place is unknown or the campaign is missing', async () => {
    const wire = answering();
    const port = createMeta(wire.settings).adGroups;
    const spec = anAdGroupSpec({
      targeting: { ...anAdGroupSpec().targeting, places: [{ country: 'CO', city: 'Macondo' }], languages: [] },
    });
    await expect(port.create({ key, spec, parent, refs: {} }, createTestCall())).rejects.toThrow(/Macondo, CO/);
    await expect(
      port.create({ key, spec: anAdGroupSpec(), parent: null, refs: {} }, createTestCall()),
    ).rejects.toMatchObject({ code: 'invalid_request' });
    expect(writes(wire)).toEqual([]);
  });
});

describe('updating an ad set', () => {
  const update = async (previous: AdGroupSpec, spec: AdGroupSpec) => {
    const wire = answering();
    await createMeta(wire.settings).adGroups.update({ ref, key, spec, previous, refs: {} }, createTestCall());
    return wire;
  };
  const { schedule, targeting } = anAdGroupSpec();
  const forever = { startsAt: schedule.startsAt };

  it.each<[string, Partial<AdGroupSpec>, Partial<AdGroupSpec>, object]>([
    [
      'a budget',
      { budget },
      { budget: { ...budget, amount: moneyFromDecimal('25000', 'COP') } },
      { daily_budget: '25000' },
    ],
    ['a name', {}, { name: 'Otro' }, { name: `Otro · ${key}` }],
    [
      'an end',
      {},
      { schedule: { ...schedule, endsAt: '2027-06-01T05:00:00Z' } },
      { end_time: '2027-06-01T05:00:00+0000' },
    ],
    ['an end that is new', { schedule: forever }, {}, { end_time: '2027-05-01T04:59:59+0000' }],
    ['an end that fell away', {}, { schedule: forever }, { end_time: 0 }],
    [
      'a highest bid',
      { budget },
      { budget, maximumBid },
      { bid_strategy: 'LOWEST_COST_WITH_BID_CAP', bid_amount: '350' },
    ],
    ['no highest bid', { budget, maximumBid }, { budget }, { bid_strategy: 'LOWEST_COST_WITHOUT_CAP' }],
  ])('sends %s alone', async (_what, before, after, expected) => {
    const wire = await update(anAdGroupSpec(before), anAdGroupSpec(after));
    expect(wire.requests.map(({ method, path, body }) => ({ method, path, body }))).toEqual([
      { method: 'POST', path: '/2', body: expected },
    ]);
  });

  it('sends the whole targeting when places or languages differ', async () => {
    const elsewhere = { ...targeting, places: [{ country: 'CO', city: 'Cali' }], languages: [] };
    const wire = await update(anAdGroupSpec(), anAdGroupSpec({ targeting: elsewhere }));
    expect(writes(wire)[0]?.body).toEqual({
      targeting: {
        geo_locations: { cities: [{ key: '2419' }] },
        age_min: 18,
        age_max: 65,
        targeting_automation: { advantage_audience: 0 },
      },
    });
  });

  it.each<[string, Partial<AdGroupSpec>]>([
    ['what is counted', { objective: 'awareness' }],
    ['the period of the budget', { budget: { ...budget, period: 'lifetime' } }],
    ['who holds the budget', { budget: null }],
  ])('refuses to change %s', async (_what, changes) => {
    await expect(update(anAdGroupSpec({ budget }), anAdGroupSpec({ budget, ...changes }))).rejects.toMatchObject({
      code: 'unsupported',
    });
  });
});
