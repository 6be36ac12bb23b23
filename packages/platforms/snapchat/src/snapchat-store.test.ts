import type { CampaignSpec } from '@adflux/core';
import { createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { accountWith, storedCampaign } from './__fixtures__/snapchat-stored-campaign.js';
import { found, openSnapchatWire, type SnapchatWire } from './__fixtures__/snapchat-wire.js';
import { aCampaignSpec, pesos } from './__fixtures__/snapchat-tree.js';
import { testKey } from './__fixtures__/test-key.js';
import { createSnapchat } from './snapchat-platform.js';

const key = testKey();
const ref = { kind: 'campaign', id: 'campaign-1' } as const;

const update = (wire: SnapchatWire, changes: Partial<CampaignSpec>) => {
  const previous = aCampaignSpec();
  const spec = aCampaignSpec(changes);
  return createSnapchat(wire.settings).campaigns.update({ ref, key, previous, spec, refs: {} }, createTestCall());
};
const putsOf = (wire: SnapchatWire) => wire.requests.filter(({ method }) => method === 'PUT');

describe('changing a campaign', () => {
  it('writes back everything that was there, fields nobody knew of included, and what Snapchat fills in not', async () => {
    const wire = accountWith();
    const changed = await update(wire, { budget: pesos(150_000n) });
    expect(changed).toMatchObject({ budget: pesos(150_000n).amount });
    const [put] = putsOf(wire);
    expect(put?.path).toBe('/adaccounts/account-1/campaigns');
    const { created_at: _created, delivery_status: _delivery, ...kept } = storedCampaign;
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
    const wire = accountWith(storedCampaign, ({ daily_budget_micro: cap, ...sent }, puts) =>
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
    const wire = accountWith(storedCampaign, ({ end_time: _end, ...sent }) => sent);
    const { campaigns } = createSnapchat(wire.settings);
    await expect(campaigns.setDelivery(ref, 'on', createTestCall())).rejects.toMatchObject({
      message: expect.stringMatching(/dropped end_time.*switched off/) as string,
    });
    expect(wire.now()).toMatchObject({ status: 'PAUSED' });
  });

  it('does not take an answer for a loss that leaves out what is stored', async () => {
    let campaign: object = storedCampaign;
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
    let campaign: object = storedCampaign;
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
    const large = accountWith({ ...storedCampaign, lifetime_spend_cap_micro: 2 ** 60 });
    await expect(update(large, { name: 'Contador' })).rejects.toMatchObject({ code: 'unsupported' });
    expect(putsOf(large)).toEqual([]);
  });
});
