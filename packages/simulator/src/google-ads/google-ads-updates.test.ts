import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codesOf, openGoogleAdsClient, type GoogleAdsClient } from '../__fixtures__/google-ads-client.js';
import { budgetCreate, campaignCreate, treeOf, type Fields } from '../__fixtures__/google-ads-specs.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';

const clock = { now: () => new Date('2026-12-01T15:00:00Z') };
let simulator: Simulator;
let client: GoogleAdsClient;
let budget = '';
let campaign = '';
let adGroup = '';
let keyword = '';
let ad = '';
beforeEach(async () => {
  simulator = await startSimulator({ platforms: ['google-ads'], clock });
  client = await openGoogleAdsClient(simulator);
  const dates = { startDateTime: '2026-12-05 00:00:00', endDateTime: '2026-12-31 23:59:59' };
  [budget = '', campaign = '', , , adGroup = '', keyword = '', ad = ''] = await client.create(
    treeOf(client.customer, 'Desarrollador', dates),
  );
});
afterEach(() => simulator.close());

const updateCampaign = (fields: Fields, updateMask?: string) =>
  client.mutate([
    {
      campaignOperation: {
        update: { resourceName: campaign, ...fields },
        ...(updateMask === undefined ? {} : { updateMask }),
      },
    },
  ]);
const rowOf = (kind: string) => simulator.world().entities.find((entity) => entity.kind === kind);

describe('an update', () => {
  it('changes what its mask names, in either spelling, and nothing else', async () => {
    const answer = await updateCampaign(
      { status: 'ENABLED', name: 'Otro nombre', endDateTime: '2027-01-31 23:59:59' },
      'status,end_date_time',
    );
    expect(answer.body.mutateOperationResponses).toEqual([{ campaignResult: { resourceName: campaign } }]);
    expect(rowOf('campaign')).toMatchObject({
      name: 'Desarrollador',
      status: 'ENABLED',
      fields: { endDateTime: '2027-01-31 23:59:59' },
    });
    await updateCampaign({ networkSettings: { targetSearchNetwork: true } }, 'networkSettings.targetSearchNetwork');
    expect(rowOf('campaign')?.fields['networkSettings']).toMatchObject({
      targetGoogleSearch: true,
      targetSearchNetwork: true,
    });
  });

  it('clears what its mask names and the resource does not give', async () => {
    await updateCampaign({}, 'endDateTime');
    expect(rowOf('campaign')?.fields['endDateTime']).toBeUndefined();
  });

  it('replaces one bidding strategy by another', async () => {
    await updateCampaign({ manualCpc: { enhancedCpcEnabled: false } }, 'manualCpc.enhancedCpcEnabled');
    expect(rowOf('campaign')?.fields).toMatchObject({ manualCpc: { enhancedCpcEnabled: false } });
    expect(rowOf('campaign')?.fields['maximizeConversions']).toBeUndefined();
  });

  it.each<[string, Fields, string | undefined, string]>([
    ['without a mask', { status: 'ENABLED' }, undefined, 'fieldMaskError.FIELD_MASK_MISSING'],
    ['of a field that is not there', {}, 'colour', 'fieldMaskError.FIELD_NOT_FOUND'],
    ['of a whole message', {}, 'networkSettings', 'fieldMaskError.FIELD_HAS_SUBFIELDS'],
    [
      'of an immutable field',
      { advertisingChannelType: 'SEARCH' },
      'advertisingChannelType',
      'fieldError.IMMUTABLE_FIELD',
    ],
    ['of a field that Google computes', {}, 'primaryStatus', 'fieldError.IMMUTABLE_FIELD'],
    ['to removed', { status: 'REMOVED' }, 'status', 'enumError.ENUM_VALUE_NOT_PERMITTED'],
    ['that takes the name away', {}, 'name', 'fieldError.REQUIRED'],
    ['into the past', { endDateTime: '2026-11-01 23:59:59' }, 'endDateTime', 'dateRangeError.CANNOT_SET_DATE_TO_PAST'],
  ])('is refused %s', async (_what, fields, mask, code) => {
    expect(codesOf((await updateCampaign(fields, mask)).body.error)).toContain(code);
    expect(rowOf('campaign')).toMatchObject({ name: 'Desarrollador', status: 'PAUSED' });
  });

  it('does not move the start of what has started', async () => {
    await simulator.advance({ days: 5 });
    client = await openGoogleAdsClient(simulator);
    expect(
      codesOf((await updateCampaign({ startDateTime: '2026-12-20 00:00:00' }, 'startDateTime')).body.error),
    ).toEqual(['campaignError.CANNOT_MODIFY_START_DATE_IF_ALREADY_STARTED']);
  });

  it('keeps names unique, and the name of a budget that is not shared with its campaign', async () => {
    await client.create(treeOf(client.customer, 'Analista'));
    expect(codesOf((await updateCampaign({ name: 'Analista' }, 'name')).body.error)).toEqual([
      'campaignError.DUPLICATE_CAMPAIGN_NAME',
    ]);
    await updateCampaign({ name: 'Desarrolladora' }, 'name');
    expect(rowOf('budget')).toMatchObject({ name: 'Desarrolladora', fields: { referenceCount: '1' } });
    const update = { resourceName: budget, name: 'Mío' };
    const { body } = await client.mutate([{ campaignBudgetOperation: { update, updateMask: 'name' } }]);
    expect(codesOf(body.error)).toEqual([
      'campaignBudgetError.CANNOT_MODIFY_FIELD_OF_IMPLICITLY_SHARED_CAMPAIGN_BUDGET',
    ]);
  });

  it('changes the amount of a budget within the same limits', async () => {
    const change = (amountMicros: string) =>
      client.mutate([
        { campaignBudgetOperation: { update: { resourceName: budget, amountMicros }, updateMask: 'amountMicros' } },
      ]);
    expect((await change('80000000000')).status).toBe(200);
    expect(codesOf((await change('1')).body.error)).toEqual([
      'campaignBudgetError.NON_MULTIPLE_OF_MINIMUM_CURRENCY_UNIT',
    ]);
    expect(rowOf('budget')?.fields['amountMicros']).toBe('80000000000');
  });

  it('touches a resource once in a request', async () => {
    const pause = { campaignOperation: { update: { resourceName: campaign, status: 'PAUSED' }, updateMask: 'status' } };
    expect(codesOf((await client.mutate([pause, pause])).body.error)).toEqual([
      'mutateError.ID_EXISTS_IN_MULTIPLE_MUTATES',
    ]);
  });
});

describe('a removal', () => {
  it('of a campaign hides what is below it and takes its own budget along', async () => {
    await client.create([{ campaignOperation: { remove: campaign } }]);
    const { entities } = simulator.world();
    expect(entities.every(({ removed, delivery }) => removed && delivery === 'removed')).toBe(true);
    expect(rowOf('campaign')?.status).toBe('REMOVED');
    expect(rowOf('adGroup')?.status).toBe('ENABLED');
    await client.create(treeOf(client.customer, 'Desarrollador'));
  });

  it('is final', async () => {
    await client.create([{ campaignOperation: { remove: campaign } }]);
    const after = async (operation: unknown) => codesOf((await client.mutate([operation])).body.error);
    const update = { status: 'ENABLED' };
    expect(codesOf((await updateCampaign(update, 'status')).body.error)).toEqual([
      'contextError.OPERATION_NOT_PERMITTED_FOR_REMOVED_RESOURCE',
    ]);
    expect(await after({ campaignOperation: { remove: campaign } })).toEqual([
      'contextError.OPERATION_NOT_PERMITTED_FOR_REMOVED_RESOURCE',
    ]);
    expect(await after({ campaignBudgetOperation: { remove: budget } })).toEqual([
      'campaignBudgetError.CAMPAIGN_BUDGET_REMOVED',
    ]);
    expect(await after({ adGroupCriterionOperation: { remove: keyword } })).toEqual(['mutateError.RESOURCE_NOT_FOUND']);
    expect(
      await after({ adGroupAdOperation: { update: { resourceName: ad, ...update }, updateMask: 'status' } }),
    ).toEqual(['adGroupAdError.CANNOT_OPERATE_ON_REMOVED_ADGROUPAD']);
    expect(await after({ adGroupOperation: { create: { name: 'x', campaign } } })).toEqual([
      'contextError.OPERATION_NOT_PERMITTED_FOR_REMOVED_RESOURCE',
    ]);
  });

  it('spares a budget that is in use, and leaves one over that nobody uses', async () => {
    expect(codesOf((await client.mutate([{ campaignBudgetOperation: { remove: budget } }])).body.error)).toEqual([
      'campaignBudgetError.CAMPAIGN_BUDGET_IN_USE',
    ]);
    const shared = budgetCreate(client.customer, { explicitlyShared: true, name: 'De todos' });
    const bidding = { name: 'Con todos', maximizeConversions: null, manualCpc: {} };
    const [sharedBudget, second] = await client.create([shared, campaignCreate(client.customer, bidding)]);
    await client.create([{ campaignOperation: { remove: second } }]);
    const left = simulator
      .world()
      .entities.filter(
        ({ kind, removed, fields }) => kind === 'budget' && !removed && fields['referenceCount'] === '0',
      );
    expect(left.map(({ name }) => name)).toEqual(['De todos']);
    await client.create([{ campaignBudgetOperation: { remove: sharedBudget } }]);
  });

  it('takes an ad group, an ad or a keyword alone', async () => {
    await client.create([{ adGroupAdOperation: { remove: ad } }, { adGroupCriterionOperation: { remove: keyword } }]);
    expect([rowOf('ad')?.removed, rowOf('keyword')?.removed, rowOf('adGroup')?.removed]).toEqual([true, true, false]);
    await client.create([{ adGroupOperation: { remove: adGroup } }]);
    expect(codesOf((await client.mutate([{ adGroupOperation: { remove: 'adGroups/1' } }])).body.error)).toEqual([
      'requestError.RESOURCE_NAME_MALFORMED',
    ]);
  });
});
