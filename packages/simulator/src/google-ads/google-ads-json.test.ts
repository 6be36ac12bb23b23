import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf, openGoogleAdsClient, type GoogleAdsClient } from '../__fixtures__/google-ads-client.js';
import { budgetCreate, campaignCreate, treeOf } from '../__fixtures__/google-ads-specs.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;
let client: GoogleAdsClient;
beforeAll(async () => {
  simulator = await startSimulator({ platforms: ['google-ads'] });
  client = await openGoogleAdsClient(simulator);
});
afterAll(() => simulator.close());

const create = 'mutate_operations[0].campaign_operation.create';

describe('the JSON that Google Ads takes', () => {
  it.each([
    [
      'an unknown field',
      { colour: 'red' },
      `Invalid JSON payload received. Unknown name "colour" at '${create}': Cannot find field.`,
      create,
    ],
    [
      'a field that is gone since v23',
      { startDate: '2099-01-01' },
      `Invalid JSON payload received. Unknown name "startDate" at '${create}': Cannot find field.`,
      create,
    ],
    [
      'a wrong enum value',
      { status: 'RUNNING' },
      `Invalid value at '${create}.status' (type.googleapis.com/google.ads.googleads.v25.enums.CampaignStatusEnum.CampaignStatus), "RUNNING"`,
      `${create}.status`,
    ],
    ['a number for a text', { name: 7 }, `Invalid value at '${create}.name' (TYPE_STRING), 7`, `${create}.name`],
    [
      'a list for a single value',
      { name: ['x'] },
      `Invalid JSON payload received. Unknown name "name" at '${create}': Proto field is not repeating, cannot start list.`,
      create,
    ],
    [
      'a text for a message',
      { networkSettings: 'all' },
      `Invalid value at '${create}.network_settings' (type.googleapis.com/google.ads.googleads.v25.NetworkSettings), "all"`,
      `${create}.network_settings`,
    ],
    [
      'two bidding strategies',
      { manualCpc: {} },
      `Invalid value at '${create}' (oneof), oneof field is already set to 'maximizeConversions'. Cannot set 'manualCpc'`,
      create,
    ],
    [
      'half a number',
      { maximizeConversions: { targetCpaMicros: '1.5' } },
      `Invalid value at '${create}.maximize_conversions.target_cpa_micros' (TYPE_INT64), "1.5"`,
      `${create}.maximize_conversions.target_cpa_micros`,
    ],
  ])('refuses %s', async (_what, fields, message, field) => {
    const { body, status } = await client.mutate([campaignCreate(client.customer, fields)]);
    expect(status).toBe(400);
    expect(body.error?.message).toBe(message);
    expect(body.error?.details).toEqual([
      { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: [{ field, description: message }] },
    ]);
  });

  it('refuses what is no message at all', async () => {
    const path = `${client.customer}/googleAds:mutate`;
    expect((await client.call(path, '{"mutateOperations":')).body.error?.message).toBe(
      'Invalid JSON payload received. Unexpected token.',
    );
    expect((await client.call(path, [])).body.error?.message).toContain('Root element must be a message.');
    expect((await client.call(path, { operations: [] })).body.error?.message).toBe(
      'Invalid JSON payload received. Unknown name "operations": Cannot find field.',
    );
    expect((await client.call(`${path}?access_token=secret`, { mutateOperations: [] })).body.error?.message).toContain(
      'Cannot bind query parameter.',
    );
    expect(simulator.requests().some(({ path: logged }) => logged.includes('secret'))).toBe(false);
  });

  it('takes snake case, numbers for int64 and null for nothing, as proto JSON does', async () => {
    const { status } = await client.call(`${client.customer}/googleAds:mutate`, {
      mutate_operations: [
        {
          campaign_budget_operation: {
            create: { amount_micros: 50_000_000_000, explicitly_shared: false, name: null },
          },
        },
      ],
      partial_failure: false,
    });
    expect(status).toBe(200);
    expect(simulator.world().entities.at(-1)?.fields['amountMicros']).toBe('50000000000');
  });

  it('refuses fields that Google sets alone, and values of no use', async () => {
    const output = await client.mutate([budgetCreate(client.customer, { referenceCount: '1' })]);
    expect(codesOf(output.body.error)).toEqual(['fieldError.VALUE_MUST_BE_UNSET']);
    const unknown = await client.mutate([budgetCreate(client.customer, { deliveryMethod: 'UNKNOWN' })]);
    expect(codesOf(unknown.body.error)).toEqual(['requestError.INVALID_ENUM_VALUE']);
  });

  it('names the version of the request in its errors', async () => {
    const newer = await openGoogleAdsClient(simulator, 'v26');
    const { body } = await newer.mutate(treeOf(client.customer, ''));
    expect(body.error?.details?.[0]?.['@type']).toBe(
      'type.googleapis.com/google.ads.googleads.v26.errors.GoogleAdsFailure',
    );
  });
});
