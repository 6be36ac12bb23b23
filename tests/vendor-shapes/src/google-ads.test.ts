import { deriveCreationKey, type AdGroupSpec, type AdSpec, type CampaignSpec, type EntityKind } from '@adflux/core';
import { aCampaign, createTestCall, createTestClock, testImageUrl } from '@adflux/core/testing';
import { createGoogleAds } from '@adflux/google-ads';
import { beforeAll, describe, expect, it } from 'vitest';
import { queryViolations, violations } from './google-ads-messages.js';
import { startRecorder, type RecordedRequest } from './google-ads-recorder.js';

const wanted = aCampaign();
const [creative] = wanted.creatives;
if (!creative) throw new Error('the campaign builder makes one creative');
const cop = (micros: bigint) => ({ micros, currency: 'COP' });
const daily = (micros: bigint) => ({ period: 'daily', level: 'campaign', amount: cop(micros) }) as const;
const delivery = {
  objective: 'applications',
  category: 'employment',
  schedule: wanted.schedule,
  targeting: wanted.targeting,
  audiences: [],
  options: { targetCostPerConversion: cop(9_000_000_000n), finalUrlSuffix: 'utm_source=google' },
  declarations: {},
} as const;

const campaign: CampaignSpec = {
  ...delivery,
  kind: 'campaign',
  localId: 'c',
  name: 'Contable',
  budget: daily(20_000_000_000n),
};
const adGroup: AdGroupSpec = {
  ...delivery,
  kind: 'adGroup',
  localId: 'c/g',
  name: 'Medellín',
  budget: null,
  keywords: [{ text: 'empleo', match: 'broad' }],
  maximumBid: null,
};
const ad: AdSpec = {
  kind: 'ad',
  localId: 'c/g/a',
  name: 'Anuncio uno',
  creative: { ...creative, displayPath: ['empleos', 'medellin'] },
  assetLocalIds: [],
  options: {},
};
const keyOf = (kind: EntityKind, localId: string) =>
  deriveCreationKey({ runKey: 'shapes', platform: 'google-ads', accountId: '1234567890', kind, localId });

/** Everything the adapter can be asked to send. */
async function exerciseAdapter(): Promise<readonly RecordedRequest[]> {
  await using recorder = await startRecorder();
  const platform = createGoogleAds({
    customerId: '1234567890',
    currency: 'COP',
    clientId: 'client',
    clientSecret: 'client-secret',
    refreshToken: 'refresh-token',
    baseUrl: recorder.url,
    tokenUrl: `${recorder.url}/token`,
    clock: createTestClock(),
    environment: {},
  });
  const call = createTestCall();
  const keys = { c: keyOf('campaign', 'c'), 'c/g': keyOf('adGroup', 'c/g'), 'c/g/a': keyOf('ad', 'c/g/a') };
  const tree = { tree: { campaign, adGroups: [{ spec: adGroup, ads: [ad] }], assets: [] }, keys, refs: {} };
  await platform.validate(tree, call);
  await platform.tree.create(tree, call);
  await platform.tree.find(tree, call).catch(() => undefined);

  const refs = {};
  const campaignRef = { kind: 'campaign', id: '101' } as const;
  const adGroupRef = { kind: 'adGroup', id: '104' } as const;
  const adRef = { kind: 'ad', id: '104~107' } as const;
  const manual = { ...campaign, objective: 'traffic', options: { bidding: 'manual_cpc' } } as const;
  const clicks = {
    ...campaign,
    objective: 'traffic',
    options: { maximumCostPerClick: cop(900_000_000n), searchPartners: true },
    declarations: {},
  } as const;
  await platform.campaigns.create({ key: keys.c, spec: manual, parent: null, refs }, call);
  await platform.campaigns.create({ key: keys.c, spec: clicks, parent: null, refs }, call);
  await platform.campaigns.find(keys.c, null, call);
  for (const spec of [
    manual,
    { ...clicks, name: 'Otro', budget: daily(30_000_000_000n), schedule: { startsAt: '2027-03-09T00:00:00-05:00' } },
    { ...campaign, targeting: { ...campaign.targeting, languages: ['pt'] } },
  ])
    await platform.campaigns.update({ ref: campaignRef, key: keys.c, spec, previous: campaign, refs }, call);

  const bid = {
    ...adGroup,
    maximumBid: cop(800_000_000n),
    name: 'Bello',
    keywords: [{ text: 'vacante', match: 'exact' }],
  } as const;
  await platform.adGroups.create({ key: keys['c/g'], spec: bid, parent: campaignRef, refs }, call);
  await platform.adGroups.find(keys['c/g'], campaignRef, call);
  await platform.adGroups.update({ ref: adGroupRef, key: keys['c/g'], spec: bid, previous: adGroup, refs }, call);
  await platform.ads.create({ key: keys['c/g/a'], spec: ad, parent: adGroupRef, refs }, call);
  await platform.ads.find(keys['c/g/a'], adGroupRef, call);
  const rewritten = {
    ...ad,
    name: 'Anuncio dos',
    creative: {
      ...ad.creative,
      headlines: ['Uno', 'Dos', 'Tres'],
      descriptions: ['Una.', 'Otra.'],
      landingUrl: 'https://x.example.com/',
      displayPath: [],
    },
  };
  await platform.ads.update({ ref: adRef, key: keys['c/g/a'], spec: rewritten, previous: ad, refs }, call);

  const asset = {
    id: 'photo',
    kind: 'image',
    url: testImageUrl(2, 2),
    mediaType: 'image/png',
    widthPixels: 2,
    heightPixels: 2,
  } as const;
  const photo = { kind: 'asset', localId: 'c/assets/photo', name: 'Foto', asset } as const;
  await platform.assets.create({ key: keyOf('asset', photo.localId), spec: photo, parent: null, refs }, call);
  await platform.assets.find(keyOf('asset', photo.localId), null, call);
  await platform.assets.read([{ kind: 'asset', id: '9' }], call);

  for (const [port, ref] of [
    [platform.ads, adRef],
    [platform.adGroups, adGroupRef],
    [platform.campaigns, campaignRef],
  ] as const) {
    await port.setDelivery(ref, 'on', call);
    await port.setDelivery(ref, 'off', call);
    await port.remove(ref, call);
  }
  for (const level of platform.capabilities.insights.levels) {
    const rows = platform.insights?.query({ level, from: '2027-02-01', to: '2027-02-28', ids: ['104~107'] }, call);
    for await (const _row of rows ?? []) throw new Error('the recorder has no figures');
  }
  return recorder.requests;
}

const messages: Readonly<Record<string, string>> = {
  'googleAds:mutate': 'services.MutateGoogleAdsRequest',
  'googleAds:searchStream': 'services.SearchGoogleAdsStreamRequest',
  'assets:mutate': 'services.MutateAssetsRequest',
  'geoTargetConstants:suggest': 'services.SuggestGeoTargetConstantsRequest',
};

describe('what the Google Ads adapter sends', () => {
  let requests: readonly RecordedRequest[] = [];
  beforeAll(async () => {
    requests = (await exerciseAdapter()).filter(({ path }) => !path.endsWith('/token'));
  });

  it('fits the messages that Google publishes, field by field and value by value', () => {
    const found = requests.flatMap(({ path, body }) =>
      violations(messages[path.split('/').at(-1) ?? ''] ?? `${path}?`, body),
    );
    expect(found).toEqual([]);
  });

  it('asks only for fields that Google publishes', () => {
    const queries = requests.flatMap(({ path, body }) =>
      path.endsWith(':searchStream') ? [(body as { readonly query: string }).query] : [],
    );
    expect(queries.length).toBeGreaterThan(10);
    expect(queries.flatMap(queryViolations)).toEqual([]);
  });

  it('covers every kind of request and of operation that the adapter has', () => {
    expect(new Set(requests.map(({ path }) => path.split('/').at(-1)))).toEqual(new Set(Object.keys(messages)));
    const operations = requests.flatMap(({ body }) =>
      Object.values(body as object).flatMap((value: unknown) =>
        Array.isArray(value) ? (value as readonly object[]) : [],
      ),
    );
    const kinds = operations.flatMap((operation) =>
      Object.entries(operation).flatMap(([name, inside]) =>
        Object.keys(inside as object).map((verb) => `${name} ${verb}`),
      ),
    );
    for (const kind of [
      'campaignBudgetOperation create',
      'campaignBudgetOperation update',
      'campaignOperation create',
      'campaignOperation update',
      'campaignOperation remove',
      'campaignCriterionOperation create',
      'campaignCriterionOperation remove',
      'adGroupOperation create',
      'adGroupOperation update',
      'adGroupOperation remove',
      'adGroupCriterionOperation create',
      'adGroupCriterionOperation remove',
      'adGroupAdOperation create',
      'adGroupAdOperation update',
      'adGroupAdOperation remove',
      'adOperation update',
    ])
      expect(kinds).toContain(kind);
  });
});

describe('the comparison with the published messages', () => {
  const operation = (inside: object) => ({ mutateOperations: [inside] });
  const create = (resource: object) => operation({ campaignOperation: { create: resource } });

  it.each([
    ['an unknown field', create({ nombre: 'x' }), /no such field/],
    ['an unknown operation', operation({ campainOperation: {} }), /no such field/],
    ['an unknown enum value', create({ status: 'ACTIVE' }), /no value of/],
    ['a field of another message', create({ keyword: { text: 'x' } }), /no such field/],
    [
      'a number where Google has 64 bits',
      operation({ campaignBudgetOperation: { create: { amountMicros: 5 } } }),
      /no int64/,
    ],
    [
      'a text where Google has a list',
      operation({ adGroupAdOperation: { create: { ad: { finalUrls: 'x' } } } }),
      /not a list/,
    ],
    ['two bidding strategies', create({ targetSpend: {}, manualCpc: {} }), /exclude each other/],
    [
      'a mask that leads nowhere',
      operation({ campaignOperation: { update: {}, updateMask: 'name,colour' } }),
      /leads nowhere/,
    ],
    [
      'a mask that stops at a message',
      operation({ campaignOperation: { update: {}, updateMask: 'networkSettings' } }),
      /stops at a message/,
    ],
  ])('notices %s', (_what, body, complaint) => {
    expect(violations('services.MutateGoogleAdsRequest', body).join('\n')).toMatch(complaint);
  });

  it('notices a field in a query that does not exist', () => {
    expect(queryViolations("SELECT campaign.id, campaign.colour FROM campaign WHERE campaign.name = 'a.b'")).toEqual([
      'campaign.colour: google.ads.googleads.v25.resources.Campaign has no field colour',
    ]);
  });
});
