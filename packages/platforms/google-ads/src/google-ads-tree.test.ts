import { createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { aTreeRequest, keyOf } from './__fixtures__/google-ads-tree.js';
import { created, failure, openWire, stream } from './__fixtures__/google-ads-wire.js';

const customer = 'customers/1234567890';
const campaignKey = keyOf('campaign', 'spring');

const rowsOfTree = (adStatus = 'ENABLED') => ({
  campaign: { campaign: { id: '5', name: `Renamed by hand · ${campaignKey}`, status: 'PAUSED' } },
  adGroup: { adGroup: { id: '6', name: `Medellín · ${keyOf('adGroup', 'spring/group')}`, status: 'ENABLED' } },
  ad: {
    adGroup: { id: '6' },
    adGroupAd: {
      status: adStatus,
      ad: {
        id: '7',
        urlCustomParameters: [{ key: 'adflux', value: `Anuncio+uno+·+${keyOf('ad', 'spring/group/ad')}` }],
      },
    },
  },
});

describe('a whole campaign on Google Ads', () => {
  it('is created by one atomic request, tied together by temporary ids', async () => {
    const wire = openWire();
    wire.on('googleAds:mutate', created);
    const refs = await wire.platform.tree.create(aTreeRequest(), createTestCall());
    expect(wire.to('googleAds:mutate').map(({ body }) => body)).toEqual([
      {
        mutateOperations: [
          {
            campaignBudgetOperation: {
              create: {
                resourceName: `${customer}/campaignBudgets/-1`,
                amountMicros: '20000000000',
                deliveryMethod: 'STANDARD',
                explicitlyShared: false,
              },
            },
          },
          {
            campaignOperation: {
              create: {
                resourceName: `${customer}/campaigns/-2`,
                name: `Auxiliar contable · Medellín · ${campaignKey}`,
                status: 'PAUSED',
                advertisingChannelType: 'SEARCH',
                campaignBudget: `${customer}/campaignBudgets/-1`,
                containsEuPoliticalAdvertising: 'DOES_NOT_CONTAIN_EU_POLITICAL_ADVERTISING',
                networkSettings: {
                  targetGoogleSearch: true,
                  targetSearchNetwork: false,
                  targetContentNetwork: false,
                  targetPartnerSearchNetwork: false,
                },
                geoTargetTypeSetting: { positiveGeoTargetType: 'PRESENCE' },
                startDateTime: '2027-03-02 00:00:00',
                endDateTime: '2027-04-30 23:59:59',
                targetSpend: {},
              },
            },
          },
          {
            campaignCriterionOperation: {
              create: {
                campaign: `${customer}/campaigns/-2`,
                location: { geoTargetConstant: 'geoTargetConstants/1003651' },
              },
            },
          },
          {
            campaignCriterionOperation: {
              create: {
                campaign: `${customer}/campaigns/-2`,
                language: { languageConstant: 'languageConstants/1003' },
              },
            },
          },
          {
            adGroupOperation: {
              create: {
                resourceName: `${customer}/adGroups/-3`,
                campaign: `${customer}/campaigns/-2`,
                status: 'ENABLED',
                type: 'SEARCH_STANDARD',
                name: `Medellín · ${keyOf('adGroup', 'spring/group')}`,
              },
            },
          },
          {
            adGroupCriterionOperation: {
              create: {
                adGroup: `${customer}/adGroups/-3`,
                status: 'ENABLED',
                keyword: { text: 'empleo auxiliar contable', matchType: 'PHRASE' },
              },
            },
          },
          {
            adGroupAdOperation: {
              create: {
                adGroup: `${customer}/adGroups/-3`,
                status: 'ENABLED',
                ad: {
                  finalUrls: ['https://empleos.example.com/JOB-0001'],
                  urlCustomParameters: [{ key: 'adflux', value: `Anuncio+uno+·+${keyOf('ad', 'spring/group/ad')}` }],
                  responsiveSearchAd: {
                    headlines: [
                      { text: 'Auxiliar contable' },
                      { text: 'Empleo en Medellín' },
                      { text: 'Postúlate hoy' },
                    ],
                    descriptions: [
                      { text: 'Registro de facturas y conciliaciones.' },
                      { text: 'Postúlate en línea en pocos minutos.' },
                    ],
                    path1: 'empleos',
                    path2: 'medellin',
                  },
                },
              },
            },
          },
        ],
        partialFailure: false,
        validateOnly: false,
        responseContentType: 'RESOURCE_NAME_ONLY',
      },
    ]);
    expect(refs).toEqual({
      spring: { kind: 'campaign', id: '101' },
      'spring/group': { kind: 'adGroup', id: '104' },
      'spring/group/ad': { kind: 'ad', id: '103~106' },
    });
  });

  it('looks the account and each place up once, however many campaigns follow', async () => {
    const wire = openWire();
    wire.on('googleAds:mutate', created);
    const create = () => wire.platform.tree.create(aTreeRequest(), createTestCall());
    await Promise.all([create(), create()]);
    await create();
    expect(wire.to('googleAds:searchStream')).toHaveLength(1);
    expect(wire.to('geoTargetConstants:suggest')).toHaveLength(1);
    expect(wire.to('/token')).toHaveLength(1);
    expect(wire.to('googleAds:mutate')).toHaveLength(3);
  });

  it('is returned when its name says that it was created before', async () => {
    const wire = openWire();
    const rows = rowsOfTree();
    wire.on('googleAds:mutate', () => failure(400, 'campaignError.DUPLICATE_CAMPAIGN_NAME'));
    wire.on('googleAds:searchStream', ({ body }) => {
      const { query } = body as { readonly query: string };
      if (query.includes('FROM customer'))
        return stream({ customer: { currencyCode: 'COP', timeZone: 'America/Bogota' } });
      if (query.includes('FROM ad_group_ad')) return stream(rows.ad);
      return query.includes('FROM ad_group') ? stream(rows.adGroup) : stream(rows.campaign);
    });
    expect(await wire.platform.tree.create(aTreeRequest(), createTestCall())).toEqual({
      spring: { kind: 'campaign', id: '5' },
      'spring/group': { kind: 'adGroup', id: '6' },
      'spring/group/ad': { kind: 'ad', id: '6~7' },
    });
  });

  it('stays in doubt when its name is taken and nothing is seen yet', async () => {
    const wire = openWire();
    wire.on('googleAds:mutate', () => failure(400, 'campaignError.DUPLICATE_CAMPAIGN_NAME'));
    await expect(wire.platform.tree.create(aTreeRequest(), createTestCall())).rejects.toMatchObject({
      code: 'conflict',
      recovery: 'reconcile',
      platformCode: 'campaignError.DUPLICATE_CAMPAIGN_NAME',
    });
  });

  it('is found with a part that someone removed, so that it is not created twice', async () => {
    const wire = openWire();
    const rows = rowsOfTree('REMOVED');
    wire.on('googleAds:searchStream', ({ body }) => {
      const { query } = body as { readonly query: string };
      if (query.includes('FROM ad_group_ad')) return stream(rows.ad);
      return query.includes('FROM ad_group') ? stream(rows.adGroup) : stream(rows.campaign);
    });
    const refs = await wire.platform.tree.find(aTreeRequest(), createTestCall());
    expect(refs?.['spring/group/ad']).toEqual({ kind: 'ad', id: '6~7' });
  });

  it('is a conflict when a part lost its creation key', async () => {
    const wire = openWire();
    const rows = rowsOfTree();
    wire.on('googleAds:searchStream', ({ body }) => {
      const { query } = body as { readonly query: string };
      if (query.includes('FROM ad_group')) return stream();
      return stream(rows.campaign);
    });
    await expect(wire.platform.tree.find(aTreeRequest(), createTestCall())).rejects.toMatchObject({ code: 'conflict' });
  });

  it('does not take a copy for the original', async () => {
    const wire = openWire();
    const copy = { campaign: { id: '9', name: `Auxiliar contable · ${campaignKey} #2`, status: 'PAUSED' } };
    wire.on('googleAds:searchStream', () => stream(copy));
    expect(await wire.platform.tree.find(aTreeRequest(), createTestCall())).toBeNull();
  });

  it('is validated without being created', async () => {
    const wire = openWire();
    wire.on('googleAds:mutate', () => ({ body: {} }));
    await wire.platform.validate(aTreeRequest(), createTestCall());
    expect(wire.to('googleAds:mutate')[0]?.body).toMatchObject({ validateOnly: true, partialFailure: false });
    wire.on('googleAds:mutate', () => failure(400, 'policyFindingError.POLICY_FINDING'));
    await expect(wire.platform.validate(aTreeRequest(), createTestCall())).rejects.toMatchObject({
      code: 'policy_rejected',
    });
  });
});
