import type { CampaignSpec } from '@adflux/core';
import { createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { accountWith, storedCampaign } from './__fixtures__/snapchat-stored-campaign.js';
import { anAccount, found, openSnapchatWire, refused, type SnapchatWire } from './__fixtures__/snapchat-wire.js';
import { aCampaignSpec, pesos } from './__fixtures__/snapchat-tree.js';
import { testKey } from './__fixtures__/test-key.js';
import { createSnapchat } from './snapchat-platform.js';

const key = testKey();
const ref = { kind: 'campaign', id: 'campaign-1' } as const;

const create = (wire: SnapchatWire, spec: CampaignSpec = aCampaignSpec()) =>
  createSnapchat(wire.settings).campaigns.create({ key, spec, parent: null, refs: {} }, createTestCall());

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
      () => ({ body: found('campaigns', 'campaign', [storedCampaign]) }),
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

describe('finding, reading and removing campaigns', () => {
  it('finds by the key at the end of the name, over pages, and never follows a link elsewhere', async () => {
    const copy = { ...storedCampaign, id: 'copy', name: `Copy of ${storedCampaign.name} (2)` };
    const next_link = 'https://ads.example.test/v1/adaccounts/account-1/campaigns?cursor=abc&limit=1000';
    const wire = openSnapchatWire(({ query }) =>
      query['cursor'] === 'abc'
        ? { body: found('campaigns', 'campaign', [storedCampaign]) }
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
      if (path === '/campaigns/late')
        return { body: found('campaigns', 'campaign', [{ ...storedCampaign, id: 'late' }]) };
      if (path === '/campaigns/gone') return { status: 404, body: refused('E3003') };
      return {
        body: found(
          'campaigns',
          'campaign',
          Array.from({ length: 10 }, (_, id) => ({ ...storedCampaign, id: String(id) })),
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
