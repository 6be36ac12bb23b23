import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf, openGoogleAdsClient, pathsOf, type GoogleAdsClient } from '../__fixtures__/google-ads-client.js';
import { budgetCreate, campaignCreate, treeOf, type Fields } from '../__fixtures__/google-ads-specs.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';

const clock = { now: () => new Date('2026-12-01T15:00:00Z') };
let simulator: Simulator;
let client: GoogleAdsClient;
beforeAll(async () => {
  simulator = await startSimulator({ platforms: ['google-ads'], clock });
  client = await openGoogleAdsClient(simulator);
});
afterAll(() => simulator.close());

describe('a new budget', () => {
  it.each<[string, Fields, string, string]>([
    ['without an amount', { amountMicros: null }, 'fieldError.REQUIRED', 'amount_micros'],
    ['of nothing', { amountMicros: '0' }, 'rangeError.TOO_LOW', 'amount_micros'],
    ['below nothing', { amountMicros: '-1000000' }, 'campaignBudgetError.NEGATIVE_MONEY_AMOUNT', 'amount_micros'],
    [
      'of half a peso',
      { amountMicros: '50000500000' },
      'campaignBudgetError.NON_MULTIPLE_OF_MINIMUM_CURRENCY_UNIT',
      'amount_micros',
    ],
    [
      'below the minimum',
      { amountMicros: '999000000' },
      'campaignBudgetError.BUDGET_BELOW_PER_DAY_MINIMUM',
      'amount_micros',
    ],
    [
      'beyond reason',
      { amountMicros: '2000000000000000000' },
      'campaignBudgetError.MONEY_AMOUNT_TOO_LARGE',
      'amount_micros',
    ],
    [
      'in a hurry',
      { deliveryMethod: 'ACCELERATED' },
      'campaignBudgetError.CANNOT_USE_ACCELERATED_DELIVERY_MODE',
      'delivery_method',
    ],
    ['shared without a name', { explicitlyShared: true }, 'fieldError.REQUIRED', 'name'],
    ['shared by default, without a name', { explicitlyShared: null }, 'fieldError.REQUIRED', 'name'],
    [
      'with a daily and a total amount',
      { totalAmountMicros: '1000000000' },
      'campaignBudgetError.TOTAL_BUDGET_AMOUNT_MUST_BE_UNSET_FOR_BUDGET_PERIOD_DAILY',
      'total_amount_micros',
    ],
    [
      'for a period, by the day',
      { period: 'CUSTOM_PERIOD' },
      'campaignBudgetError.BUDGET_AMOUNT_MUST_BE_UNSET_FOR_CUSTOM_BUDGET_PERIOD',
      'amount_micros',
    ],
  ])('is refused %s', async (_what, fields, code, field) => {
    const { body } = await client.mutate([budgetCreate(client.customer, fields)]);
    expect(codesOf(body.error)).toContain(code);
    expect(pathsOf(body.error)[codesOf(body.error).indexOf(code)]).toBe(
      `mutate_operations[0].campaign_budget_operation.create.${field}`,
    );
  });

  it('says in the error what the minimum is', async () => {
    const { body } = await client.mutate([budgetCreate(client.customer, { amountMicros: '999000000' })]);
    expect(body.error?.details?.[0]?.errors?.[0]?.details?.['budgetPerDayMinimumErrorDetails']).toMatchObject({
      currencyCode: 'COP',
      minimumBudgetAmountMicros: '1000000000',
      failedBudgetAmountMicros: '999000000',
    });
  });
});

describe('a new campaign', () => {
  it.each<[string, Fields, string, string]>([
    ['without a name', { name: null }, 'fieldError.REQUIRED', 'name'],
    ['with a name of blanks', { name: '  ' }, 'stringLengthError.TOO_SHORT', 'name'],
    ['with an endless name', { name: 'x'.repeat(257) }, 'stringLengthError.TOO_LONG', 'name'],
    ['with a line break in its name', { name: 'a\nb' }, 'campaignError.INVALID_CAMPAIGN_NAME', 'name'],
    ['without a channel', { advertisingChannelType: null }, 'fieldError.REQUIRED', 'advertising_channel_type'],
    [
      'for a channel that is not simulated',
      { advertisingChannelType: 'VIDEO' },
      'campaignError.ADVERTISING_CHANNEL_TYPE_NOT_AVAILABLE_FOR_ACCOUNT_TYPE',
      'advertising_channel_type',
    ],
    ['without a budget', { campaignBudget: null }, 'fieldError.REQUIRED', 'campaign_budget'],
    ['with a malformed budget', { campaignBudget: '17' }, 'requestError.RESOURCE_NAME_MALFORMED', 'campaign_budget'],
    [
      'with a budget of nobody',
      { campaignBudget: 'customers/1/campaignBudgets/17' },
      'mutateError.RESOURCE_NOT_FOUND',
      'campaign_budget',
    ],
    ['without a bidding strategy', { maximizeConversions: null }, 'fieldError.REQUIRED', 'campaign_bidding_strategy'],
    [
      'with a bidding strategy of another channel',
      { maximizeConversions: null, manualCpm: {} },
      'biddingError.CANNOT_CREATE_CAMPAIGN_WITH_BIDDING_STRATEGY',
      'manual_cpm',
    ],
    [
      'without the EU declaration',
      { containsEuPoliticalAdvertising: null },
      'fieldError.REQUIRED',
      'contains_eu_political_advertising',
    ],
    ['that is removed', { status: 'REMOVED' }, 'operationAccessDeniedError.CREATE_AS_REMOVED_NOT_PERMITTED', 'status'],
    [
      'for partner search',
      { networkSettings: { targetPartnerSearchNetwork: true } },
      'campaignError.CANNOT_TARGET_PARTNER_SEARCH_NETWORK',
      'network_settings.target_partner_search_network',
    ],
    [
      'for partners without Google',
      { networkSettings: { targetGoogleSearch: false, targetSearchNetwork: true } },
      'campaignError.CANNOT_TARGET_SEARCH_NETWORK_WITHOUT_GOOGLE_SEARCH',
      'network_settings.target_search_network',
    ],
    [
      'for no network',
      { networkSettings: { targetGoogleSearch: false } },
      'campaignError.CAMPAIGN_MUST_TARGET_AT_LEAST_ONE_NETWORK',
      'network_settings',
    ],
    [
      'with a date in ISO form',
      { startDateTime: '2026-12-05T00:00:00Z' },
      'dateError.INVALID_STRING_DATE_TIME_SECONDS',
      'start_date_time',
    ],
    [
      'with a day that does not exist',
      { startDateTime: '2027-02-30 00:00:00' },
      'dateError.INVALID_STRING_DATE_TIME_SECONDS',
      'start_date_time',
    ],
    [
      'from yesterday',
      { startDateTime: '2026-11-30 00:00:00' },
      'dateRangeError.CANNOT_SET_DATE_TO_PAST',
      'start_date_time',
    ],
    [
      'until yesterday',
      { endDateTime: '2026-11-30 23:59:59' },
      'dateRangeError.CANNOT_SET_DATE_TO_PAST',
      'end_date_time',
    ],
    [
      'from noon',
      { startDateTime: '2026-12-05 12:00:00' },
      'dateError.DATE_RANGE_ERROR_START_TIME_MUST_BE_THE_START_OF_A_DAY',
      'start_date_time',
    ],
    [
      'until noon',
      { endDateTime: '2026-12-05 12:00:00' },
      'dateError.DATE_RANGE_ERROR_END_TIME_MUST_BE_THE_END_OF_A_DAY',
      'end_date_time',
    ],
    [
      'that ends before it starts',
      { startDateTime: '2026-12-09 00:00:00', endDateTime: '2026-12-08 23:59:59' },
      'dateRangeError.START_DATE_AFTER_END_DATE',
      'end_date_time',
    ],
    [
      'until after the end of time',
      { endDateTime: '2038-01-01 23:59:59' },
      'dateRangeError.AFTER_MAXIMUM_ALLOWABLE_DATE',
      'end_date_time',
    ],
  ])('is refused %s', async (_what, fields, code, field) => {
    const { body } = await client.mutate([budgetCreate(client.customer), campaignCreate(client.customer, fields)]);
    expect(codesOf(body.error)).toContain(code);
    expect(pathsOf(body.error)[codesOf(body.error).indexOf(code)]).toBe(
      `mutate_operations[1].campaign_operation.create.${field}`,
    );
  });

  it('may start today, although the day has begun', async () => {
    const dates = { startDateTime: '2026-12-01 00:00:00', endDateTime: '2026-12-31 23:59:59' };
    await client.create(treeOf(client.customer, 'Empieza hoy', dates));
  });

  it('needs an end if its budget is for a whole period', async () => {
    const budget = budgetCreate(client.customer, {
      amountMicros: null,
      totalAmountMicros: '900000000000',
      period: 'CUSTOM_PERIOD',
    });
    const { body } = await client.mutate([budget, campaignCreate(client.customer, { name: 'Con total' })]);
    expect(codesOf(body.error)).toEqual(['campaignError.END_DATE_TIME_REQUIRED_FOR_TOTAL_BUDGET']);
    const ending = campaignCreate(client.customer, { name: 'Con total', endDateTime: '2026-12-31 23:59:59' });
    expect((await client.mutate([budget, ending])).status).toBe(200);
  });

  it('shares a budget only if the budget says so', async () => {
    const second = (fields: Fields) =>
      campaignCreate(client.customer, {
        resourceName: null,
        name: 'Segunda',
        maximizeConversions: null,
        manualCpc: {},
        ...fields,
      });
    const first = campaignCreate(client.customer, { name: 'Primera', maximizeConversions: null, manualCpc: {} });
    const own = await client.mutate([budgetCreate(client.customer), first, second({})]);
    expect(codesOf(own.body.error)).toEqual([
      'campaignBudgetError.CANNOT_USE_IMPLICITLY_SHARED_CAMPAIGN_BUDGET_WITH_MULTIPLE_CAMPAIGNS',
    ]);
    const shared = budgetCreate(client.customer, { explicitlyShared: true, name: 'De todos' });
    expect((await client.mutate([shared, first, second({})])).status).toBe(200);
    const automatic = campaignCreate(client.customer, { name: 'Tercera' });
    const { body } = await client.mutate([
      budgetCreate(client.customer, { explicitlyShared: true, name: 'Otro' }),
      automatic,
    ]);
    expect(codesOf(body.error)).toEqual(['biddingError.BIDDING_STRATEGY_TYPE_INCOMPATIBLE_WITH_SHARED_BUDGET']);
  });
});
