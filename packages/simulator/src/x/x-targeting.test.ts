import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { standingClock } from '../__fixtures__/standing-clock.js';
import { openXClient, type XClient, type XData, type XForm } from '../__fixtures__/x-client.js';
import { campaignForm, lineItemForm } from '../__fixtures__/x-specs.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';
import { xLocations } from './data/x-locations.js';
import type { XAccountSettings } from './x-account.js';

let simulator: Simulator;
let client: XClient;
let lineItem: string;

const place = (name: string): string => [...xLocations.values()].find((one) => one.name === name)?.value ?? '';
const colombia = place('Colombia');

const start = async (x: XAccountSettings = {}) => {
  simulator = await startSimulator({ platforms: ['x'], clock: standingClock, accounts: { x } });
  client = openXClient(simulator);
  const campaign = await client.create('campaigns', campaignForm(simulator));
  lineItem = await client.create('line_items', { ...lineItemForm, campaign_id: campaign });
};
const post = (changes: XForm) =>
  client.call('POST', `${client.account}/targeting_criteria`, {
    line_item_id: lineItem,
    operator_type: 'EQ',
    ...changes,
  });
const batch = (items: unknown, type = 'application/json') =>
  client.send(
    'POST',
    `/12/batch/accounts/${simulator.credentials.x.accountId}/targeting_criteria`,
    JSON.stringify(items),
    type,
  );
const create = (params: Readonly<Record<string, unknown>>) => ({
  operation_type: 'Create',
  params: { line_item_id: lineItem, ...params },
});
const criteria = () => client.list('targeting_criteria', { line_item_ids: lineItem });

beforeEach(() => start());
afterEach(async () => {
  await simulator.close();
});

describe('a targeting criterion', () => {
  it('has a name of its own', async () => {
    const { body } = await post({ targeting_type: 'LOCATION', targeting_value: colombia });
    expect(body.data).toMatchObject({
      line_item_id: lineItem,
      name: 'Colombia',
      operator_type: 'EQ',
      targeting_type: 'LOCATION',
      targeting_value: colombia,
      location_type: 'COUNTRIES',
      deleted: false,
    });
    const { id } = body.data as XData;
    expect((await client.call('DELETE', `${client.account}/targeting_criteria/${String(id)}`)).status).toBe(200);
    expect((await client.call('DELETE', `${client.account}/targeting_criteria/${String(id)}`)).status).toBe(404);
    expect(await criteria()).toEqual([]);
  });

  it.each([
    ['96683cc9126741d1', 'United States'],
    ['25530ba03b7d90c6', 'Mexico'],
    ['1b107df3ccc0aaa1', 'Brazil'],
    ['3376992a082d67c7', 'Canada'],
  ])('aims at a country by the id it has elsewhere on X: %s', async (value, name) => {
    const { body } = await post({ targeting_type: 'LOCATION', targeting_value: value });
    expect(body.data).toMatchObject({ name, location_type: 'COUNTRIES' });
  });

  it.each([
    ['no operator', { targeting_type: 'LANGUAGE', targeting_value: 'es', operator_type: '' }, 'operator_type'],
    ['a type that is none', { targeting_type: 'CITY', targeting_value: 'Bogotá' }, 'targeting_type'],
    [
      'a place that is not known',
      { targeting_type: 'LOCATION', targeting_value: '0000000000000000' },
      'targeting_value',
    ],
    ['a place by its name', { targeting_type: 'LOCATION', targeting_value: 'CO' }, 'targeting_value'],
    ['an age bucket that is none', { targeting_type: 'AGE', targeting_value: 'AGE_25_TO_34' }, 'targeting_value'],
    ['a gender by its name', { targeting_type: 'GENDER', targeting_value: 'female' }, 'targeting_value'],
    ['a language that is none', { targeting_type: 'LANGUAGE', targeting_value: 'spanish' }, 'targeting_value'],
    [
      'an operator its type lacks',
      { targeting_type: 'LANGUAGE', targeting_value: 'es', operator_type: 'GTE' },
      'operator_type',
    ],
    ['followers of somebody else', { targeting_type: 'FOLLOWERS_OF_USER', targeting_value: '1' }, 'targeting_value'],
  ])('is refused with %s', async (_what, form: XForm, parameter) => {
    const { status, body } = await post(form);
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ code: 'INVALID_PARAMETER', parameter }]);
  });

  it('is one of its kind when it is about age', async () => {
    expect((await post({ targeting_type: 'AGE', targeting_value: 'AGE_OVER_18' })).status).toBe(200);
    const { body } = await post({ targeting_type: 'AGE', targeting_value: 'AGE_OVER_21' });
    expect(body.errors).toMatchObject([{ code: 'INVALID_PARAMETER', parameter: 'targeting_type' }]);
  });

  it('needs a line item that is there', async () => {
    const { status, body } = await post({ line_item_id: 'zzz', targeting_type: 'LANGUAGE', targeting_value: 'es' });
    expect(status).toBe(404);
    expect(body.errors).toMatchObject([{ code: 'LINE_ITEM_NOT_FOUND' }]);
  });

  it.each([
    ['AGE', 'AGE_18_TO_34'],
    ['GENDER', '1'],
    ['LANGUAGE', 'es'],
    ['INTEREST', '1001'],
    ['SIMILAR_TO_FOLLOWERS_OF_USER', '14230524'],
    ['LOCATION', place('Bogotá, Bogotá, D.C., Colombia')],
    ['LOCATION', place('110111, Colombia')],
  ])('about %s %s is not available to accounts under the rules for housing and employment', async (type, value) => {
    expect((await post({ targeting_type: type, targeting_value: value })).status).toBe(200);
    await simulator.close();
    await start({ features: ['HOUSING_AND_URBAN_DEVELOPMENT_LIMITATIONS'] });
    const { body } = await post({ targeting_type: type, targeting_value: value });
    expect(body.errors).toMatchObject([{ code: 'FEATURE_NOT_AVAILABLE' }]);
    expect((await post({ targeting_type: 'LOCATION', targeting_value: colombia })).status).toBe(200);
    expect((await post({ targeting_type: 'AGE', targeting_value: 'AGE_OVER_18' })).status).toBe(200);
  });
});

describe('a batch', () => {
  it('creates and deletes in order', async () => {
    const first = await post({ targeting_type: 'LANGUAGE', targeting_value: 'es' });
    const { id } = first.body.data as XData;
    const { status, body } = await batch([
      create({ targeting_type: 'LOCATION', targeting_value: colombia }),
      { operation_type: 'Delete', params: { targeting_criterion_id: id } },
      create({ targeting_type: 'AGE', targeting_value: 'AGE_OVER_18', operator_type: 'EQ' }),
    ]);
    expect(status).toBe(200);
    expect(body.data).toMatchObject([
      { targeting_type: 'LOCATION', operator_type: 'EQ', deleted: false },
      { id, deleted: true },
      { targeting_type: 'AGE', deleted: false },
    ]);
    expect(body.request).toMatchObject([
      { operation_type: 'Create', params: { line_item_id: lineItem, targeting_value: colombia } },
      { operation_type: 'Delete', params: { targeting_criterion_id: id } },
      { operation_type: 'Create' },
    ]);
  });

  it('does nothing when one item is wrong, and says which', async () => {
    const { status, body } = await batch([
      create({ targeting_type: 'LOCATION', targeting_value: colombia }),
      create({ targeting_type: 'LOCATION', targeting_value: 'nowhere' }),
      create({ targeting_type: 'AGE', targeting_value: 'AGE_OVER_18' }),
      create({ targeting_type: 'AGE', targeting_value: 'AGE_OVER_21' }),
      { operation_type: 'Update', params: {} },
      create({ targeting_type: 'LANGUAGE' }),
    ]);
    expect(status).toBe(400);
    expect(body.errors).toEqual([]);
    expect(body.operation_errors).toMatchObject([
      [],
      [{ code: 'INVALID_PARAMETER', parameter: 'targeting_value' }],
      [],
      [{ code: 'INVALID_PARAMETER', parameter: 'targeting_type' }],
      [{ code: 'INVALID_PARAMETER', parameter: 'operation_type' }],
      [{ code: 'MISSING_PARAMETER', parameter: 'targeting_value' }],
    ]);
    expect(await criteria()).toEqual([]);
  });

  it('is refused when it is too large, empty, no list, or no JSON', async () => {
    const item = create({ targeting_type: 'BROAD_KEYWORD', targeting_value: 'empleo' });
    const large = await batch(Array.from({ length: 501 }, () => item));
    expect(large.body.errors).toMatchObject([{ code: 'REQUEST_TOO_COMPLEX' }]);
    expect((await batch([])).status).toBe(400);
    expect((await batch(item)).status).toBe(400);
    expect((await batch([item], 'text/plain')).body.errors).toMatchObject([{ code: 'INVALID_PARAMETER' }]);
    expect(await criteria()).toEqual([]);
    expect((await batch(Array.from({ length: 500 }, () => item))).status).toBe(200);
    expect(await client.list('targeting_criteria', { line_item_ids: lineItem, count: 1000 })).toHaveLength(500);
  });

  it('creates campaigns and line items, forty at most', async () => {
    const path = (kind: string) => `/12/batch/accounts/${simulator.credentials.x.accountId}/${kind}`;
    const send = (kind: string, items: unknown) =>
      client.send('POST', path(kind), JSON.stringify(items), 'application/json');
    const item = { operation_type: 'Create', params: campaignForm(simulator) };
    expect(
      (
        await send(
          'campaigns',
          Array.from({ length: 41 }, () => item),
        )
      ).status,
    ).toBe(400);
    const { body } = await send('campaigns', [item, { ...item, params: { ...item.params, name: 'B' } }]);
    const [one, other] = body.data as readonly XData[];
    const lineItemOf = (changes: Readonly<Record<string, unknown>> = {}) => ({
      operation_type: 'Create',
      params: { ...lineItemForm, placements: ['ALL_ON_TWITTER'], campaign_id: one?.id, ...changes },
    });
    const mixed = await send('line_items', [
      lineItemOf(),
      lineItemOf({ objective: 'ENGAGEMENTS', goal: 'ENGAGEMENT' }),
    ]);
    expect(mixed.body.operation_errors).toMatchObject([[], [{ parameter: 'objective' }]]);
    expect(await client.list('line_items', { campaign_ids: String(one?.id) })).toEqual([]);
    expect((await send('line_items', [lineItemOf(), lineItemOf()])).status).toBe(200);
    const change = await send('campaigns', [
      { operation_type: 'Update', params: { campaign_id: one?.id, entity_status: 'ACTIVE' } },
      { operation_type: 'Delete', params: { campaign_id: other?.id } },
    ]);
    expect(change.body.data).toMatchObject([{ entity_status: 'ACTIVE' }, { deleted: true }]);
    const twice = await send('campaigns', [
      { operation_type: 'Delete', params: { campaign_id: one?.id } },
      { operation_type: 'Delete', params: { campaign_id: one?.id } },
    ]);
    expect(twice.body.operation_errors).toMatchObject([[], [{ parameter: 'campaign_id' }]]);
  });
});
