import { moneyFromDecimal, type Budget, type CampaignSpec } from '@adflux/core';
import { aCampaignSpec, createTestCall } from '@adflux/core/testing';
import { tagName } from '@adflux/platform-kit';
import { describe, expect, it } from 'vitest';
import { openMetaWire } from './__fixtures__/meta-wire.js';
import { testKey } from './__fixtures__/test-key.js';
import { createMeta } from './meta-platform.js';

const key = testKey();
const ref = { kind: 'campaign', id: '1' } as const;
const daily = (amount: string, currency = 'COP'): Budget => ({
  period: 'daily',
  level: 'campaign',
  amount: moneyFromDecimal(amount, currency),
});
const answering = () => openMetaWire(() => ({ body: { id: '1', name: `x · ${key}`, status: 'PAUSED' } }));
const create = (spec: CampaignSpec, wire = answering()) =>
  createMeta(wire.settings).campaigns.create({ key, spec, parent: null, refs: {} }, createTestCall());

describe('creating a campaign', () => {
  it('is one write that says who it is and that it is a job ad', async () => {
    const wire = answering();
    expect(await create(aCampaignSpec(), wire)).toEqual({
      kind: 'campaign',
      id: '1',
      name: tagName('Auxiliar contable · Medellín', key, 400),
      delivery: 'off',
    });
    expect(wire.requests).toMatchObject([
      {
        method: 'POST',
        path: '/act_42/campaigns',
        body: { special_ad_categories: ['EMPLOYMENT'], special_ad_category_country: ['CO'], status: 'PAUSED' },
      },
    ]);
  });

  it('refuses an amount in another currency before anything is sent', async () => {
    const wire = answering();
    const spec = aCampaignSpec({ budget: daily('10', 'USD') });
    await expect(create(spec, wire)).rejects.toMatchObject({ code: 'invalid_request' });
    expect(wire.requests).toEqual([]);
  });

  it('refuses options it does not know, naming them', async () => {
    const wire = answering();
    await expect(create(aCampaignSpec({ options: { pixel: '1' } }), wire)).rejects.toMatchObject({
      code: 'invalid_request',
      message: expect.stringContaining('pixel') as string,
    });
    expect(wire.requests).toEqual([]);
  });

  it('creates nothing on an account whose currency is not the one in the settings', async () => {
    const wire = openMetaWire(undefined, { currency: 'USD' });
    const spec = aCampaignSpec({ budget: daily('10', 'USD') });
    await expect(create(spec, wire)).rejects.toMatchObject({
      code: 'config',
      message: expect.stringContaining('Set currency to COP') as string,
    });
    expect(wire.requests).toEqual([]);
  });
});

describe('updating a campaign', () => {
  const update = async (previous: CampaignSpec, spec: CampaignSpec) => {
    const wire = answering();
    const request = { ref, key, spec, previous, refs: {} };
    await createMeta(wire.settings).campaigns.update(request, createTestCall());
    return wire.requests;
  };

  it('sends nothing but what differs', async () => {
    const [sent, ...others] = await update(aCampaignSpec(), aCampaignSpec({ name: 'Otro', budget: daily('30000') }));
    expect(sent).toMatchObject({ method: 'POST', path: '/1' });
    expect(sent?.body).toEqual({ name: `Otro · ${key}`, daily_budget: '30000' });
    expect(others).toEqual([]);
  });

  it('declares a country that was added', async () => {
    const { targeting } = aCampaignSpec();
    const wider = { ...targeting, places: [...targeting.places, { country: 'PE' }] };
    const [sent] = await update(aCampaignSpec(), aCampaignSpec({ targeting: wider }));
    expect(sent?.body).toEqual({ special_ad_category_country: ['CO', 'PE'] });
  });

  it('only looks when nothing differs for Meta', async () => {
    const later = { ...aCampaignSpec().schedule, endsAt: '2027-06-30T23:59:59-05:00' };
    const sent = await update(aCampaignSpec(), aCampaignSpec({ schedule: later }));
    expect(sent).toMatchObject([{ method: 'GET', path: '/1' }]);
  });

  it.each<[string, Partial<CampaignSpec>, RegExp]>([
    ['the objective', { objective: 'awareness' }, /objective/],
    [
      'the period of its budget',
      { budget: { ...daily('20000'), period: 'lifetime' } },
      /daily_budget, lifetime_budget/,
    ],
    ['who holds the budget', { budget: null }, /daily_budget/],
  ])('refuses to change %s, and says what to do', async (_what, changes, fields) => {
    const updating = update(aCampaignSpec(), aCampaignSpec(changes));
    await expect(updating).rejects.toMatchObject({ code: 'unsupported' });
    await expect(updating).rejects.toThrow(fields);
    await expect(updating).rejects.toThrow(/publish a new one/);
  });
});
