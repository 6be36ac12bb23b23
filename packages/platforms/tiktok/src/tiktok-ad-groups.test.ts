import { createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { failureOf } from './__fixtures__/failure-of.js';
import { testKey } from './__fixtures__/test-key.js';
import { anAdGroupSpec } from './__fixtures__/tiktok-tree.js';
import { openTiktokWire, type WireAnswer, type WireRequest } from './__fixtures__/tiktok-wire.js';
import { createTiktok } from './tiktok-platform.js';

const call = createTestCall();
const key = testKey('spring/group', 'adGroup');
const campaign = { kind: 'campaign', id: '1811111111111111111' } as const;
const ref = { kind: 'adGroup', id: '1812222222222222222' } as const;
const spec = anAdGroupSpec({ schedule: { startsAt: '2027-04-01T00:00:00-05:00' } });

const campaignRow = (automation: string) => ({
  data: { list: [{ campaign_id: campaign.id, campaign_name: 'c', campaign_automation_type: automation }] },
});
const groupRow = {
  adgroup_id: ref.id,
  adgroup_name: `Medellín · ${key}`,
  operation_status: 'ENABLE',
  secondary_status: 'ADGROUP_STATUS_DELIVERY_OK',
  campaign_automation_type: 'MANUAL',
  schedule_start_time: '2027-04-01 05:00:00',
};

const open = (answer: (request: WireRequest) => WireAnswer | undefined) => {
  const wire = openTiktokWire(answer);
  return { ...wire, port: createTiktok(wire.settings).adGroups };
};
const publishing = ({ path }: WireRequest): WireAnswer | undefined => {
  if (path === '/campaign/get/') return campaignRow('MANUAL');
  return path === '/adgroup/get/' ? { data: { list: [groupRow] } } : { data: { adgroup_id: ref.id } };
};

describe('create', () => {
  it('aims at the place by its id, at all adults, from the start in UTC, switched off', async () => {
    const { port, requests } = open(publishing);
    const created = await port.create({ key, spec, parent: campaign, refs: {} }, call);
    expect(created).toMatchObject({ id: ref.id, delivery: 'off' });
    expect(requests.at(-1)?.path).toBe('/adgroup/create/');
    expect(requests.at(-1)?.body).toMatchObject({
      campaign_id: campaign.id,
      operation_status: 'DISABLE',
      promotion_type: 'WEBSITE',
      placement_type: 'PLACEMENT_TYPE_NORMAL',
      placements: ['PLACEMENT_TIKTOK'],
      location_ids: ['3674962'],
      languages: ['es'],
      gender: 'GENDER_UNLIMITED',
      age_groups: ['AGE_18_24', 'AGE_25_34', 'AGE_35_44', 'AGE_45_54', 'AGE_55_100'],
      schedule_type: 'SCHEDULE_FROM_NOW',
      schedule_start_time: '2027-04-01 05:00:00',
      optimization_goal: 'CLICK',
      billing_event: 'CPC',
      bid_type: 'BID_TYPE_NO_BID',
      request_id: expect.stringMatching(/^\d+$/) as string,
    });
    expect(requests.at(-1)?.body).not.toHaveProperty('audience_ids');
  });

  it('starts now what should have started before', async () => {
    const { port, requests, clock } = open(publishing);
    const late = anAdGroupSpec({ schedule: { startsAt: '2020-01-01T00:00:00Z' } });
    await port.create({ key, spec: late, parent: campaign, refs: {} }, call);
    const now = clock.now().toISOString().slice(0, 19).replace('T', ' ');
    expect(requests.at(-1)?.body).toMatchObject({ schedule_start_time: now });
  });

  it('aims at audiences by their remote ids', async () => {
    const { port, requests } = open(publishing);
    const aimed = anAdGroupSpec({ audiences: [{ localId: 'accountants', remoteId: '1813333333333333333' }] });
    await port.create({ key, spec: aimed, parent: campaign, refs: {} }, call);
    expect(requests.at(-1)?.body).toMatchObject({ audience_ids: ['1813333333333333333'] });
  });

  it('uses the endpoints of the campaign above it, whatever the strategy says', async () => {
    const { port, requests } = open((request) =>
      request.path === '/campaign/get/' ? campaignRow('UPGRADED_SMART_PLUS') : publishing(request),
    );
    await port.create({ key, spec, parent: campaign, refs: {} }, call);
    expect(requests.at(-1)).toMatchObject({
      path: '/smart_plus/adgroup/create/',
      body: { targeting_spec: { location_ids: ['3674962'] }, targeting_optimization_mode: 'MANUAL' },
    });
    expect(requests.at(-1)?.body).not.toHaveProperty('location_ids');
  });

  it('needs its campaign', async () => {
    const { port } = open(publishing);
    expect((await failureOf(port.create({ key, spec, parent: null, refs: {} }, call))).code).toBe('invalid_request');
  });
});

describe('update', () => {
  it('repeats everything that an update replaces, with the start that TikTok holds', async () => {
    const { port, requests } = open(publishing);
    const named = { ...spec, name: 'Antioquia' };
    const changed = await port.update({ ref, key, spec: named, previous: spec, refs: {} }, call);
    expect(changed.name).toBe(`Antioquia · ${key}`);
    expect(requests.at(-1)?.path).toBe('/adgroup/update/');
    expect(requests.at(-1)?.body).toMatchObject({
      adgroup_id: ref.id,
      adgroup_name: `Antioquia · ${key}`,
      location_ids: ['3674962'],
      languages: ['es'],
      audience_ids: [],
      schedule_type: 'SCHEDULE_FROM_NOW',
      schedule_start_time: '2027-04-01 05:00:00',
      bid_type: 'BID_TYPE_NO_BID',
    });
    for (const fixed of ['operation_status', 'placements', 'optimization_goal', 'promotion_type', 'request_id'])
      expect(requests.at(-1)?.body).not.toHaveProperty(fixed);
  });

  it('sends nothing where nothing differs', async () => {
    const { port, requests } = open(publishing);
    await port.update({ ref, key, spec, previous: spec, refs: {} }, call);
    expect(requests.map(({ method }) => method)).toEqual(['GET']);
  });

  it('refuses another goal', async () => {
    const { port } = open(publishing);
    const other = { ...spec, objective: 'awareness' } as const;
    const error = await failureOf(port.update({ ref, key, spec: other, previous: spec, refs: {} }, call));
    expect(error.code).toBe('unsupported');
    expect(error.message).toContain('optimization_goal');
  });
});
