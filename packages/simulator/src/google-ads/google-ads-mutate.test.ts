import { afterEach, describe, expect, it } from 'vitest';
import { codesOf, openGoogleAdsClient, pathsOf } from '../__fixtures__/google-ads-client.js';
import { budgetCreate, campaignCreate, treeOf } from '../__fixtures__/google-ads-specs.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;
const open = async (version?: string) => {
  simulator = await startSimulator({ platforms: ['google-ads'], seed: 3 });
  return openGoogleAdsClient(simulator, version);
};
afterEach(() => simulator.close());

describe('googleAds:mutate', () => {
  it('creates a whole tree from temporary names and answers the real ones in order', async () => {
    const client = await open();
    const { body, status, headers } = await client.mutate(treeOf(client.customer));
    expect(status).toBe(200);
    expect(headers.get('request-id')).not.toBe('');
    expect(body.mutateOperationResponses?.map((response) => Object.keys(response)[0])).toEqual([
      'campaignBudgetResult',
      'campaignResult',
      'campaignCriterionResult',
      'campaignCriterionResult',
      'adGroupResult',
      'adGroupCriterionResult',
      'adGroupAdResult',
    ]);
    const names = body.mutateOperationResponses?.map((response) => Object.values(response)[0]?.resourceName);
    expect(names?.every((name) => name?.startsWith(client.customer) === true && !name.includes('-'))).toBe(true);
    const { entities } = simulator.world();
    expect(entities.map(({ kind }) => kind)).toEqual([
      'budget',
      'campaign',
      'criterion',
      'criterion',
      'adGroup',
      'keyword',
      'ad',
    ]);
  });
});
