import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf, openGoogleAdsClient, pathsOf, type GoogleAdsClient } from '../__fixtures__/google-ads-client.js';
import {
  adGroupCreate,
  budgetCreate,
  campaignCreate,
  languageCreate,
  locationCreate,
} from '../__fixtures__/google-ads-specs.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;
let client: GoogleAdsClient;
beforeAll(async () => {
  simulator = await startSimulator({ platforms: ['google-ads'] });
  client = await openGoogleAdsClient(simulator);
});
afterAll(() => simulator.close());

describe('the EU declaration since v26', () => {
  const undeclared = (name: string) => campaignCreate(client.customer, { name, containsEuPoliticalAdvertising: null });

  it('may be left out where the Union is out of reach', async () => {
    const newer = await openGoogleAdsClient(simulator, 'v26');
    const budget = budgetCreate(client.customer);
    const [, campaign = ''] = await newer.create([budget, undeclared('Solo Bogotá'), locationCreate(client.customer)]);
    // The older version sees an account that has not declared everything, and says so to whatever it wants to change.
    expect(codesOf((await client.mutate([budget])).body.error)).toEqual([
      'mutateError.EU_POLITICAL_ADVERTISING_DECLARATION_REQUIRED',
    ]);
    const update = {
      resourceName: campaign,
      containsEuPoliticalAdvertising: 'DOES_NOT_CONTAIN_EU_POLITICAL_ADVERTISING',
    };
    await client.create([{ campaignOperation: { update, updateMask: 'containsEuPoliticalAdvertising' } }]);
    expect((await client.mutate([budget])).status).toBe(200);
  });

  it('is needed for a place in the Union, a circle, or the whole world', async () => {
    const newer = await openGoogleAdsClient(simulator, 'v26');
    const start = [budgetCreate(client.customer), undeclared('Con alcance')];
    const spain = await newer.mutate([...start, locationCreate(client.customer, 'geoTargetConstants/2724')]);
    expect(codesOf(spain.body.error)).toEqual(['criterionError.MISSING_EU_POLITICAL_ADVERTISING_SELF_DECLARATION']);
    const proximity = {
      radius: 20,
      radiusUnits: 'KILOMETERS',
      geoPoint: { latitudeInMicroDegrees: 4_600_000, longitudeInMicroDegrees: -74_080_000 },
    };
    const circle = {
      campaignCriterionOperation: { create: { campaign: `${client.customer}/campaigns/-2`, proximity } },
    };
    expect(codesOf((await newer.mutate([...start, circle])).body.error)).toEqual([
      'criterionError.MISSING_EU_POLITICAL_ADVERTISING_SELF_DECLARATION',
    ]);
    const world = await newer.mutate([...start, languageCreate(client.customer), adGroupCreate(client.customer)]);
    expect(codesOf(world.body.error)).toEqual(['mutateError.EU_POLITICAL_ADVERTISING_DECLARATION_REQUIRED']);
    expect(pathsOf(world.body.error)).toEqual([
      'mutate_operations[1].campaign_operation.create.contains_eu_political_advertising',
    ]);
  });
});
