import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf, openGoogleAdsClient, type GoogleAdsClient } from '../__fixtures__/google-ads-client.js';
import { keywordCreate, treeOf } from '../__fixtures__/google-ads-specs.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;
let client: GoogleAdsClient;
let campaign = '';
let adGroup = '';
beforeAll(async () => {
  simulator = await startSimulator({ platforms: ['google-ads'], accounts: { 'google-ads': { rowsPerPage: 2 } } });
  client = await openGoogleAdsClient(simulator);
  [, campaign = '', , , adGroup = ''] = await client.create(treeOf(client.customer, "[af:1] Jefe d'Obra 100%"));
  await client.create(treeOf(client.customer, '[af:2] Analista'));
  const [, third = ''] = await client.create(treeOf(client.customer, '[af:3] analista'));
  await client.create([{ campaignOperation: { remove: third } }]);
  await client.create([keywordCreate(client.customer, 'gratis', { adGroup, negative: true })]);
});
afterAll(() => simulator.close());

const namesWhere = async (where: string) =>
  (await everyRow(`SELECT campaign.name FROM campaign ${where}`)).map((row) => row['campaign']?.['name']);

/** All pages. */
const everyRow = async (query: string) => {
  const path = `${client.customer}/googleAds:search`;
  const rows = [];
  let pageToken = '';
  do {
    const { body, text, status } = await client.call(path, { query, ...(pageToken === '' ? {} : { pageToken }) });
    if (status !== 200) throw new Error(text);
    rows.push(...(body.results ?? []));
    pageToken = body.nextPageToken ?? '';
  } while (pageToken !== '');
  return rows;
};

const first = "[af:1] Jefe d'Obra 100%";
const second = '[af:2] Analista';
const third = '[af:3] analista';

describe('a search', () => {
  it('answers rows in camelCase, with text for int64, names for enums and the resource name on top', async () => {
    const id = campaign.split('/').at(-1);
    const rows = await client.search(
      `SELECT campaign.id, campaign.status, campaign.advertising_channel_type, campaign.network_settings.target_google_search,
        campaign_budget.amount_micros, customer.currency_code FROM campaign WHERE campaign.id = ${id ?? ''}`,
    );
    expect(rows).toEqual([
      {
        campaign: {
          resourceName: campaign,
          id,
          status: 'PAUSED',
          advertisingChannelType: 'SEARCH',
          networkSettings: { targetGoogleSearch: true },
        },
        campaignBudget: {
          resourceName: expect.stringMatching(/campaignBudgets\/\d+$/) as unknown,
          amountMicros: '50000000000',
        },
        customer: { resourceName: client.customer, currencyCode: 'COP' },
      },
    ]);
  });

  it.each<[string, string, readonly string[]]>([
    ['=', "WHERE campaign.name = '[af:2] Analista'", [second]],
    ['an escaped quote', "WHERE campaign.name = '[af:1] Jefe d\\'Obra 100%'", [first]],
    ['double quotes', `WHERE campaign.name = "[af:1] Jefe d'Obra 100%"`, [first]],
    ['!=', "WHERE campaign.status != 'REMOVED'", [first, second]],
    ['an enum without quotes', 'WHERE campaign.status = REMOVED', [third]],
    ['IN', "WHERE campaign.name IN ('[af:2] Analista', '[af:3] analista')", [second, third]],
    ['NOT IN', "WHERE campaign.status NOT IN ('PAUSED', 'ENABLED')", [third]],
    ['LIKE, whatever the case', "WHERE campaign.name LIKE '%ANALISTA'", [second, third]],
    ['LIKE with a bracket as it is', "WHERE campaign.name LIKE '[[]af:1]%'", [first]],
    ['LIKE with a set', "WHERE campaign.name LIKE '_af:[23]]%'", [second, third]],
    ['LIKE with a literal percent', "WHERE campaign.name LIKE '%100[%]'", [first]],
    ['NOT LIKE', "WHERE campaign.name NOT LIKE '%Analista%' AND campaign.status != REMOVED", [first]],
    ['AND', "WHERE campaign.name LIKE '%analista%' AND campaign.status = 'PAUSED'", [second]],
    ['IS NULL', 'WHERE campaign.end_date_time IS NULL', [first, second, third]],
    ['IS NOT NULL', 'WHERE campaign.final_url_suffix IS NOT NULL', []],
    ['ORDER BY and LIMIT', 'ORDER BY campaign.name DESC LIMIT 2', [third, second]],
    ['CONTAINS ANY', "WHERE campaign.primary_status_reasons CONTAINS ANY ('CAMPAIGN_REMOVED')", [third]],
    ['a campaign that is not there', 'WHERE campaign.id = 5', []],
    ['lower case and a semicolon', "where campaign.status = 'REMOVED';", [third]],
  ])('understands %s', async (_what, where, names) => {
    expect(await namesWhere(where)).toEqual(names);
  });

  it.each<[string, string, string]>([
    ['an unknown field', 'SELECT campaign.colour FROM campaign', 'UNRECOGNIZED_FIELD'],
    ['a message for a field', 'SELECT campaign.network_settings FROM campaign', 'UNRECOGNIZED_FIELD'],
    ['camelCase', 'SELECT campaign.startDateTime FROM campaign', 'UNRECOGNIZED_FIELD'],
    ['an unknown resource', 'SELECT campaign.id FROM campaigns', 'BAD_RESOURCE_TYPE_IN_FROM_CLAUSE'],
    ['a resource of elsewhere', 'SELECT ad_group.id FROM campaign', 'PROHIBITED_RESOURCE_TYPE_IN_SELECT_CLAUSE'],
    [
      'a condition on elsewhere',
      "SELECT campaign.id FROM campaign WHERE ad_group.name = 'x'",
      'PROHIBITED_RESOURCE_TYPE_IN_WHERE_CLAUSE',
    ],
    [
      'metrics of what has none',
      'SELECT asset.id, metrics.clicks FROM asset',
      'PROHIBITED_METRIC_IN_SELECT_OR_WHERE_CLAUSE',
    ],
    [
      'a wrong enum constant',
      "SELECT campaign.id FROM campaign WHERE campaign.status = 'RUNNING'",
      'BAD_ENUM_CONSTANT',
    ],
    ['a text without quotes', 'SELECT campaign.id FROM campaign WHERE campaign.name = Analista', 'BAD_VALUE'],
    ['a word for a number', "SELECT campaign.id FROM campaign WHERE campaign.id = 'x'", 'BAD_VALUE'],
    ['LIKE on a number', "SELECT campaign.id FROM campaign WHERE campaign.id LIKE '1%'", 'OPERATOR_FIELD_MISMATCH'],
    [
      'an open date range',
      "SELECT segments.date FROM campaign WHERE segments.date >= '2026-01-01'",
      'EXPECTED_FILTERS_ON_DATE_RANGE',
    ],
    ['dates without a range', 'SELECT segments.date, metrics.clicks FROM campaign', 'EXPECTED_FILTERS_ON_DATE_RANGE'],
    [
      'a date of another form',
      "SELECT campaign.id FROM campaign WHERE segments.date = '01/12/2026'",
      'INVALID_DATE_FORMAT',
    ],
    [
      'an unknown range',
      'SELECT campaign.id FROM campaign WHERE segments.date DURING LAST_CENTURY',
      'INVALID_VALUE_WITH_DURING_OPERATOR',
    ],
    ['a text that does not end', "SELECT campaign.id FROM campaign WHERE campaign.name = 'x", 'STRING_NOT_TERMINATED'],
    ['an empty list', 'SELECT campaign.id FROM campaign WHERE campaign.id IN ()', 'PROHIBITED_EMPTY_LIST_IN_CONDITION'],
    ['no FROM', 'SELECT campaign.id', 'UNEXPECTED_END_OF_QUERY'],
    ['no SELECT', 'FROM campaign', 'EXPECTED_SELECT'],
    ['an unknown operator', 'SELECT campaign.id FROM campaign WHERE campaign.id LOOKS 5', 'BAD_OPERATOR'],
    ['half a BETWEEN', 'SELECT campaign.id FROM campaign WHERE campaign.id BETWEEN 1 5', 'EXPECTED_AND'],
    ['a limit of nothing', 'SELECT campaign.id FROM campaign LIMIT 0', 'LIMIT_VALUE_TOO_LOW'],
    ['OR', 'SELECT campaign.id FROM campaign WHERE campaign.id = 1 OR campaign.id = 2', 'UNEXPECTED_INPUT'],
    [
      'an order by what is not selected',
      'SELECT campaign.id FROM campaign ORDER BY metrics.clicks',
      'EXPECTED_REFERENCED_FIELD_IN_SELECT_CLAUSE',
    ],
    ['a strange symbol', 'SELECT campaign.id FROM campaign WHERE campaign.id = §', 'BAD_SYMBOL'],
  ])('refuses %s', async (_what, query, code) => {
    const { body, status } = await client.call(`${client.customer}/googleAds:search`, { query });
    expect([status, codesOf(body.error)]).toEqual([400, [`queryError.${code}`]]);
  });

  it('answers in pages, of a size that nobody chooses', async () => {
    const query = 'SELECT campaign.id FROM campaign';
    const path = `${client.customer}/googleAds:search`;
    const { body: page } = await client.call(path, { query, searchSettings: { returnTotalResultsCount: true } });
    expect(page).toMatchObject({ fieldMask: 'campaign.id', totalResultsCount: '3' });
    expect(page.results).toHaveLength(2);
    const { body: last } = await client.call(path, { query, pageToken: page.nextPageToken });
    expect(last.results).toHaveLength(1);
    expect(last.nextPageToken).toBeUndefined();
    expect(codesOf((await client.call(path, { query, pageSize: 10 })).body.error)).toEqual([
      'requestError.PAGE_SIZE_NOT_SUPPORTED',
    ]);
    const foreign = { query: 'SELECT campaign.name FROM campaign', pageToken: page.nextPageToken };
    expect(codesOf((await client.call(path, foreign)).body.error)).toEqual(['requestError.INVALID_PAGE_TOKEN']);
  });

  it('streams chunks in a list, also when there is nothing', async () => {
    const path = `${client.customer}/googleAds:searchStream`;
    const chunks = JSON.parse((await client.call(path, { query: 'SELECT campaign.id FROM campaign' })).text) as {
      results?: unknown[];
    }[];
    expect(chunks.map(({ results }) => results?.length)).toEqual([2, 1]);
    const none = await client.call(path, { query: 'SELECT campaign.id FROM campaign WHERE campaign.id = 1' });
    expect(JSON.parse(none.text)).toEqual([expect.not.objectContaining({ results: expect.anything() as unknown })]);
  });

  it('finds what is below a campaign by its campaign', async () => {
    const where = `WHERE campaign.resource_name = '${campaign}'`;
    const counts = [];
    for (const from of ['ad_group', 'ad_group_ad', 'ad_group_criterion', 'keyword_view', 'campaign_criterion']) {
      counts.push([
        from,
        (await client.search(`SELECT ${from}.resource_name, campaign.id FROM ${from} ${where}`)).length,
      ]);
    }
    expect(counts).toEqual([
      ['ad_group', 1],
      ['ad_group_ad', 1],
      ['ad_group_criterion', 2],
      ['keyword_view', 1],
      ['campaign_criterion', 2],
    ]);
    const [ad] = await client.search(
      `SELECT ad_group_ad.ad.id, ad_group_ad.ad.final_urls, ad_group_ad.policy_summary.review_status FROM ad_group_ad ${where}`,
    );
    expect(ad?.['adGroupAd']).toMatchObject({
      ad: {
        resourceName: expect.stringMatching(/\/ads\/\d+$/) as unknown,
        finalUrls: ['https://empleos.example.com/vacantes/1'],
      },
      policySummary: { reviewStatus: 'REVIEW_IN_PROGRESS' },
    });
    const { id } = ad?.['adGroupAd']?.['ad'] as { readonly id: string };
    const byId = (ids: string) =>
      client.search(`SELECT ad_group_ad.ad.id FROM ad_group_ad WHERE ad_group_ad.ad.id IN (${ids})`);
    expect((await byId(`${id}, 1`)).map((row) => row['adGroupAd']?.['ad'])).toMatchObject([{ id }]);
    expect(await byId('1')).toEqual([]);
  });

  it('knows constants', async () => {
    const query =
      "SELECT currency_constant.billable_unit_micros FROM currency_constant WHERE currency_constant.code = 'COP'";
    expect(await client.search(query)).toEqual([
      { currencyConstant: { resourceName: 'currencyConstants/COP', billableUnitMicros: '1000000' } },
    ]);
    const languages = await client.search(
      "SELECT language_constant.id FROM language_constant WHERE language_constant.code = 'es'",
    );
    expect(languages[0]?.['languageConstant']?.['id']).toBe('1003');
    const places = await client.search(
      "SELECT geo_target_constant.id FROM geo_target_constant WHERE geo_target_constant.canonical_name = 'Medellin,Antioquia,Colombia'",
    );
    expect(places).toHaveLength(1);
  });
});
