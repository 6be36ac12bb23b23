import { AdFluxError, deriveCreationKey } from '@adflux/core';
import { createTestCall } from '@adflux/core/testing';
import { createGoogleAds, type GoogleAdsSdkSettings } from '@adflux/google-ads/sdk';
import nock from 'nock';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { aSearchTree, openGoogleAdsOverSdk, type GoogleAdsOverSdk } from './google-ads-harness.js';

// nock replaces agents and sockets; this is about the SDK's own, on 127.0.0.1.
beforeAll(() => nock.restore());
afterAll(() => nock.activate());

const opened: GoogleAdsOverSdk[] = [];
const open = async (settings: Partial<GoogleAdsSdkSettings> = {}, seed?: number): Promise<GoogleAdsOverSdk> => {
  const google = await openGoogleAdsOverSdk(settings, seed);
  opened.push(google);
  return google;
};
afterEach(async () => {
  for (const google of opened.splice(0)) await google.close();
});

const { campaign } = aSearchTree();
const create = ({ platform }: GoogleAdsOverSdk, localId = 'spring', call = createTestCall()): Promise<unknown> => {
  const { id, accountId } = platform;
  const key = deriveCreationKey({ runKey: 'run', platform: id, accountId, kind: 'campaign', localId });
  return platform.campaigns.create({ key, spec: { ...campaign, localId }, parent: null, refs: {} }, call);
};
const errorOf = (work: Promise<unknown>): Promise<AdFluxError | null> =>
  work.then(
    () => null,
    (error: unknown) => (AdFluxError.isInstance(error) ? error : null),
  );
const writes = ({ bridge }: GoogleAdsOverSdk) => bridge.calls.filter(({ path }) => path.endsWith('/Mutate'));
const match = { write: true };

describe('a write over google-ads-api', () => {
  it.each(['reset-after', 'reset-before', 'http-502-html', 'service-error'] as const)(
    'is sent once and left in doubt after %s, although the SDK would go on for ten minutes',
    async (fault) => {
      const google = await open();
      google.simulator.faults.add({ fault, match, times: 1 });
      const error = await errorOf(create(google));
      expect([error?.code, error?.recovery, error?.cause instanceof Error]).toEqual(['unavailable', 'reconcile', true]);
      expect(writes(google)).toHaveLength(1);
    },
  );

  it('ends when its time is over and when its caller gives up', async () => {
    const google = await open({ timeoutMs: 1_500 });
    await google.platform.campaigns.read([{ kind: 'campaign', id: '1' }], createTestCall());
    google.bridge.stall();
    const spent = Date.now();
    const late = await errorOf(create(google));
    expect([late?.code, Date.now() - spent < 20_000]).toEqual(['unavailable', true]);
    const controller = new AbortController();
    const call = { ...createTestCall(), signal: controller.signal };
    const given = errorOf(create(google, 'summer', call));
    setTimeout(() => controller.abort(new Error('no longer wanted')), 50);
    expect((await given)?.code).toBe('aborted');
  });

  it('was not sent where there is nobody to send it to', async () => {
    const google = await open();
    const call = createTestCall();
    await google.platform.campaigns.read([{ kind: 'campaign', id: '1' }], call);
    await google.bridge.close();
    const read = google.platform.campaigns.read([{ kind: 'campaign', id: '1' }], call);
    expect(await errorOf(read)).toMatchObject({ code: 'unavailable', recovery: 'retry' });
  });
});

describe('an error over google-ads-api', () => {
  it('keeps the wait that Google asks for, its code and its request', async () => {
    const google = await open();
    google.simulator.faults.add({ fault: 'throttle', variant: 'daily-quota', match, times: 1 });
    const error = await errorOf(create(google));
    expect(error).toMatchObject({
      code: 'rate_limited',
      retryAfterMs: 40_591_000,
      platformCode: 'quotaError.RESOURCE_EXHAUSTED',
      httpStatus: 429,
    });
    expect(error?.requestId).toMatch(/\w+/);
  });

  it('keeps the place in the request and holds no secret', async () => {
    const google = await open();
    const endsAt = '2020-01-01T00:00:00-05:00';
    const key = deriveCreationKey({
      runKey: 'run',
      platform: 'google-ads',
      accountId: google.platform.accountId,
      kind: 'campaign',
      localId: 'past',
    });
    const spec = { ...campaign, schedule: { startsAt: '2019-12-01T00:00:00-05:00', endsAt } };
    const error = await errorOf(
      google.platform.campaigns.create({ key, spec, parent: null, refs: {} }, createTestCall()),
    );
    expect(error?.code).toBe('invalid_request');
    expect(error?.message).toMatch(/mutate_operations\[\d\]\.campaign_operation\.create/);
    const { refreshToken, clientSecret, developerToken } = google.simulator.credentials['google-ads'];
    for (const secret of [refreshToken, clientSecret, developerToken, 'ya29.'])
      expect(JSON.stringify(error)).not.toContain(secret);
  });

  it('says that something else than a customer was given', () => {
    const credentials = { customer_id: '1234567890' };
    const customer = { credentials, getAccessToken: () => Promise.resolve('') };
    expect(() => createGoogleAds({ customer, currency: 'COP' })).toThrow(/no Customer of google-ads-api/);
  });
});

describe('two tenants on google-ads-api in one process', () => {
  it('each send with their own token alone, however their requests mix', async () => {
    const tenants = [await open({}, 1), await open({}, 2)];
    const numbers = Array.from({ length: 6 }, (_, number) => String(number));
    await Promise.all(numbers.flatMap((number) => tenants.map((tenant) => create(tenant, number))));
    for (const tenant of tenants) {
      const tokens = new Set(tenant.bridge.calls.map(({ metadata }) => metadata['authorization']));
      expect([...tokens]).toEqual([`Bearer ${await tenant.customer.getAccessToken()}`]);
      expect(writes(tenant)).toHaveLength(numbers.length);
    }
  });
});
