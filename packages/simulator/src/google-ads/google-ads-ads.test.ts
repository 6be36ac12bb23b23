import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf, openGoogleAdsClient, pathsOf, type GoogleAdsClient } from '../__fixtures__/google-ads-client.js';
import {
  adCreate,
  adGroupCreate,
  budgetCreate,
  campaignCreate,
  keywordCreate,
  languageCreate,
  locationCreate,
  searchAd,
  treeOf,
  type Fields,
} from '../__fixtures__/google-ads-specs.js';
import { pngBase64 } from '../__fixtures__/meta-specs.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;
let client: GoogleAdsClient;
beforeAll(async () => {
  simulator = await startSimulator({ platforms: ['google-ads'] });
  client = await openGoogleAdsClient(simulator);
});
afterAll(() => simulator.close());

const base = (name = 'Solo para juzgar') => [
  budgetCreate(client.customer),
  campaignCreate(client.customer, { name }),
  adGroupCreate(client.customer),
];
const texts = (...lines: readonly string[]) => lines.map((text) => ({ text }));
const titles = (count: number) => Array.from({ length: count }, (_, index) => ({ text: `Titular ${String(index)}` }));
const rsa = (fields: Fields) => ({ ...searchAd, ...fields });

/** Asks for the ad group with one more operation in it, without applying anything. */
const judge = async (operation: unknown): Promise<readonly [readonly string[], readonly string[]]> => {
  const { body } = await client.mutate([...base(), operation], { validateOnly: true });
  return [codesOf(body.error), pathsOf(body.error)];
};

describe('a responsive search ad', () => {
  it.each<[string, Fields, string, string]>([
    ['with two headlines', rsa({ headlines: titles(2) }), 'collectionSizeError.TOO_FEW', 'headlines'],
    ['with sixteen headlines', rsa({ headlines: titles(16) }), 'collectionSizeError.TOO_MANY', 'headlines'],
    ['with one description', rsa({ descriptions: texts('Una') }), 'collectionSizeError.TOO_FEW', 'descriptions'],
    ['with five descriptions', rsa({ descriptions: titles(5) }), 'collectionSizeError.TOO_MANY', 'descriptions'],
    [
      'with a headline of 31',
      rsa({ headlines: [...titles(2), { text: 'x'.repeat(31) }] }),
      'adError.LINE_TOO_WIDE',
      'headlines[2].text',
    ],
    [
      'with 16 characters of double width',
      rsa({ headlines: [...titles(2), { text: '求'.repeat(16) }] }),
      'adError.LINE_TOO_WIDE',
      'headlines[2].text',
    ],
    [
      'with a description of 91',
      rsa({ descriptions: texts('Una', 'x'.repeat(91)) }),
      'adError.LINE_TOO_WIDE',
      'descriptions[1].text',
    ],
    [
      'with an empty headline',
      rsa({ headlines: [...titles(2), { text: ' ' }] }),
      'stringLengthError.TOO_SHORT',
      'headlines[2].text',
    ],
    [
      'with a headline without text',
      rsa({ headlines: [...titles(2), {}] }),
      'fieldError.REQUIRED',
      'headlines[2].text',
    ],
    [
      'with the same headline twice',
      rsa({ headlines: [...titles(2), ...titles(1)] }),
      'assetError.DUPLICATE_ASSET',
      'headlines[2]',
    ],
    [
      'with a headline pinned as description',
      rsa({ headlines: [...titles(2), { text: 'x', pinnedField: 'DESCRIPTION_1' }] }),
      'assetLinkError.INVALID_PINNED_FIELD',
      'headlines[2].pinned_field',
    ],
    ['with a path of 16', rsa({ path1: 'x'.repeat(16) }), 'adError.LINE_TOO_WIDE', 'path1'],
    ['with the second path alone', { ...rsa({}), path1: null }, 'adError.CANNOT_SET_PATH2_WITHOUT_PATH1', 'path2'],
  ])('is refused %s', async (_what, content, code, field) => {
    const [codes, paths] = await judge(adCreate(client.customer, content));
    expect(codes).toEqual([code]);
    expect(paths).toEqual([`mutate_operations[3].ad_group_ad_operation.create.ad.responsive_search_ad.${field}`]);
  });

  it.each<[string, Fields, string]>([
    ['without a page', { finalUrls: [] }, 'fieldError.REQUIRED_NONEMPTY_LIST'],
    [
      'with a page without protocol',
      { finalUrls: ['empleos.example.com'] },
      'urlFieldError.MISSING_PROTOCOL_IN_FINAL_URL',
    ],
    [
      'with a page over FTP',
      { finalUrls: ['ftp://empleos.example.com'] },
      'urlFieldError.INVALID_PROTOCOL_IN_FINAL_URL',
    ],
    ['with a page without host', { finalUrls: ['https://'] }, 'urlFieldError.MISSING_HOST_IN_FINAL_URL'],
    ['with a page on one word', { finalUrls: ['https://intranet/vacantes'] }, 'urlFieldError.INVALID_TLD_IN_FINAL_URL'],
    [
      'with a blank in its page',
      { finalUrls: ['https://empleos.example.com/a b'] },
      'urlFieldError.MALFORMED_FINAL_URL',
    ],
    [
      'of a type that is gone',
      { responsiveSearchAd: null, expandedTextAd: {} },
      'adGroupAdError.CANNOT_CREATE_DEPRECATED_ADS',
    ],
    ['of another channel', { responsiveSearchAd: null, imageAd: {} }, 'adError.CANNOT_USE_AD_SUBCLASS_FOR_OPERATOR'],
    ['without content', { responsiveSearchAd: null }, 'fieldError.REQUIRED'],
  ])('is refused %s', async (_what, ad, code) => {
    expect((await judge(adCreate(client.customer, searchAd, ad)))[0]).toEqual([code]);
  });

  it('counts the default of a placeholder, not the placeholder', async () => {
    const headlines = [...titles(2), { text: '{KeyWord:Empleo de desarrollador}' }];
    expect((await judge(adCreate(client.customer, rsa({ headlines }))))[0]).toEqual([]);
  });

  it('shares its ad group with two others at most, as far as they are switched on', async () => {
    const ads = ['Uno', 'Dos', 'Tres'].map(() => adCreate(client.customer));
    const paused = adCreate(client.customer, searchAd, {}, { status: 'PAUSED' });
    const names = await client.create([...base('Con muchos anuncios'), ...ads, paused]);
    const resourceName = names.at(-1);
    const { body } = await client.mutate([
      { adGroupAdOperation: { update: { resourceName, status: 'ENABLED' }, updateMask: 'status' } },
    ]);
    expect(codesOf(body.error)).toEqual(['resourceCountLimitExceededError.RESOURCE_LIMIT']);
    expect(body.error?.details?.[0]?.errors?.[0]?.details?.['resourceCountDetails']).toMatchObject({
      limit: 3,
      existingCount: 3,
    });
  });
});

describe('a keyword', () => {
  it.each([
    ['of 81 characters', 'x'.repeat(81), 'criterionError.KEYWORD_TEXT_TOO_LONG'],
    [
      'of eleven words',
      'uno dos tres cuatro cinco seis siete ocho nueve diez once',
      'criterionError.KEYWORD_HAS_TOO_MANY_WORDS',
    ],
    ['with a forbidden character', 'empleo @ casa', 'criterionError.KEYWORD_HAS_INVALID_CHARS'],
    ['with a comma', 'empleo, bogota', 'criterionError.KEYWORD_HAS_INVALID_CHARS'],
    ['without words', ' ', 'fieldError.REQUIRED'],
  ])('is refused %s', async (_what, text, code) => {
    expect((await judge(keywordCreate(client.customer, text)))[0]).toEqual([code]);
  });

  it('needs a match type and a bid that can be billed', async () => {
    const keyword = { keyword: { text: 'empleo' }, cpcBidMicros: '1' };
    expect((await judge(keywordCreate(client.customer, '', keyword)))[0]).toEqual([
      'fieldError.REQUIRED',
      'currencyError.VALUE_NOT_MULTIPLE_OF_BILLABLE_UNIT',
    ]);
  });
});

describe('a campaign criterion', () => {
  it.each([
    [
      'a place that is not there',
      () => locationCreate(client.customer, 'geoTargetConstants/1'),
      'criterionError.INVALID_CRITERION_ID',
    ],
    ['a place by name', () => locationCreate(client.customer, 'Bogotá'), 'requestError.RESOURCE_NAME_MALFORMED'],
    [
      'a language that is not there',
      () => languageCreate(client.customer, 'languageConstants/9'),
      'criterionError.INVALID_CRITERION_ID',
    ],
  ])('is refused for %s', async (_what, operation, code) => {
    expect((await judge(operation()))[0]).toEqual([code]);
  });

  it('is not made twice, nor targeted and excluded at once, nor empty', async () => {
    const [, campaign = ''] = await client.create(treeOf(client.customer, 'Con lugar'));
    const judgeCriterion = async (fields: Fields) =>
      codesOf((await client.mutate([{ campaignCriterionOperation: { create: { campaign, ...fields } } }])).body.error);
    const location = { geoTargetConstant: 'geoTargetConstants/1003659' };
    expect(await judgeCriterion({ location })).toEqual(['campaignCriterionError.CANNOT_ADD_EXISTING_FIELD']);
    expect(await judgeCriterion({ location, negative: true })).toEqual([
      'campaignCriterionError.CANNOT_TARGET_AND_EXCLUDE',
    ]);
    expect(await judgeCriterion({})).toEqual(['campaignCriterionError.CONCRETE_TYPE_REQUIRED']);
    expect(await judgeCriterion({ keyword: { text: 'empleo', matchType: 'BROAD' } })).toEqual([
      'criterionError.CANNOT_ADD_CRITERIA_TYPE',
    ]);
    expect(await judgeCriterion({ proximity: { radius: 900, radiusUnits: 'KILOMETERS' } })).toEqual([
      'criterionError.INVALID_PROXIMITY_RADIUS',
      'criterionError.PROXIMITY_GEOPOINT_AND_ADDRESS_BOTH_CANNOT_BE_NULL',
    ]);
  });
});

describe('an asset', () => {
  const asset = (create: Fields) => client.mutate([{ assetOperation: { create } }]);

  it('is an image with a name of its own, or a text that exists once', async () => {
    const image = await asset({ name: 'Logo', imageAsset: { data: pngBase64 } });
    expect(image.body.mutateOperationResponses?.[0]?.['assetResult']?.resourceName).toMatch(/assets\/\d+$/);
    expect(codesOf((await asset({ name: 'Logo', imageAsset: { data: pngBase64 } })).body.error)).toEqual([
      'assetError.DUPLICATE_ASSET_NAME',
    ]);
    expect(codesOf((await asset({ imageAsset: { data: 'aGVsbG8=' } })).body.error)).toEqual([
      'assetError.NAME_REQUIRED_FOR_ASSET_TYPE',
      'imageError.INVALID_IMAGE',
    ]);
    expect(codesOf((await asset({ name: 'Nada' })).body.error)).toEqual(['assetError.ASSET_DATA_IS_MISSING']);
    const text = await asset({ textAsset: { text: 'Magneto' } });
    expect((await asset({ textAsset: { text: 'Magneto' } })).body).toEqual(text.body);
  });
});
