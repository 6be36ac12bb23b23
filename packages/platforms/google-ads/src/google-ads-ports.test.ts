import type { RemoteRef } from '@adflux/core';
import { createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { anAdGroupSpec, keyOf } from './__fixtures__/google-ads-tree.js';
import { answerQueries, failure, openWire, operationsOf, stream } from './__fixtures__/google-ads-wire.js';

const customer = 'customers/1234567890';
const campaign: RemoteRef = { kind: 'campaign', id: '5' };
const adGroup: RemoteRef = { kind: 'adGroup', id: '6' };
const ad: RemoteRef = { kind: 'ad', id: '6~7' };
const groupKey = keyOf('adGroup', 'spring/group');
const adKey = keyOf('ad', 'spring/group/ad');

describe('switching, reading and removing on Google Ads', () => {
  it('switches by the status alone', async () => {
    const wire = openWire();
    answerQueries(wire, {
      campaign: [{ campaign: { id: '5', name: 'N', status: 'ENABLED', primaryStatus: 'ELIGIBLE' } }],
    });
    expect(await wire.platform.campaigns.setDelivery(campaign, 'on', createTestCall())).toMatchObject({
      delivery: 'on',
    });
    await wire.platform.ads.setDelivery(ad, 'off', createTestCall());
    expect(operationsOf(wire)).toEqual([
      {
        campaignOperation: {
          update: { resourceName: `${customer}/campaigns/5`, status: 'ENABLED' },
          updateMask: 'status',
        },
      },
      {
        adGroupAdOperation: {
          update: { resourceName: `${customer}/adGroupAds/6~7`, status: 'PAUSED' },
          updateMask: 'status',
        },
      },
    ]);
  });

  it('describes many with one query, and those that are gone as removed', async () => {
    const wire = openWire();
    answerQueries(wire, {
      campaign: [
        {
          campaign: { id: '5', name: 'N', status: 'PAUSED', primaryStatus: 'PAUSED' },
          campaignBudget: { amountMicros: '20000000000' },
        },
      ],
    });
    const refs = ['5', '8', 'not an id'].map((id) => ({ kind: 'campaign', id }) as const);
    expect(await wire.platform.campaigns.read(refs, createTestCall())).toEqual([
      { kind: 'campaign', id: '5', name: 'N', delivery: 'off', budget: { micros: 20_000_000_000n, currency: 'COP' } },
      { kind: 'campaign', id: '8', name: '', delivery: 'removed' },
      { kind: 'campaign', id: 'not an id', name: '', delivery: 'removed' },
    ]);
    expect(wire.to('googleAds:searchStream')).toHaveLength(1);
    expect(JSON.stringify(wire.requests.at(-1)?.body)).toContain('campaign.id IN (5, 8)');
  });

  it('removes nothing that is gone already', async () => {
    const wire = openWire();
    answerQueries(wire, { campaign: [{ campaign: { id: '5', name: 'N', status: 'REMOVED' } }] });
    await wire.platform.campaigns.remove(campaign, createTestCall());
    await wire.platform.adGroups.remove(adGroup, createTestCall());
    await wire.platform.ads.remove(ad, createTestCall());
    expect(operationsOf(wire)).toEqual([]);
  });

  it('takes it for done when someone else was faster', async () => {
    const wire = openWire();
    let looks = 0;
    answerQueries(wire, {});
    wire.on('googleAds:searchStream', () =>
      stream({ campaign: { id: '5', name: 'N', status: (looks += 1) === 1 ? 'PAUSED' : 'REMOVED' } }),
    );
    wire.on('googleAds:mutate', () => failure(400, 'contextError.OPERATION_NOT_PERMITTED_FOR_REMOVED_RESOURCE'));
    await wire.platform.campaigns.remove(campaign, createTestCall());
    expect(looks).toBe(2);
  });

  it('needs to know the campaign of an ad group and the ad group of an ad', async () => {
    const wire = openWire();
    answerQueries(wire, {});
    const call = createTestCall();
    const group = wire.platform.adGroups.create({ key: groupKey, spec: anAdGroupSpec(), parent: null, refs: {} }, call);
    await expect(group).rejects.toMatchObject({ code: 'invalid_request' });
    await expect(wire.platform.ads.find(adKey, null, call)).rejects.toMatchObject({ code: 'invalid_request' });
  });
});
