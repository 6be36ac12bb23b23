import { afterEach, describe, expect, it } from 'vitest';
import { openSnapchatClient, type SnapchatClient } from '../__fixtures__/snapchat-client.js';
import {
  createSnapchatTree,
  snapchatAd,
  snapchatAdSquad,
  snapchatCampaign,
  snapchatCreative,
  uploadSnap,
} from '../__fixtures__/snapchat-tree.js';
import { standingClock } from '../__fixtures__/standing-clock.js';
import type { Simulator } from '../simulator.js';
import type { SimulatorOptions } from '../simulator-options.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;
let client: SnapchatClient;

const start = async (options: SimulatorOptions = {}) => {
  simulator = await startSimulator({ platforms: ['snapchat'], clock: standingClock, rejectionRate: 0, ...options });
  client = await openSnapchatClient(simulator);
};
const read = async (plural: string, id: string) => {
  const { body } = await client.call(
    'GET',
    `/${plural}/${id}${plural === 'adsquads' ? '?return_placement_v2=true' : ''}`,
  );
  const [item] = body[plural] as [Record<string, Record<string, unknown>>];
  return Object.values(item).find((value) => typeof value === 'object') ?? {};
};
const inWorld = (id: string) => simulator.world().entities.find((entity) => entity.id === id);
const spentBy = async (id: string) => {
  const { body } = await client.call('GET', `/campaigns/${id}/stats?fields=spend`);
  return (body['total_stats'] as [{ total_stat: { stats: { spend: number } } }])[0].total_stat.stats.spend;
};

afterEach(async () => {
  await simulator.close();
});

describe('review', () => {
  it('approves what is in order, and then everything delivers', async () => {
    await start();
    const tree = await createSnapchatTree(simulator, client, 'ACTIVE');
    expect(await read('ads', tree.ad)).toMatchObject({
      review_status: 'PENDING',
      delivery_status: ['INVALID_PENDING_REVIEW_STATUS'],
    });
    expect(inWorld(tree.campaign)?.delivery).toBe('in_review');
    await simulator.advance({ minutes: 10 });
    expect(await read('ads', tree.ad)).toMatchObject({ review_status: 'APPROVED', delivery_status: ['VALID'] });
    expect(await read('campaigns', tree.campaign)).toMatchObject({ delivery_status: ['VALID'] });
    expect(inWorld(tree.campaign)?.delivery).toBe('on');
  });

  it('rejects what discriminates, with a reason, and looks again at another creative', async () => {
    await start();
    const tree = await createSnapchatTree(simulator, client, 'ACTIVE');
    const bad = await client.write('POST', `${client.account}/creatives`, {
      ...snapchatCreative(simulator, tree.media),
      headline: 'Solo mujeres: secretaria',
    });
    const path = `/adsquads/${tree.adSquad}/ads`;
    const ad = await client.write('POST', path, {
      ...snapchatAd(tree.adSquad, bad.id),
      status: 'ACTIVE',
      name: 'Otro',
    });
    await simulator.advance({ minutes: 10 });
    const rejected = await read('ads', ad.id);
    expect(rejected).toMatchObject({
      review_status: 'REJECTED',
      review_status_reasons: [expect.stringContaining('discriminate') as string],
      delivery_status: ['INVALID_NOT_APPROVED_REVIEW_STATUS'],
    });
    expect(await read('creatives', bad.id)).toMatchObject({ review_status: 'DISAPPROVED' });
    expect([inWorld(ad.id)?.delivery, inWorld(tree.adSquad)?.delivery]).toEqual(['rejected', 'limited']);
    await client.write('PUT', path, { ...rejected, creative_id: tree.creative });
    expect(await read('ads', ad.id)).toMatchObject({ review_status: 'PENDING', review_status_reasons: [] });
    await simulator.advance({ minutes: 10 });
    expect(await read('ads', ad.id)).toMatchObject({ review_status: 'APPROVED' });
  });

  it('rejects jobs that are not declared as such, and looks again when they are', async () => {
    await start();
    const { regulations, ...undeclared } = snapchatCampaign;
    const campaign = await client.write('POST', `${client.account}/campaigns`, undeclared);
    const adSquad = await client.write('POST', `/campaigns/${campaign.id}/adsquads`, snapchatAdSquad(campaign.id));
    const media = await uploadSnap(client);
    const creative = await client.write('POST', `${client.account}/creatives`, snapchatCreative(simulator, media));
    const ad = await client.write('POST', `/adsquads/${adSquad.id}/ads`, snapchatAd(adSquad.id, creative.id));
    await simulator.advance({ minutes: 10 });
    expect(await read('ads', ad.id)).toMatchObject({
      review_status: 'REJECTED',
      review_status_reasons: [expect.stringContaining('Ads Manager') as string],
    });
    await client.write('PUT', `${client.account}/campaigns`, { ...undeclared, regulations, id: campaign.id });
    expect(await read('ads', ad.id)).toMatchObject({ review_status: 'PENDING' });
    await simulator.advance({ minutes: 10 });
    expect(await read('ads', ad.id)).toMatchObject({ review_status: 'APPROVED' });
    const narrow = { ...snapchatAdSquad(campaign.id), id: adSquad.id };
    narrow.targeting.demographics = [{ min_age: '25' }];
    expect(await client.refusal('PUT', `/campaigns/${campaign.id}/adsquads`, narrow)).toContain('targeted on age');
  });

  it('rejects a share of ads for no visible reason', async () => {
    await start({ rejectionRate: 1 });
    const tree = await createSnapchatTree(simulator, client);
    await simulator.advance({ minutes: 10 });
    expect(await read('ads', tree.ad)).toMatchObject({ review_status: 'REJECTED' });
    expect(inWorld(tree.ad)?.delivery).toBe('rejected');
    expect(inWorld(tree.campaign)?.delivery).toBe('off');
  });
});

describe('delivery', () => {
  it('spends no more than the day, the campaign or the cap allow', async () => {
    await start();
    const tree = await createSnapchatTree(simulator, client, 'ACTIVE');
    const campaign = { ...snapchatCampaign, status: 'ACTIVE', id: tree.campaign };
    await client.write('PUT', `${client.account}/campaigns`, { ...campaign, lifetime_spend_cap_micro: 90_000_000_000 });
    await simulator.advance({ days: 5 });
    await client.login();
    const spent = await spentBy(tree.campaign);
    expect(spent).toBeGreaterThan(80_000_000_000);
    expect(spent).toBeLessThanOrEqual(90_000_000_000);
    const lower = { ...campaign, lifetime_spend_cap_micro: 85_000_000_000 };
    expect(await client.refusal('PUT', `${client.account}/campaigns`, lower)).toContain('1.1 times');
  });

  it('waits for its schedule, and ends with it', async () => {
    await start();
    const tree = await createSnapchatTree(simulator, client, 'ACTIVE');
    const adSquad = await read('adsquads', tree.adSquad);
    const path = `/campaigns/${tree.campaign}/adsquads`;
    const later = { ...adSquad, start_time: '2026-03-03T05:00:00Z', end_time: '2026-03-04T05:00:00Z' };
    expect(await client.write('PUT', path, later)).toMatchObject({ delivery_status: ['INVALID_START_TIME'] });
    await simulator.advance({ days: 1 });
    await client.login();
    expect(await spentBy(tree.campaign)).toBe(0);
    await simulator.advance({ days: 1 });
    await client.login();
    const spent = await spentBy(tree.campaign);
    expect(spent).toBeGreaterThan(0);
    await simulator.advance({ days: 1 });
    await client.login();
    expect(await spentBy(tree.campaign)).toBe(spent);
    expect(await read('adsquads', tree.adSquad)).toMatchObject({ delivery_status: ['INVALID_END_TIME'] });
    expect(inWorld(tree.adSquad)?.delivery).toBe('ended');
  });

  it('spreads a lifetime budget, and stops when it is spent', async () => {
    await start();
    const tree = await createSnapchatTree(simulator, client, 'ACTIVE');
    const {
      daily_budget_micro: _daily,
      delivery_constraint: _constraint,
      ...adSquad
    } = await read('adsquads', tree.adSquad);
    await client.write('PUT', `/campaigns/${tree.campaign}/adsquads`, {
      ...adSquad,
      lifetime_budget_micro: 60_000_000_000,
      end_time: '2026-03-05T05:00:00Z',
    });
    await simulator.advance({ days: 1 });
    await client.login();
    expect(await spentBy(tree.campaign)).toBeLessThan(30_000_000_000);
    await simulator.advance({ days: 3 });
    await client.login();
    expect(await spentBy(tree.campaign)).toBeLessThanOrEqual(60_000_000_000);
  });

  it('needs money in the account', async () => {
    await start({ accounts: { snapchat: { funded: false } } });
    const tree = await createSnapchatTree(simulator, client, 'ACTIVE');
    await simulator.advance({ days: 1 });
    await client.login();
    expect(await spentBy(tree.campaign)).toBe(0);
  });
});
