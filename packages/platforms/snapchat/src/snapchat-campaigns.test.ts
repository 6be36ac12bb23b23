import type { CampaignSpec } from '@adflux/core';
import { createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { anAccount, found, openSnapchatWire, refused, type SnapchatWire } from './__fixtures__/snapchat-wire.js';
import { aCampaignSpec, pesos } from './__fixtures__/snapchat-tree.js';
import { testKey } from './__fixtures__/test-key.js';
import { createSnapchat } from './snapchat-platform.js';

const key = testKey();
const ref = { kind: 'campaign', id: 'campaign-1' } as const;
const stored = {
  id: 'campaign-1',
  name: `Auxiliar contable · ${key}`,
  ad_account_id: 'account-1',
  status: 'PAUSED',
  daily_budget_micro: 100_000_000_000,
  start_time: '2027-03-02T13:00:00.000Z',
  end_time: '2027-05-01T04:59:59.000Z',
  objective_v2_properties: { objective_v2_type: 'TRAFFIC', is_auto_generated: false },
  objective: 'BRAND_AWARENESS',
  created_at: '2027-03-01T13:00:00.000Z',
  delivery_status: ['INVALID_NOT_ACTIVE'],
  someday_new: { nested: [1] },
};

/** An account with one campaign, which a PUT replaces as a whole. `keep` says what Snapchat stores of what it is sent. */
function accountWith(
  start: Readonly<Record<string, unknown>> = stored,
  keep: (sent: Readonly<Record<string, unknown>>, puts: number) => Readonly<Record<string, unknown>> = (sent) => sent,
): SnapchatWire & { now(): Readonly<Record<string, unknown>> } {
  let campaign = start;
  let puts = 0;
  const wire = openSnapchatWire(({ method, body, path }) => {
    if (method === 'PUT') {
      const [sent] = (body as { campaigns: Record<string, unknown>[] }).campaigns;
      campaign = keep(sent ?? {}, (puts += 1));
    }
    if (path.endsWith('/adsquads')) return { body: found('adsquads', 'adsquad', []) };
    return { body: found('campaigns', 'campaign', [campaign]) };
  });
  return { ...wire, now: () => campaign };
}

const create = (wire: SnapchatWire, spec: CampaignSpec = aCampaignSpec()) =>
  createSnapchat(wire.settings).campaigns.create({ key, spec, parent: null, refs: {} }, createTestCall());
const update = (wire: SnapchatWire, changes: Partial<CampaignSpec>) => {
  const previous = aCampaignSpec();
  const spec = aCampaignSpec(changes);
  return createSnapchat(wire.settings).campaigns.update({ ref, key, previous, spec, refs: {} }, createTestCall());
};
const putsOf = (wire: SnapchatWire) => wire.requests.filter(({ method }) => method === 'PUT');

describe('creating a campaign', () => {
  it('is one write, switched off, that declares employment and caps what it spends', async () => {
    const wire = accountWith();
    expect(await create(wire)).toMatchObject({ kind: 'campaign', id: 'campaign-1', delivery: 'off' });
    expect(wire.requests).toMatchObject([
      {
        method: 'POST',
        path: '/adaccounts/account-1/campaigns',
        body: {
          campaigns: [
            {
              name: `Auxiliar contable · ${key}`,
              ad_account_id: 'account-1',
              status: 'PAUSED',
              buy_model: 'AUCTION',
              daily_budget_micro: 100_000_000_000,
              objective_v2_properties: { objective_v2_type: 'TRAFFIC' },
              regulations: { restricted_delivery_signals: true },
              start_time: '2027-03-02T13:00:00.000Z',
              end_time: '2027-05-01T04:59:59.000Z',
            },
          ],
        },
      },
    ]);
  });

  it.each([
    ['another currency than the account has', { currency: 'USD' }, {}, /is in COP/],
    ['an account that does not declare employment', {}, { regulations: null }, /Housing, Credit and Employment/],
    ['an account without a funding source', {}, { funding_source_ids: [] }, /payment method/],
    ['an account that is not active', {}, { status: 'PENDING' }, /is PENDING/],
  ])('is refused for %s, before anything is created', async (_name, settings, account, message) => {
    const wire = openSnapchatWire(undefined, settings, { account: { ...anAccount, ...account } });
    const budget = { ...pesos(100_000n), amount: { micros: 1n, currency: wire.settings.currency } };
    await expect(create(wire, aCampaignSpec({ budget }))).rejects.toMatchObject({
      code: 'config',
      message: expect.stringMatching(message) as string,
    });
    expect(wire.requests).toEqual([]);
  });

  it('says nothing about employment where Snapchat offers no declaration, and asks none of the account', async () => {
    const wire = openSnapchatWire(
      () => ({ body: found('campaigns', 'campaign', [stored]) }),
      { regulations: 'not_offered' },
      { account: { ...anAccount, regulations: null } },
    );
    await create(wire);
    expect(JSON.stringify(wire.requests[0]?.body)).not.toContain('regulations');
  });

  it('is in doubt when the answer is lost, and is not sent twice', async () => {
    const wire = openSnapchatWire(() => ({ lost: true }));
    await expect(create(wire)).rejects.toMatchObject({ recovery: 'reconcile' });
    expect(wire.requests).toHaveLength(1);
  });

  it('fails with the reason of its item although the answer is a 200', async () => {
    const item = { sub_request_status: 'error', sub_request_error_reason: 'E1001: name is required' };
    const wire = openSnapchatWire(() => ({ body: { request_status: 'success', campaigns: [item] } }));
    await expect(create(wire)).rejects.toMatchObject({
      code: 'invalid_request',
      recovery: 'none',
      platformCode: 'E1001',
      message: expect.stringContaining('name is required') as string,
    });
  });
});

describe('changing a campaign', () => {
  it('writes back everything that was there, fields nobody knew of included, and what Snapchat fills in not', async () => {
    const wire = accountWith();
    const changed = await update(wire, { budget: pesos(150_000n) });
    expect(changed).toMatchObject({ budget: pesos(150_000n).amount });
    const [put] = putsOf(wire);
    expect(put?.path).toBe('/adaccounts/account-1/campaigns');
    const { created_at: _created, delivery_status: _delivery, ...kept } = stored;
    expect(put?.body).toEqual({ campaigns: [{ ...kept, daily_budget_micro: 150_000_000_000 }] });
  });

  it('takes an end away by leaving it out', async () => {
    const wire = accountWith();
    await update(wire, { schedule: { startsAt: '2027-03-02T08:00:00-05:00' } });
    expect(wire.now()).not.toHaveProperty('end_time');
    expect(wire.now()).toMatchObject({ daily_budget_micro: 100_000_000_000 });
  });

  it('sends nothing when nothing differs, and nothing when it is switched as it is', async () => {
    const wire = accountWith();
    await update(wire, {});
    const { campaigns } = createSnapchat(wire.settings);
    expect(await campaigns.setDelivery(ref, 'off', createTestCall())).toMatchObject({ delivery: 'off' });
    expect(putsOf(wire)).toEqual([]);
  });

  it('puts a cap back that Snapchat dropped, and says so', async () => {
    const wire = accountWith(stored, ({ daily_budget_micro: cap, ...sent }, puts) =>
      puts === 1 ? sent : { ...sent, daily_budget_micro: cap },
    );
    const { campaigns } = createSnapchat(wire.settings);
    await expect(campaigns.setDelivery(ref, 'on', createTestCall())).rejects.toMatchObject({
      code: 'bad_response',
      recovery: 'none',
      message: expect.stringMatching(/dropped daily_budget_micro.*was put back/) as string,
    });
    expect(wire.now()).toMatchObject({ daily_budget_micro: 100_000_000_000, status: 'ACTIVE' });
  });

  it('switches off what does not take its cap back', async () => {
    const wire = accountWith(stored, ({ end_time: _end, ...sent }) => sent);
    const { campaigns } = createSnapchat(wire.settings);
    await expect(campaigns.setDelivery(ref, 'on', createTestCall())).rejects.toMatchObject({
      message: expect.stringMatching(/dropped end_time.*switched off/) as string,
    });
    expect(wire.now()).toMatchObject({ status: 'PAUSED' });
  });

  it('does not take an answer for a loss that leaves out what is stored', async () => {
    let campaign: object = stored;
    const wire = openSnapchatWire(({ method, body }) => {
      if (method !== 'PUT') return { body: found('campaigns', 'campaign', [campaign]) };
      [campaign] = (body as { campaigns: [object] }).campaigns;
      return { body: found('campaigns', 'campaign', [{ id: 'campaign-1', status: 'ACTIVE' }]) };
    });
    const { campaigns } = createSnapchat(wire.settings);
    expect(await campaigns.setDelivery(ref, 'on', createTestCall())).toMatchObject({ delivery: 'on' });
  });

  it('lets two changes of one campaign go one after the other', async () => {
    const wire = accountWith();
    const { campaigns } = createSnapchat(wire.settings);
    const call = createTestCall();
    const previous = aCampaignSpec();
    const spec = aCampaignSpec({ budget: pesos(120_000n) });
    await Promise.all([
      campaigns.update({ ref, key, previous, spec, refs: {} }, call),
      campaigns.setDelivery(ref, 'on', call),
      campaigns.update({ ref, key, previous, spec: aCampaignSpec({ name: 'Contador' }), refs: {} }, call),
    ]);
    expect(wire.now()).toMatchObject({
      daily_budget_micro: 120_000_000_000,
      status: 'ACTIVE',
      name: `Contador · ${key}`,
    });
    const nodes = wire.requests.filter(({ path }) => !path.endsWith('/adsquads'));
    expect(nodes.map(({ method }) => method)).toEqual(['GET', 'PUT', 'GET', 'PUT', 'GET', 'PUT']);
  });

  it('gives a new budget to the ad squads that had the old one and are ours', async () => {
    const squads = [
      { id: 'ours', name: `A · ${testKey('a', 'adGroup')}`, daily_budget_micro: 100_000_000_000 },
      { id: 'changed-by-hand', name: `B · ${testKey('b', 'adGroup')}`, daily_budget_micro: 7_000_000 },
      { id: 'by-hand', name: 'C', daily_budget_micro: 100_000_000_000 },
    ].map((squad) => ({ ...squad, campaign_id: 'campaign-1', status: 'PAUSED' }));
    let campaign: object = stored;
    const wire = openSnapchatWire(({ method, path, body }) => {
      if (path === '/adsquads/ours') return { body: found('adsquads', 'adsquad', squads.slice(0, 1)) };
      if (path === '/campaigns/campaign-1/adsquads')
        return {
          body:
            method === 'GET'
              ? found('adsquads', 'adsquad', squads)
              : found('adsquads', 'adsquad', (body as { adsquads: object[] }).adsquads),
        };
      if (method === 'PUT') [campaign] = (body as { campaigns: [object] }).campaigns;
      return { body: found('campaigns', 'campaign', [campaign]) };
    });
    await update(wire, { budget: pesos(150_000n) });
    expect(putsOf(wire).map(({ body }) => body)).toMatchObject([
      { campaigns: [{ id: 'campaign-1' }] },
      { adsquads: [{ id: 'ours', daily_budget_micro: 150_000_000_000 }] },
    ]);
  });

  it('refuses what is fixed, and an amount that could not be written back exactly', async () => {
    await expect(update(accountWith(), { objective: 'awareness' })).rejects.toMatchObject({ code: 'unsupported' });
    const large = accountWith({ ...stored, lifetime_spend_cap_micro: 2 ** 60 });
    await expect(update(large, { name: 'Contador' })).rejects.toMatchObject({ code: 'unsupported' });
    expect(putsOf(large)).toEqual([]);
  });
});

describe('finding, reading and removing campaigns', () => {
  it('finds by the key at the end of the name, over pages, and never follows a link elsewhere', async () => {
    const copy = { ...stored, id: 'copy', name: `Copy of ${stored.name} (2)` };
    const next_link = 'https://ads.example.test/v1/adaccounts/account-1/campaigns?cursor=abc&limit=1000';
    const wire = openSnapchatWire(({ query }) =>
      query['cursor'] === 'abc'
        ? { body: found('campaigns', 'campaign', [stored]) }
        : { body: found('campaigns', 'campaign', [copy], { next_link }) },
    );
    expect((await createSnapchat(wire.settings).campaigns.find(key, null, createTestCall()))?.id).toBe('campaign-1');
    expect(wire.requests.map(({ query }) => query)).toEqual([{ limit: '1000' }, { cursor: 'abc', limit: '1000' }]);
    for (const elsewhere of [
      'https://evil.example.test/v1/adaccounts/account-1/campaigns?cursor=abc',
      'https://ads.example.test/other/adaccounts/account-1/campaigns?cursor=abc',
    ]) {
      const bad = openSnapchatWire(() => ({ body: found('campaigns', 'campaign', [], { next_link: elsewhere }) }));
      await expect(createSnapchat(bad.settings).campaigns.find(key, null, createTestCall())).rejects.toMatchObject({
        code: 'bad_response',
      });
      expect(bad.requests).toHaveLength(1);
    }
  });

  it('reads many from the list, and those missing there by their id before they count as removed', async () => {
    const wire = openSnapchatWire(({ path }) => {
      if (path === '/campaigns/late') return { body: found('campaigns', 'campaign', [{ ...stored, id: 'late' }]) };
      if (path === '/campaigns/gone') return { status: 404, body: refused('E3003') };
      return {
        body: found(
          'campaigns',
          'campaign',
          Array.from({ length: 10 }, (_, id) => ({ ...stored, id: String(id) })),
        ),
      };
    });
    const refs = ['late', 'gone', ...Array.from({ length: 10 }, (_, id) => String(id))];
    const seen = await createSnapchat(wire.settings).campaigns.read(
      refs.map((id) => ({ kind: 'campaign', id })),
      createTestCall(),
    );
    expect(seen.map(({ delivery }) => delivery)).toEqual(['off', 'removed', ...Array<string>(10).fill('off')]);
    expect(wire.requests).toHaveLength(3);
  });

  it('removes what is gone already', async () => {
    const wire = openSnapchatWire(() => ({ status: 404, body: refused('E3003') }));
    const { campaigns } = createSnapchat(wire.settings);
    await campaigns.remove(ref, createTestCall());
    expect(wire.requests).toMatchObject([{ method: 'DELETE', path: '/campaigns/campaign-1' }]);
  });
});
