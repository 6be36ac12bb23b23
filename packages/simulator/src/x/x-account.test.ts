import { afterEach, describe, expect, it } from 'vitest';
import { openXClient, type XClient } from '../__fixtures__/x-client.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';
import type { XAccountSettings } from './x-account.js';

let simulator: Simulator;
let client: XClient;

const start = async (x: XAccountSettings = {}) => {
  simulator = await startSimulator({ platforms: ['x'], accounts: { x } });
  client = openXClient(simulator);
};
const data = async (edge = '', form = {}) => {
  const { status, body } = await client.call('GET', `${client.account}${edge}`, form);
  expect(status).toBe(200);
  return body.data;
};

afterEach(async () => {
  await simulator.close();
});

describe('the account', () => {
  it('is Colombian unless somebody says otherwise, and may do everything', async () => {
    await start();
    const { accountId, fundingInstrumentId, promotableUserId } = simulator.credentials.x;
    expect(accountId).toMatch(/^[0-9a-z]+$/);
    expect(await data()).toMatchObject({
      id: accountId,
      timezone: 'America/Bogota',
      timezone_switch_at: '2019-04-08T05:00:00Z',
      approval_status: 'ACCEPTED',
      deleted: false,
    });
    expect(await data('/features')).toEqual([]);
    expect(await data('/funding_instruments')).toMatchObject([
      {
        id: fundingInstrumentId,
        able_to_fund: true,
        reasons_not_able_to_fund: [],
        currency: 'COP',
        type: 'CREDIT_CARD',
      },
    ]);
    expect(await data(`/funding_instruments/${fundingInstrumentId}`)).toMatchObject({ id: fundingInstrumentId });
    expect(await data('/promotable_users')).toMatchObject([
      { user_id: promotableUserId, promotable_user_type: 'FULL' },
    ]);
    expect(await data('/authenticated_user_access')).toMatchObject({
      user_id: expect.stringMatching(/^\d+$/) as string,
      permissions: ['AD_MANAGER', 'TWEET_COMPOSER'],
    });
    expect((await client.call('GET', '/12/accounts', { account_ids: accountId })).body).toMatchObject({
      data: [{ id: accountId }],
      next_cursor: null,
    });
    expect((await client.call('GET', '/12/accounts', { q: 'other' })).body.data).toEqual([]);
  });

  it('may be in a bad way', async () => {
    await start({
      currency: 'MXN',
      timeZone: 'America/Mexico_City',
      approvalStatus: 'UNDER_REVIEW',
      features: ['HOUSING_AND_URBAN_DEVELOPMENT_LIMITATIONS', 'CITY_TARGETING'],
      permissions: ['CREATIVE_MANAGER'],
      promotableUserType: 'RETWEETS_ONLY',
      funding: { ableToFund: false, reasonsNotAbleToFund: ['EXPIRED'], type: 'CREDIT_LINE', creditRemainingMicros: 5 },
    });
    expect(await data()).toMatchObject({ timezone: 'America/Mexico_City', approval_status: 'UNDER_REVIEW' });
    expect(await data('/features', { feature_keys: 'CITY_TARGETING,OTHER' })).toEqual(['CITY_TARGETING']);
    expect(await data('/funding_instruments')).toMatchObject([
      {
        able_to_fund: false,
        reasons_not_able_to_fund: ['EXPIRED'],
        currency: 'MXN',
        type: 'CREDIT_LINE',
        credit_remaining_local_micro: 5,
      },
    ]);
    expect(await data('/authenticated_user_access')).toMatchObject({ permissions: ['CREATIVE_MANAGER'] });
    expect(await data('/promotable_users')).toMatchObject([{ promotable_user_type: 'RETWEETS_ONLY' }]);
  });

  it('does not find what is not there', async () => {
    await start();
    const missing = await client.call('GET', `${client.account}/funding_instruments/zzz`);
    expect(missing.body.errors).toMatchObject([{ code: 'FUNDING_INSTRUMENT_NOT_FOUND' }]);
    expect((await client.call('GET', `${client.account}/promotable_users/zzz`)).status).toBe(404);
    expect((await client.call('GET', `${client.account}/features`, { with_deleted: true })).status).toBe(400);
  });
});
