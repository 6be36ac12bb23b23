import { createTestCall } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { aCampaignSpec, aTree, aTreeRequest } from './__fixtures__/google-ads-tree.js';
import { created, openWire, operationsOf } from './__fixtures__/google-ads-wire.js';

describe('what a campaign needs to know before it is created', () => {
  it('is the currency of the account, or nothing is written', async () => {
    const wire = openWire({ currency: 'USD' });
    const budget = { period: 'daily', level: 'campaign', amount: { micros: 5_000_000n, currency: 'USD' } } as const;
    const request = aTreeRequest(aTree({ campaign: aCampaignSpec({ budget }) }));
    await expect(wire.platform.tree.create(request, createTestCall())).rejects.toMatchObject({ code: 'config' });
    expect(wire.to('googleAds:mutate')).toEqual([]);
  });

  it('is the place: one that Google does not know, or knows several of, stops it', async () => {
    const wire = openWire();
    const place = (id: string, canonicalName: string) => ({
      geoTargetConstant: {
        resourceName: `geoTargetConstants/${id}`,
        countryCode: 'CO',
        targetType: 'City',
        canonicalName,
      },
    });
    const inPlace = (name: string) =>
      aTreeRequest(
        aTree({
          campaign: aCampaignSpec({
            targeting: { ...aCampaignSpec().targeting, places: [{ country: 'CO', city: name }] },
          }),
        }),
      );
    wire.on('geoTargetConstants:suggest', () => ({
      body: {
        geoTargetConstantSuggestions: [
          place('1', 'La Union,Narino,Colombia'),
          place('2', 'La Union,Antioquia,Colombia'),
        ],
      },
    }));
    await expect(wire.platform.tree.create(inPlace('La Unión'), createTestCall())).rejects.toThrow(
      /several places "La Unión, Colombia": La Union,Narino,Colombia \(City\)/,
    );
    await expect(wire.platform.tree.create(inPlace('Macondo'), createTestCall())).rejects.toMatchObject({
      code: 'invalid_request',
      message: expect.stringContaining('no city "Macondo, Colombia"') as string,
    });
    expect(wire.to('googleAds:mutate')).toEqual([]);
  });

  it('is the place in the language of the campaign, where Google has another name for it in English', async () => {
    const wire = openWire();
    wire.on('googleAds:mutate', created);
    wire.on('geoTargetConstants:suggest', ({ body }) => {
      const { locale } = body as { readonly locale: string };
      const name = locale === 'es' ? 'Ciudad de México' : 'Mexico City';
      const geoTargetConstant = {
        resourceName: 'geoTargetConstants/1010043',
        countryCode: 'MX',
        targetType: 'City',
        name,
        canonicalName: `${name},Mexico`,
      };
      return { body: { geoTargetConstantSuggestions: [{ geoTargetConstant }] } };
    });
    const targeting = { ...aCampaignSpec().targeting, places: [{ country: 'MX', city: 'Ciudad de México' }] };
    await wire.platform.tree.create(aTreeRequest(aTree({ campaign: aCampaignSpec({ targeting }) })), createTestCall());
    expect(
      wire.to('geoTargetConstants:suggest').map(({ body }) => (body as { readonly locale: string }).locale),
    ).toEqual(['en', 'es']);
    expect(JSON.stringify(operationsOf(wire))).toContain('geoTargetConstants/1010043');
  });
});
