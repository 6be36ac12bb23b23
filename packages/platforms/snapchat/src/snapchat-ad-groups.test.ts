import type { AdGroupSpec, RemoteRef } from '@adflux/core';
import { createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { found, openSnapchatWire, refused, type SnapchatWire } from './__fixtures__/snapchat-wire.js';
import { anAdGroupSpec, pesos } from './__fixtures__/snapchat-tree.js';
import { testKey } from './__fixtures__/test-key.js';
import { createSnapchat } from './snapchat-platform.js';

const key = testKey('spring/group', 'adGroup');
const parent: RemoteRef = { kind: 'campaign', id: 'campaign-1' };
const ref = { kind: 'adGroup', id: 'squad-1' } as const;
const regions = [
  { country: { id: '1', code2: 'CO' }, region: { id: '11', name: 'Antioquia' } },
  { country: { id: '1', code2: 'CO' }, region: { id: '12', name: 'Bogota D.C.' } },
  { country: { id: '1', code2: 'CO' }, region: { id: '13', name: 'Valle' } },
  { country: { id: '1', code2: 'CO' }, region: { id: '14', name: 'Departamento del Valle' } },
];

/** An account with a campaign that holds a budget, and at most one ad squad. */
function openAccount(campaign: object = { daily_budget_micro: 100_000_000_000 }, squad: object = {}) {
  let stored: Record<string, unknown> = { id: 'squad-1', campaign_id: 'campaign-1', status: 'PAUSED', ...squad };
  const wire = openSnapchatWire(({ method, path, body }) => {
    if (path === '/campaigns/campaign-1')
      return { body: found('campaigns', 'campaign', [{ id: 'campaign-1', name: 'x', ...campaign }]) };
    if (path === '/targeting/geo/co/region') return { body: found('targeting_dimensions', 'region', regions) };
    if (method === 'POST' || method === 'PUT') {
      const [sent] = (body as { adsquads: Record<string, unknown>[] }).adsquads;
      stored = { ...sent, id: 'squad-1' };
    }
    return { body: found('adsquads', 'adsquad', [stored]) };
  });
  return { ...wire, stored: () => stored };
}

const create = (wire: SnapchatWire, changes: Partial<AdGroupSpec> = {}) =>
  createSnapchat(wire.settings).adGroups.create(
    { key, spec: anAdGroupSpec(changes), parent, refs: {} },
    createTestCall(),
  );
const bodyOf = (wire: SnapchatWire) =>
  (wire.requests.find(({ method }) => method === 'POST')?.body as { adsquads: [Record<string, unknown>] }).adsquads[0];

describe('creating an ad squad', () => {
  it('says everything that Snapchat would otherwise decide: off, no expansion, adults, automatic placement and bid', async () => {
    const wire = openAccount();
    expect(await create(wire, { audiences: [{ localId: 'a', remoteId: '567' }] })).toMatchObject({ delivery: 'off' });
    expect(wire.requests.find(({ method }) => method === 'POST')?.path).toBe('/campaigns/campaign-1/adsquads');
    expect(bodyOf(wire)).toEqual({
      name: `Colombia · ${key}`,
      campaign_id: 'campaign-1',
      type: 'SNAP_ADS',
      status: 'PAUSED',
      placement_v2: { config: 'AUTOMATIC' },
      billing_event: 'IMPRESSION',
      optimization_goal: 'SWIPES',
      bid_strategy: 'AUTO_BID',
      delivery_constraint: 'DAILY_BUDGET',
      daily_budget_micro: 100_000_000_000,
      start_time: '2027-03-02T13:00:00.000Z',
      end_time: '2027-05-01T04:59:59.000Z',
      targeting: {
        regulated_content: true,
        geos: [{ country_code: 'co' }],
        demographics: [{ min_age: '18', languages: ['es'] }],
        segments: [{ segment_id: ['567'], operation: 'INCLUDE' }],
        enable_targeting_expansion: false,
        auto_expansion_options: {
          interest_expansion_option: { enabled: false },
          custom_audience_expansion_option: { enabled: false },
        },
      },
    });
  });

  it("takes its campaign's lifetime cap, or a budget and a bid of its own", async () => {
    const lifetime = openAccount({ lifetime_spend_cap_micro: 9_000_000_000_000 });
    await create(lifetime);
    expect(bodyOf(lifetime)).toMatchObject({
      delivery_constraint: 'LIFETIME_BUDGET',
      lifetime_budget_micro: 9_000_000_000_000,
    });
    const own = openAccount();
    await create(own, { budget: pesos(50_000n, 'adGroup'), maximumBid: pesos(900n).amount });
    expect(bodyOf(own)).toMatchObject({
      daily_budget_micro: 50_000_000_000,
      bid_strategy: 'LOWEST_COST_WITH_MAX_BID',
      bid_micro: 900_000_000,
    });
    expect(own.requests.map(({ path }) => path)).not.toContain('/campaigns/campaign-1');
    await expect(create(openAccount({}))).rejects.toMatchObject({ code: 'invalid_request' });
  });

  it('counts sign-ups with the pixel, and says that it is not a job ad where nothing is declared', async () => {
    const wire = openAccount();
    const settings = { ...wire.settings, pixelId: 'pixel-1', regulations: 'not_offered' } as const;
    await create({ ...wire, settings }, { objective: 'applications' });
    expect(bodyOf(wire)).toMatchObject({
      optimization_goal: 'PIXEL_SIGNUP',
      pixel_id: 'pixel-1',
      targeting: { regulated_content: false },
    });
  });

  it('looks regions up by name once, and puts those of one country together', async () => {
    const wire = openAccount();
    const { adGroups } = createSnapchat(wire.settings);
    const places = [
      { country: 'CO', region: 'Departamento de Antioquia' },
      { country: 'CO', region: 'Bogotá, D.C.' },
    ];
    const spec = anAdGroupSpec({ targeting: { places, languages: [], audienceIds: [] } });
    await adGroups.create({ key, spec, parent, refs: {} }, createTestCall());
    await adGroups.create({ key, spec, parent, refs: {} }, createTestCall());
    expect(bodyOf(wire)).toMatchObject({
      targeting: { geos: [{ country_code: 'co', region_id: ['11', '12'] }], demographics: [{ min_age: '18' }] },
    });
    expect(wire.requests.filter(({ path }) => path.endsWith('/region'))).toHaveLength(1);
  });

  it.each([
    [
      'a region it does not know',
      { country: 'CO', region: 'Atlántida' },
      /does not know the place "Atlántida, CO".*Antioquia/,
    ],
    ['a name that two regions have', { country: 'CO', region: 'Valle' }, /more than one region "Valle"/],
    ['a country without ads', { country: 'KP' }, /shows no ads in KP/],
  ])('refuses %s, before anything is created', async (_name, place, message) => {
    const wire = openAccount();
    const targeting = { places: [place], languages: [], audienceIds: [] };
    await expect(create(wire, { targeting })).rejects.toMatchObject({
      code: 'invalid_request',
      message: expect.stringMatching(message) as string,
    });
    expect(wire.requests.some(({ method }) => method === 'POST')).toBe(false);
  });

  it('warns when Snapchat widens the audience all the same', async () => {
    const squad = { id: 'squad-1', name: 'x', status: 'PAUSED', targeting: { enable_targeting_expansion: true } };
    const wire = openSnapchatWire(({ path }) => ({
      body: path.endsWith('/adsquads') ? found('adsquads', 'adsquad', [squad]) : found('campaigns', 'campaign', []),
    }));
    const warnings: string[] = [];
    const { logger, ...call } = createTestCall();
    const warn = (_fields: object, message: string): void => void warnings.push(message);
    const spec = anAdGroupSpec({ budget: pesos(50_000n, 'adGroup') });
    await createSnapchat(wire.settings).adGroups.create(
      { key, spec, parent, refs: {} },
      { ...call, logger: { ...logger, warn } },
    );
    expect(warnings.join()).toContain('widens the audience');
  });
});

describe('changing an ad squad', () => {
  const update = (wire: SnapchatWire, from: Partial<AdGroupSpec>, to: Partial<AdGroupSpec>) =>
    createSnapchat(wire.settings).adGroups.update(
      { ref, key, previous: anAdGroupSpec(from), spec: anAdGroupSpec(to), refs: {} },
      createTestCall(),
    );

  it('reads its placement too, and writes back its budget and its placement', async () => {
    const wire = openAccount(
      {},
      { placement_v2: { config: 'AUTOMATIC' }, daily_budget_micro: 5_000_000, bid_micro: 0 },
    );
    const targeting = { places: [{ country: 'CO', region: 'Antioquia' }], languages: ['es'], audienceIds: [] };
    await update(wire, {}, { targeting });
    expect(wire.requests.find(({ path }) => path === '/adsquads/squad-1')?.query).toEqual({
      return_placement_v2: 'true',
    });
    expect(wire.stored()).toMatchObject({
      placement_v2: { config: 'AUTOMATIC' },
      daily_budget_micro: 5_000_000,
      targeting: { geos: [{ country_code: 'co', region_id: ['11'] }], enable_targeting_expansion: false },
    });
    expect(wire.stored()).not.toHaveProperty('bid_micro');
  });

  it('takes a bid away together with its strategy', async () => {
    const wire = openAccount({}, { daily_budget_micro: 5_000_000, bid_micro: 900_000_000 });
    await update(wire, { maximumBid: pesos(900n).amount }, { maximumBid: null });
    expect(wire.stored()).toMatchObject({ bid_strategy: 'AUTO_BID' });
    expect(wire.stored()).not.toHaveProperty('bid_micro');
  });

  it('says that an audience was lost', async () => {
    const targeting = { geos: [{ country_code: 'co' }], segments: [{ segment_id: ['1'] }] };
    const squad = { id: 'squad-1', campaign_id: 'campaign-1', status: 'PAUSED', targeting };
    const wire = openSnapchatWire(({ method }) => ({
      body: found('adsquads', 'adsquad', [
        method === 'PUT' ? { ...squad, targeting: { geos: targeting.geos } } : squad,
      ]),
    }));
    // The answer lost it, and what is stored has it still: no loss.
    const { adGroups } = createSnapchat(wire.settings);
    await adGroups.setDelivery(ref, 'on', createTestCall());
    const lossy = openSnapchatWire(({ method }, index) => ({
      body: found('adsquads', 'adsquad', [
        index > 0 || method === 'PUT' ? { ...squad, targeting: { geos: targeting.geos } } : squad,
      ]),
    }));
    await expect(
      createSnapchat(lossy.settings).adGroups.setDelivery(ref, 'on', createTestCall()),
    ).rejects.toMatchObject({
      message: expect.stringContaining('dropped targeting') as string,
    });
  });

  it('refuses another goal, and reports what is gone', async () => {
    await expect(update(openAccount(), {}, { objective: 'awareness' })).rejects.toMatchObject({ code: 'unsupported' });
    const gone = openSnapchatWire(() => ({ status: 404, body: refused('E3003') }));
    await expect(update(gone, {}, { name: 'Otra' })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('finds nothing below a campaign that is gone', async () => {
    const gone = openSnapchatWire(() => ({ status: 404, body: refused('E3003') }));
    expect(await createSnapchat(gone.settings).adGroups.find(key, parent, createTestCall())).toBe(null);
  });
});
