import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf, openGoogleAdsClient, type GoogleAdsClient } from '../__fixtures__/google-ads-client.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';

interface Suggestion {
  readonly searchTerm?: string;
  readonly geoTargetConstant: { readonly canonicalName: string; readonly id: string; readonly targetType: string };
  readonly geoTargetConstantParents: readonly { readonly name: string }[];
}

let simulator: Simulator;
let client: GoogleAdsClient;
beforeAll(async () => {
  simulator = await startSimulator({ platforms: ['google-ads'] });
  client = await openGoogleAdsClient(simulator);
});
afterAll(() => simulator.close());

const suggest = async (body: unknown, on = client): Promise<readonly Suggestion[]> => {
  const { text } = await on.call('geoTargetConstants:suggest', body);
  const answer = JSON.parse(text) as { readonly geoTargetConstantSuggestions?: readonly Suggestion[] };
  return answer.geoTargetConstantSuggestions ?? [];
};
const namesFor = async (name: string, countryCode?: string) => {
  const found = await suggest({
    locale: 'es',
    locationNames: { names: [name] },
    ...(countryCode === undefined ? {} : { countryCode }),
  });
  return found.map(({ geoTargetConstant }) => geoTargetConstant.canonicalName);
};

describe('geoTargetConstants:suggest', () => {
  it('finds a place whatever its accents, with its parents', async () => {
    const [medellin] = await suggest({ locale: 'es', countryCode: 'CO', locationNames: { names: ['Medellín'] } });
    expect(medellin).toMatchObject({
      locale: 'es',
      searchTerm: 'Medellín',
      geoTargetConstant: { name: 'Medellin', countryCode: 'CO', targetType: 'City', status: 'ENABLED' },
    });
    expect(medellin?.geoTargetConstantParents.map(({ name }) => name)).toEqual(['Antioquia', 'Colombia']);
  });

  it.each([
    ['BOGOTÁ, D.C.', 'Bogota,Bogota,Colombia'],
    ['Cartagena de Indias', 'Cartagena,Bolivar,Colombia'],
    ['San Juan de Pasto', 'Pasto,Narino,Colombia'],
    ['Valle del Cauca', 'Valle del Cauca,Colombia'],
  ])('understands %s', async (name, canonicalName) => {
    expect(await namesFor(name, 'CO')).toContain(canonicalName);
  });

  it('suggests every place of a name, and fewer where more is said', async () => {
    const everywhere = await namesFor('Armenia');
    expect(everywhere).toEqual(['Armenia', 'Armenia,Quindio,Colombia']);
    expect(await namesFor('Armenia', 'CO')).toEqual(['Armenia,Quindio,Colombia']);
    expect(await namesFor('Armenia, Quindío')).toEqual(['Armenia,Quindio,Colombia']);
    expect(await namesFor('Córdoba')).toEqual([
      'Cordoba,Argentina',
      'Cordoba,Colombia',
      'Cordoba,Argentina',
      'Cordoba,Spain',
    ]);
  });

  it('answers nothing for a name that nobody has', async () => {
    expect((await client.call('geoTargetConstants:suggest', { locationNames: { names: ['Macondo'] } })).text).toBe(
      '{}',
    );
  });

  it('looks places up by id, and tells since v26 where the EU declaration is needed', async () => {
    const newer = await openGoogleAdsClient(simulator, 'v26');
    const geoTargets = { geoTargetConstants: ['geoTargetConstants/1003659', 'geoTargetConstants/2724'] };
    expect(await suggest({ geoTargets }, newer)).toMatchObject([
      { geoTargetConstant: { name: 'Bogota', requireEuPoliticalAdvertisingDeclaration: false } },
      { geoTargetConstant: { name: 'Spain', requireEuPoliticalAdvertisingDeclaration: true } },
    ]);
    expect((await suggest({ geoTargets }))[0]?.geoTargetConstant).not.toHaveProperty(
      'requireEuPoliticalAdvertisingDeclaration',
    );
  });

  it.each([
    ['nothing to look for', { locale: 'es' }, 'REQUEST_PARAMETERS_UNSET'],
    ['26 names', { locationNames: { names: Array.from({ length: 26 }, () => 'Cali') } }, 'LOCATION_NAME_LIMIT'],
    ['an endless name', { locationNames: { names: ['x'.repeat(301)] } }, 'LOCATION_NAME_SIZE_LIMIT'],
    ['a country in words', { countryCode: 'Colombia', locationNames: { names: ['Cali'] } }, 'INVALID_COUNTRY_CODE'],
  ])('refuses %s', async (_what, body, code) => {
    const answer = await client.call('geoTargetConstants:suggest', body);
    expect(codesOf(answer.body.error)).toEqual([`geoTargetConstantSuggestionError.${code}`]);
  });

  it('suggests places that a campaign may then target', async () => {
    const countries = await suggest({ locationNames: { names: ['Colombia', 'Estados Unidos', 'España'] } });
    expect(countries.map(({ geoTargetConstant }) => geoTargetConstant.id)).toEqual(['2170', '2840', '2724']);
  });
});
