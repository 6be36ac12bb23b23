import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { standingClock } from '../__fixtures__/standing-clock.js';
import { openXClient, type XClient, type XForm } from '../__fixtures__/x-client.js';
import { campaignForm, lineItemForm } from '../__fixtures__/x-specs.js';
import type { Simulator } from '../simulator.js';
import type { XAccountSettings } from './x-account.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;
let client: XClient;
let campaign: string;

const start = async (x: XAccountSettings = {}) => {
  simulator = await startSimulator({ platforms: ['x'], clock: standingClock, accounts: { x } });
  client = openXClient(simulator);
  campaign = await client.create('campaigns', campaignForm(simulator));
};
const post = (changes: XForm = {}) =>
  client.call('POST', `${client.account}/line_items`, { ...lineItemForm, campaign_id: campaign, ...changes });

beforeEach(() => start());
afterEach(async () => {
  await simulator.close();
});

describe('a line item', () => {
  it('is answered with what X derives', async () => {
    const { status, body } = await post({ start_time: '2026-03-02T00:00:00-0500' });
    expect(status).toBe(200);
    expect(body.data).toMatchObject({
      campaign_id: campaign,
      name: 'Bogotá',
      placements: ['ALL_ON_TWITTER'],
      goal: 'LINK_CLICKS',
      pay_by: 'IMPRESSION',
      bid_strategy: 'AUTO',
      bid_amount_local_micro: null,
      start_time: '2026-03-02T05:00:00Z',
      end_time: '2026-04-02T05:00:00Z',
      entity_status: 'PAUSED',
      standard_delivery: true,
      categories: [],
      creative_source: 'MANUAL',
      deleted: false,
    });
    expect(body.request?.params).toMatchObject({ placements: ['ALL_ON_TWITTER'], start_time: '2026-03-02T05:00:00Z' });
  });

  it.each([
    ['an unknown parameter', { paused: true }, 400, 'INVALID_PARAMETER', 'paused'],
    ['another campaign', { campaign_id: 'zzzzz' }, 404, 'CAMPAIGN_NOT_FOUND', 'id'],
    ['an objective that is none', { objective: 'TRAFFIC' }, 400, 'INVALID_PARAMETER', 'objective'],
    ['a placement that is none', { placements: 'EVERYWHERE' }, 400, 'INVALID_PARAMETER', 'placements'],
    [
      'placements that exclude each other',
      { placements: 'ALL_ON_TWITTER,TWITTER_SEARCH' },
      400,
      'INVALID_PLACEMENT_TYPE',
      'placements',
    ],
    [
      'the network without a domain',
      { placements: 'PUBLISHER_NETWORK' },
      400,
      'MISSING_PARAMETER',
      'advertiser_domain',
    ],
    ['a time with fractions', { start_time: '2026-03-02T05:00:00.000Z' }, 400, 'INVALID_PARAMETER', 'start_time'],
    ['a day that does not exist', { start_time: '2026-02-30T05:00:00Z' }, 400, 'INVALID_PARAMETER', 'start_time'],
    ['an end before its start', { end_time: '2026-03-01T05:00:00Z' }, 400, 'INVALID_TIME_WINDOW', 'end_time'],
    [
      'an end that is over',
      { start_time: '2025-01-01T00:00:00Z', end_time: '2025-02-01T00:00:00Z' },
      400,
      'INVALID_TIME_WINDOW',
      'end_time',
    ],
    ['a bid strategy without a bid', { bid_strategy: 'MAX' }, 400, 'MISSING_PARAMETER', 'bid_amount_local_micro'],
    [
      'a bid strategy its objective lacks',
      { objective: 'REACH', goal: 'MAX_REACH', bid_strategy: 'MAX', bid_amount_local_micro: 1_000_000_000 },
      400,
      'INVALID_PARAMETER',
      'bid_strategy',
    ],
    ['a goal its objective lacks', { goal: 'MAX_REACH' }, 400, 'INVALID_PARAMETER', 'goal'],
    ['conversions without a tag', { goal: 'WEBSITE_CONVERSIONS' }, 400, 'MISSING_PARAMETER', 'primary_web_event_tag'],
    [
      'a tag that does not exist',
      { goal: 'WEBSITE_CONVERSIONS', primary_web_event_tag: 'zz' },
      404,
      'WEB_EVENT_TAG_NOT_FOUND',
      'primary_web_event_tag',
    ],
    ['a unit to pay by that its goal lacks', { pay_by: 'APP_CLICK' }, 400, 'INVALID_PARAMETER', 'pay_by'],
    [
      'impressions paid under a target',
      { bid_strategy: 'TARGET', bid_amount_local_micro: 1_000_000_000, pay_by: 'IMPRESSION' },
      400,
      'INVALID_PARAMETER',
      'pay_by',
    ],
    ['a cap without days', { frequency_cap: 3 }, 400, 'INCLUSIVE_PARAMETERS', 'duration_in_days'],
    ['a cap its objective lacks', { frequency_cap: 3, duration_in_days: 7 }, 400, 'INVALID_PARAMETER', 'frequency_cap'],
    [
      'days that are not offered',
      { frequency_cap: 3, duration_in_days: 5 },
      400,
      'INVALID_PARAMETER',
      'duration_in_days',
    ],
    [
      'an app objective without an app',
      { objective: 'APP_INSTALLS', goal: 'APP_INSTALLS' },
      400,
      'MISSING_PARAMETER',
      'android_app_store_identifier',
    ],
    [
      'a total below a day',
      { daily_budget_amount_local_micro: 2_000_000_000, total_budget_amount_local_micro: 1_000_000_000 },
      400,
      'INVALID_PARAMETER',
      'daily_budget_amount_local_micro',
    ],
  ])('is refused with %s', async (_what, changes: XForm, status, code, parameter) => {
    const answer = await post(changes);
    expect(answer.body.errors).toMatchObject([{ code, parameter }]);
    expect(answer.status).toBe(status);
  });

  it.each(['campaign_id', 'objective', 'placements', 'product_type', 'start_time', 'end_time'])(
    'needs %s',
    async (name) => {
      const form: XForm = { ...lineItemForm, campaign_id: campaign };
      const { [name]: _left, ...rest } = form;
      const { body } = await client.call('POST', `${client.account}/line_items`, rest);
      expect(body.errors).toMatchObject([{ code: 'MISSING_PARAMETER', parameter: name }]);
    },
  );

  it('shares objective and product with its campaign', async () => {
    await post();
    const { body } = await post({ objective: 'ENGAGEMENTS', goal: 'ENGAGEMENT' });
    expect(body.errors).toMatchObject([{ code: 'INVALID_PARAMETER', parameter: 'objective' }]);
    const product = await post({ product_type: 'PROMOTED_ACCOUNT' });
    expect(product.body.errors).toMatchObject([{ code: 'INVALID_PARAMETER', parameter: 'product_type' }]);
  });

  it('is one of a hundred at most, and of as many active ones as the account may have', async () => {
    for (let index = 0; index < 100; index += 1) expect((await post()).status).toBe(200);
    expect((await post()).body.errors).toMatchObject([{ code: 'TOO_MANY_LINE_ITEMS' }]);
    await simulator.close();
    await start({ activeLineItemLimit: 1 });
    await post({ entity_status: 'ACTIVE' });
    expect((await post({ entity_status: 'ACTIVE' })).body.errors).toMatchObject([{ code: 'TOO_MANY_LINE_ITEMS' }]);
  });

  it('does not expand audiences where ads about employment are limited', async () => {
    expect((await post({ audience_expansion: 'DEFINED' })).status).toBe(200);
    await simulator.close();
    await start({ features: ['HOUSING_AND_URBAN_DEVELOPMENT_LIMITATIONS'] });
    expect((await post({ audience_expansion: 'DEFINED' })).body.errors).toMatchObject([
      { code: 'FEATURE_NOT_AVAILABLE' },
    ]);
  });

  it('ignores a bid under AUTO, and takes the maximum for meant when only a bid is there', async () => {
    expect((await post({ bid_amount_local_micro: 1_000_000_000 })).body.data).toMatchObject({
      bid_strategy: 'AUTO',
      bid_amount_local_micro: null,
    });
    const { bid_strategy: _strategy, ...form } = lineItemForm;
    const bid = { ...form, campaign_id: campaign, bid_amount_local_micro: 1_000_000_000 };
    expect((await client.call('POST', `${client.account}/line_items`, bid)).body.data).toMatchObject({
      bid_strategy: 'MAX',
      bid_amount_local_micro: 1_000_000_000,
    });
  });
});

describe('an update of a line item', () => {
  const put = async (form: XForm) => {
    const id = await client.create('line_items', { ...lineItemForm, campaign_id: campaign });
    return client.call('PUT', `${client.account}/line_items/${id}`, form);
  };

  it('changes what it names', async () => {
    const { body } = await put({
      entity_status: 'ACTIVE',
      end_time: '2026-05-01',
      daily_budget_amount_local_micro: 5_000_000_000,
    });
    expect(body.data).toMatchObject({
      entity_status: 'ACTIVE',
      end_time: '2026-05-01T00:00:00Z',
      start_time: '2026-03-02T05:00:00Z',
      daily_budget_amount_local_micro: 5_000_000_000,
      objective: 'WEBSITE_CLICKS',
    });
  });

  it.each([
    ['objective', { objective: 'REACH' }],
    ['placements', { placements: 'TWITTER_SEARCH' }],
    ['campaign_id', { campaign_id: 'abc' }],
    ['goal', { goal: 'SITE_VISITS' }],
    ['pay_by', { pay_by: 'LINK_CLICK' }],
    ['entity_status', { entity_status: 'DRAFT' }],
    ['end_time', { end_time: '' }],
  ])('cannot set %s like this', async (parameter, form: XForm) => {
    const { status, body } = await put(form);
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ code: 'INVALID_PARAMETER', parameter }]);
  });

  it('cannot move the end behind us', async () => {
    const { body } = await put({ start_time: '2026-01-01T00:00:00Z', end_time: '2026-02-01T00:00:00Z' });
    expect(body.errors).toMatchObject([{ code: 'INVALID_TIME_WINDOW' }]);
  });
});
