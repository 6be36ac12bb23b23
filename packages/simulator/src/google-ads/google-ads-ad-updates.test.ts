import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codesOf, openGoogleAdsClient, pathsOf, type GoogleAdsClient } from '../__fixtures__/google-ads-client.js';
import { treeOf, type Fields } from '../__fixtures__/google-ads-specs.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;
let client: GoogleAdsClient;
let name = '';
beforeEach(async () => {
  simulator = await startSimulator({ platforms: ['google-ads'] });
  client = await openGoogleAdsClient(simulator);
  const created = await client.create(treeOf(client.customer));
  name = `${client.customer}/ads/${created.at(-1)?.split('~')[1] ?? ''}`;
});
afterEach(() => simulator.close());

const update = (fields: Fields, updateMask: string) => ({ update: { resourceName: name, ...fields }, updateMask });
const parameters = [{ key: 'source', value: 'board' }];

describe('an ad', () => {
  it('is edited on its own, by its own name, and reported with its list of custom parameters', async () => {
    const { body } = await client.mutate([
      {
        adOperation: update(
          { urlCustomParameters: parameters, responsiveSearchAd: { path1: 'empleos' } },
          'urlCustomParameters,responsiveSearchAd.path1',
        ),
      },
    ]);
    expect(body.mutateOperationResponses).toEqual([{ adResult: { resourceName: name } }]);
    const [row] = await client.search(
      'SELECT ad_group_ad.ad.url_custom_parameters, ad_group_ad.ad.responsive_search_ad.path1 FROM ad_group_ad',
    );
    expect(row?.['adGroupAd']?.['ad']).toMatchObject({
      urlCustomParameters: parameters,
      responsiveSearchAd: { path1: 'empleos' },
    });
  });

  it('is edited by its own service too, and keeps what the edit does not name', async () => {
    const before = simulator.world().entities.find(({ kind }) => kind === 'ad');
    const operations = [update({ finalUrls: ['https://www.example.com/otro'] }, 'final_urls')];
    const { status } = await client.call(`${client.customer}/ads:mutate`, { operations });
    expect(status).toBe(200);
    const after = simulator.world().entities.find(({ kind }) => kind === 'ad');
    expect(after?.fields['ad']).toEqual({
      ...(before?.fields['ad'] as object),
      finalUrls: ['https://www.example.com/otro'],
    });
  });

  it('is refused when the edit leaves too few headlines', async () => {
    const { body } = await client.mutate([
      { adOperation: update({ responsiveSearchAd: { headlines: [{ text: 'Uno' }] } }, 'responsiveSearchAd.headlines') },
    ]);
    expect(codesOf(body.error)).toEqual(['collectionSizeError.TOO_FEW']);
    expect(pathsOf(body.error)).toEqual(['mutate_operations[0].ad_operation.update.responsive_search_ad.headlines']);
  });

  it('is neither made nor removed without its ad group', async () => {
    for (const operation of [{ create: {} }, { remove: name }]) {
      const { status, text } = await client.mutate([{ adOperation: operation }]);
      expect([status, text.includes('Unknown name')]).toEqual([400, true]);
    }
  });
});
