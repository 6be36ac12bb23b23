import { afterEach, describe, expect, it } from 'vitest';
import { codesOf, openGoogleAdsClient, pathsOf } from '../__fixtures__/google-ads-client.js';
import {
  adCreate,
  adGroupCreate,
  budgetCreate,
  campaignCreate,
  keywordCreate,
  treeOf,
} from '../__fixtures__/google-ads-specs.js';
import type { Simulator } from '../simulator.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;
const open = async (version?: string) => {
  simulator = await startSimulator({ platforms: ['google-ads'], seed: 3 });
  return openGoogleAdsClient(simulator, version);
};
afterEach(() => simulator.close());

const kinds = () => simulator.world().entities.map(({ kind }) => kind);

describe('googleAds:mutate', () => {
  it('creates a whole tree from temporary names and answers the real ones in order', async () => {
    const client = await open();
    const { body, status, headers } = await client.mutate(treeOf(client.customer));
    expect(status).toBe(200);
    expect(headers.get('request-id')).toMatch(/^\S+$/);
    expect(body.mutateOperationResponses?.flatMap((response) => Object.keys(response))).toEqual([
      'campaignBudgetResult',
      'campaignResult',
      'campaignCriterionResult',
      'campaignCriterionResult',
      'adGroupResult',
      'adGroupCriterionResult',
      'adGroupAdResult',
    ]);
    const names = body.mutateOperationResponses?.map((response) => Object.values(response)[0]?.resourceName ?? '');
    expect(names?.every((name) => name.startsWith(client.customer) && !name.includes('-'))).toBe(true);
    expect(kinds()).toEqual(['budget', 'campaign', 'criterion', 'criterion', 'adGroup', 'keyword', 'ad']);
    const campaign = simulator.world().entities.find(({ kind }) => kind === 'campaign');
    expect(campaign?.fields['campaignBudget']).toBe(names?.[0]);
    expect(campaign).toMatchObject({ name: 'Desarrollador - Bogotá', status: 'PAUSED', delivery: 'off' });
  });

  it('applies nothing if one operation of many is wrong, and names that one', async () => {
    const client = await open();
    const operations = [...treeOf(client.customer), adCreate(client.customer, { headlines: [], descriptions: [] })];
    const { body, status } = await client.mutate(operations);
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ status: 'INVALID_ARGUMENT', message: 'Request contains an invalid argument.' });
    expect(body.error?.details?.[0]?.['@type']).toBe(
      'type.googleapis.com/google.ads.googleads.v25.errors.GoogleAdsFailure',
    );
    expect(codesOf(body.error)).toContain('collectionSizeError.TOO_FEW');
    expect(pathsOf(body.error)[0]).toBe(
      'mutate_operations[7].ad_group_ad_operation.create.ad.responsive_search_ad.headlines',
    );
    expect(kinds()).toEqual([]);
  });

  it('refuses the same tree a second time, by the name of its campaign', async () => {
    const client = await open();
    await client.create(treeOf(client.customer));
    const { body } = await client.mutate(treeOf(client.customer));
    expect(codesOf(body.error)[0]).toBe('campaignError.DUPLICATE_CAMPAIGN_NAME');
    expect(pathsOf(body.error)[0]).toBe('mutate_operations[1].campaign_operation.create.name');
    expect(body.error?.details?.[0]?.errors?.[0]?.trigger).toEqual({ stringValue: 'Desarrollador - Bogotá' });
    expect(codesOf(body.error)).toContain('newResourceCreationError.TEMP_ID_RESOURCE_HAD_ERRORS');
    expect(kinds()).toHaveLength(7);
  });

  it('judges without applying if only validation is asked for', async () => {
    const client = await open();
    const { body, status } = await client.mutate(treeOf(client.customer), { validateOnly: true });
    expect([status, body]).toEqual([200, {}]);
    const { body: refused } = await client.mutate([budgetCreate(client.customer, { amountMicros: '0' })], {
      validateOnly: true,
    });
    expect(codesOf(refused.error)).toEqual(['rangeError.TOO_LOW']);
    expect(kinds()).toEqual([]);
    expect(simulator.requests().every(({ applied }) => !applied)).toBe(true);
  });

  it('keeps the good operations of a partial failure and says where the bad ones are', async () => {
    const client = await open();
    const good = budgetCreate(client.customer, { resourceName: undefined });
    const bad = budgetCreate(client.customer, { resourceName: undefined, amountMicros: '0' });
    const { body, status } = await client.mutate([bad, good, bad], { partialFailure: true });
    expect(status).toBe(200);
    expect(body.mutateOperationResponses?.map((response) => Object.keys(response).length)).toEqual([0, 1, 0]);
    expect(body.partialFailureError?.code).toBe(3);
    expect(body.partialFailureError?.message).toBe(
      'Multiple errors in ‘details’. First error: Too low., at mutate_operations[0].campaign_budget_operation.create.amount_micros',
    );
    expect(pathsOf(body.partialFailureError)[1]).toContain('mutate_operations[2].');
    expect(kinds()).toEqual(['budget']);
  });

  it('demands that temporary ids are defined before they are used, and used once over all types', async () => {
    const client = await open();
    const [budget, campaign] = treeOf(client.customer);
    expect(codesOf((await client.mutate([campaign, budget])).body.error)).toEqual(['mutateError.RESOURCE_NOT_FOUND']);
    const twice = campaignCreate(client.customer, { resourceName: `${client.customer}/campaigns/-1` });
    expect(codesOf((await client.mutate([budget, twice])).body.error)).toEqual([
      'newResourceCreationError.DUPLICATE_TEMP_IDS',
    ]);
    const fixed = budgetCreate(client.customer, { resourceName: `${client.customer}/campaignBudgets/5` });
    expect(codesOf((await client.mutate([fixed])).body.error)).toEqual([
      'newResourceCreationError.CANNOT_SET_ID_FOR_CREATE',
    ]);
    const elsewhere = budgetCreate(client.customer, { resourceName: `${client.customer}/campaigns/-1` });
    expect(codesOf((await client.mutate([elsewhere])).body.error)).toEqual(['requestError.RESOURCE_NAME_MALFORMED']);
  });

  it('gives the written resource back when asked to, without what Google computes', async () => {
    const client = await open();
    const { body } = await client.mutate([budgetCreate(client.customer)], { responseContentType: 'MUTABLE_RESOURCE' });
    const budget: unknown = body.mutateOperationResponses?.[0]?.['campaignBudgetResult'];
    expect(budget).toMatchObject({ campaignBudget: { amountMicros: '50000000000', explicitlyShared: false } });
    expect(budget).not.toHaveProperty('campaignBudget.referenceCount');
  });

  it('serves one kind of resource under its own name', async () => {
    const client = await open();
    const create = { amountMicros: '50000000000', name: 'Compartido' };
    const path = `${client.customer}/campaignBudgets:mutate`;
    const { body } = await client.call(path, { operations: [{ create }] });
    expect(body.results?.[0]?.['resourceName']).toMatch(/campaignBudgets\/\d+$/);
    const { body: refused } = await client.call(path, { operations: [{ create }] });
    expect(codesOf(refused.error)).toEqual(['campaignBudgetError.DUPLICATE_NAME']);
    expect(pathsOf(refused.error)).toEqual(['operations[0].create.name']);
  });

  it('takes a keyword that is there already for the same one', async () => {
    const client = await open();
    const [, , , , adGroup = '', keyword = ''] = await client.create(treeOf(client.customer));
    const again = keywordCreate(client.customer, 'Empleo Desarrollador Bogota', { adGroup });
    expect(await client.create([again])).toEqual([keyword]);
    const excluded = keywordCreate(client.customer, 'empleo desarrollador bogota', { adGroup, negative: true });
    const { body } = await client.mutate([excluded]);
    expect(codesOf(body.error)).toEqual(['adGroupCriterionError.CANNOT_TARGET_AND_EXCLUDE']);
  });

  it('has no room for an unknown, empty or endless request', async () => {
    const client = await open();
    expect(codesOf((await client.mutate([{}])).body.error)).toEqual(['requestError.OPERATION_REQUIRED']);
    expect(codesOf((await client.mutate([])).body.error)).toEqual(['requestError.REQUIRED_FIELD_MISSING']);
    const label = { labelOperation: { create: { name: 'x' } } };
    expect(codesOf((await client.mutate([label])).body.error)).toEqual(['mutateError.MUTATE_NOT_ALLOWED']);
    const many = Array.from({ length: 10_001 }, () => ({}));
    expect(codesOf((await client.mutate(many)).body.error)).toEqual(['requestError.TOO_MANY_MUTATE_OPERATIONS']);
    const { status, headers } = await client.call('nowhere', {});
    expect([status, headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8']);
  });

  it('lets an ad group name repeat in another campaign only', async () => {
    const client = await open();
    const tree = treeOf(client.customer);
    const again = adGroupCreate(client.customer, { resourceName: `${client.customer}/adGroups/-9` });
    expect(codesOf((await client.mutate([...tree, again])).body.error)).toEqual([
      'adGroupError.DUPLICATE_ADGROUP_NAME',
    ]);
    await client.create(tree);
    await client.create(treeOf(client.customer, 'Otra vacante'));
  });
});
