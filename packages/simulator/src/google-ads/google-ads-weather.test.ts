import { afterEach, describe, expect, it } from 'vitest';
import { codesOf, openGoogleAdsClient, requestToken } from '../__fixtures__/google-ads-client.js';
import { budgetCreate, treeOf } from '../__fixtures__/google-ads-specs.js';
import type { Simulator } from '../simulator.js';
import type { SimulatorOptions } from '../simulator-options.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;
const open = async (options: SimulatorOptions = {}) => {
  simulator = await startSimulator({ platforms: ['google-ads'], ...options });
  return openGoogleAdsClient(simulator);
};
afterEach(() => simulator.close());

const quotaOf = (error: unknown) => ({ details: [{ errors: [{ details: { quotaErrorDetails: error } }] }] });

describe('a throttle', () => {
  it.each([
    ['short-term', undefined, 'quotaError.RESOURCE_TEMPORARILY_EXHAUSTED', '30s', 'ACCOUNT'],
    ['short-term', 7_500, 'quotaError.RESOURCE_TEMPORARILY_EXHAUSTED', '8s', 'ACCOUNT'],
    ['exhausted', undefined, 'quotaError.RESOURCE_EXHAUSTED', '30s', 'ACCOUNT'],
    ['daily-quota', undefined, 'quotaError.RESOURCE_EXHAUSTED', '40591s', 'DEVELOPER'],
  ])('%s asks for a wait (%s)', async (variant, retryAfterMs, code, retryDelay, rateScope) => {
    const client = await open();
    simulator.faults.add({ fault: 'throttle', variant, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) });
    const { body, status } = await client.mutate(treeOf(client.customer));
    expect(status).toBe(429);
    expect(codesOf(body.error)).toEqual([code]);
    expect(body.error).toMatchObject({
      status: 'RESOURCE_EXHAUSTED',
      message: 'Resource has been exhausted (e.g. check quota).',
      ...quotaOf({ retryDelay, rateScope }),
    });
    expect(simulator.world().entities).toEqual([]);
  });

  it('hides inside a partial failure, one error for each operation', async () => {
    const client = await open();
    simulator.faults.add({ fault: 'throttle', variant: 'partial-failure', times: 2 });
    const { body, status } = await client.mutate(treeOf(client.customer).slice(0, 2), { partialFailure: true });
    expect(status).toBe(200);
    expect(codesOf(body.partialFailureError)).toEqual(
      Array.from({ length: 2 }, () => 'quotaError.RESOURCE_TEMPORARILY_EXHAUSTED'),
    );
    expect(body.partialFailureError?.message).toContain('Retry in 30 seconds., at mutate_operations[0]');
    expect(body.mutateOperationResponses).toEqual([{}, {}]);
    // Who did not ask for partial failure meets the plain refusal.
    expect((await client.mutate(treeOf(client.customer))).status).toBe(429);
    expect(simulator.world().entities).toEqual([]);
    expect(simulator.world().requests['google-ads']).toMatchObject({ throttled: 2 });
  });

  it('reaches the token endpoint in its own form', async () => {
    await open();
    simulator.faults.add({ fault: 'throttle', match: { kind: 'token' } });
    const answer = await requestToken(simulator);
    expect([answer.status, await answer.json()]).toEqual([
      429,
      expect.objectContaining({ error: 'rate_limit_exceeded' }),
    ]);
  });

  it('comes as a list from a stream', async () => {
    const client = await open();
    simulator.faults.add({ fault: 'throttle' });
    const { text } = await client.call(`${client.customer}/googleAds:searchStream`, {
      query: 'SELECT customer.id FROM customer',
    });
    expect(JSON.parse(text)).toMatchObject([{ error: { code: 429 } }]);
  });
});

describe('a failure on Google’s side', () => {
  it.each([
    ['transient', 503, 'internalError.TRANSIENT_ERROR', 'UNAVAILABLE'],
    ['internal', 500, 'internalError.INTERNAL_ERROR', 'INTERNAL'],
    ['deadline', 504, 'internalError.DEADLINE_EXCEEDED', 'DEADLINE_EXCEEDED'],
  ])('is %s', async (variant, status, code, name) => {
    const client = await open();
    simulator.faults.add({ fault: 'service-error', variant });
    const answer = await client.mutate(treeOf(client.customer));
    expect([answer.status, codesOf(answer.body.error), answer.body.error?.status]).toEqual([status, [code], name]);
  });

  it('is a page of HTML at times, although the write was applied', async () => {
    const client = await open();
    simulator.faults.add({ fault: 'service-error', variant: 'unavailable-html', applied: true });
    const { status, headers, text } = await client.mutate(treeOf(client.customer));
    expect([status, headers.get('content-type')]).toEqual([503, 'text/html; charset=UTF-8']);
    expect(text).toContain('<!DOCTYPE html>');
    expect(simulator.world().entities).toHaveLength(7);
  });
});

describe('a lost answer', () => {
  it('leaves the tree behind, and the same request then meets its name', async () => {
    const client = await open();
    simulator.faults.add({ fault: 'reset-after', match: { kind: 'campaign', write: true }, times: 1 });
    await expect(client.mutate(treeOf(client.customer))).rejects.toThrow('fetch failed');
    expect(codesOf((await client.mutate(treeOf(client.customer))).body.error)[0]).toBe(
      'campaignError.DUPLICATE_CAMPAIGN_NAME',
    );
    expect(simulator.world().entities).toHaveLength(7);
    expect(simulator.world().requests['google-ads']).toMatchObject({ writesAppliedWithoutAnswer: 1 });
  });

  it('leaves nothing if the connection broke before', async () => {
    const client = await open();
    simulator.faults.add({ fault: 'reset-before', match: { kind: 'campaign', write: true }, times: 1 });
    await expect(client.mutate(treeOf(client.customer))).rejects.toThrow('fetch failed');
    expect(simulator.world().entities).toEqual([]);
    expect((await client.mutate(treeOf(client.customer))).status).toBe(200);
  });
});

describe('the quota', () => {
  it('counts every operation of a day and refuses until the day is over', async () => {
    const client = await open({ accounts: { 'google-ads': { accessLevel: 'explorer' } } });
    const budget = budgetCreate(client.customer, { resourceName: null });
    const operations = Array.from({ length: 2879 }, () => budget);
    expect((await client.mutate(operations, { validateOnly: true })).status).toBe(200);
    const two = await client.mutate([budget, budget]);
    expect([two.status, codesOf(two.body.error)]).toEqual([429, ['quotaError.RESOURCE_EXHAUSTED']]);
    expect(two.body.error).toMatchObject(
      quotaOf({ rateScope: 'DEVELOPER', rateName: 'Number of operations for explorer access' }),
    );
    expect((await client.mutate([budget])).status).toBe(200);
    await simulator.advance({ hours: 25 });
    const later = await openGoogleAdsClient(simulator);
    expect((await later.mutate([budget, budget])).status).toBe(200);
  });

  it('counts requests in a short window if one is set', async () => {
    const clock = { now: () => new Date('2026-12-01T15:00:00Z') };
    const client = await open({ clock, quotas: { 'google-ads': { callsPerMinute: 3 } } });
    const statuses = [];
    for (let call = 0; call < 5; call += 1)
      statuses.push((await client.mutate(treeOf(client.customer, String(call)))).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    await simulator.advance({ minutes: 2 });
    expect((await client.mutate(treeOf(client.customer, 'Después'))).status).toBe(200);
  });
});

describe('a read lag', () => {
  it('hides what is new from searches, though not from the guard of names', async () => {
    const clock = { now: () => new Date('2026-12-01T15:00:00Z') };
    const client = await open({ clock, lookupLagMs: { 'google-ads': 5_000 } });
    await client.create(treeOf(client.customer));
    const query = "SELECT campaign.id FROM campaign WHERE campaign.name = 'Desarrollador - Bogotá'";
    expect(await client.search(query)).toEqual([]);
    expect(codesOf((await client.mutate(treeOf(client.customer))).body.error)).toContain(
      'campaignError.DUPLICATE_CAMPAIGN_NAME',
    );
    await simulator.advance({ seconds: 5 });
    expect(await client.search(query)).toHaveLength(1);
  });
});
