import { Agent } from 'node:http';
import { AdFluxError, deriveCreationKey, type AdPlatform } from '@adflux/core';
import { aTree, createTestCall, createTestClock } from '@adflux/core/testing';
import { createMeta } from '@adflux/meta/sdk';
import { startSimulator, type Simulator } from '@adflux/simulator';
import { createX } from '@adflux/x/sdk';
import { FacebookAdsApi } from 'facebook-nodejs-business-sdk';
import nock from 'nock';
import { TwitterApi } from 'twitter-api-v2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// nock replaces agents and sockets; this is about the SDKs' own, on 127.0.0.1.
beforeAll(() => {
  nock.restore();
  // As backends do that once served a single account.
  FacebookAdsApi.init('EAAsomebodyelse0000000000', 'en_US', false);
});
afterAll(() => nock.activate());

/** Makes the adapter for the account of `home`, with a client that was logged in at `login`. */
type Open = (home: Simulator, login: Simulator) => AdPlatform;

const openMeta: Open = (home, login) => {
  const { accountId, pageId } = home.credentials.meta;
  const client = new FacebookAdsApi(login.credentials.meta.accessToken, 'en_US', false);
  const clock = createTestClock();
  return createMeta({ client, accountId, pageId, currency: 'COP', baseUrl: home.url('meta'), clock });
};

const openX: Open = (home, login) => {
  const { appKey, appSecret, accessToken, accessSecret } = login.credentials.x;
  const { accountId } = home.credentials.x;
  const client = new TwitterApi({ appKey, appSecret, accessToken, accessSecret }, { httpAgent: new Agent() });
  const root = home.url('x');
  return createX({ client, accountId, currency: 'COP', baseUrl: root, mediaBaseUrl: root, clock: createTestClock() });
};

const { campaign } = aTree();

const createCampaign = (adapter: AdPlatform, localId: string): Promise<unknown> => {
  const { id: platform, accountId } = adapter;
  const key = deriveCreationKey({ runKey: 'run', platform, accountId, kind: 'campaign', localId });
  return adapter.campaigns.create({ key, spec: { ...campaign, localId }, parent: null, refs: {} }, createTestCall());
};

describe.each([
  ['meta', openMeta],
  ['x', openX],
] as const)('two tenants on %s in one process', (platform, open) => {
  it('each send with their own token alone, however their requests mix', async () => {
    const clock = createTestClock();
    // The seed decides the tokens; each simulated platform knows one.
    await using one = await startSimulator({ platforms: [platform], clock, seed: 1, latencyMs: 3 });
    await using other = await startSimulator({ platforms: [platform], clock, seed: 2, latencyMs: 2 });
    expect(one.credentials[platform].accessToken).not.toBe(other.credentials[platform].accessToken);
    const tenants = [open(one, one), open(other, other)];
    const numbers = Array.from({ length: 12 }, (_, number) => String(number));
    await Promise.all(numbers.flatMap((number) => tenants.map((adapter) => createCampaign(adapter, number))));
    for (const simulator of [one, other]) {
      const requests = simulator.requests();
      expect(requests.filter(({ status }) => status === null || status >= 300)).toEqual([]);
      expect(requests.filter(({ kind, applied }) => kind === 'campaign' && applied)).toHaveLength(numbers.length);
    }
  });

  it("are refused with each other's token, and the error shows neither", async () => {
    await using one = await startSimulator({ platforms: [platform], seed: 1 });
    await using other = await startSimulator({ platforms: [platform], seed: 2 });
    const error: unknown = await createCampaign(open(one, other), 'a').catch((cause: unknown) => cause);
    expect(AdFluxError.isInstance(error) && error.code).toBe('unauthenticated');
    for (const { credentials } of [one, other])
      expect(JSON.stringify(error)).not.toContain(credentials[platform].accessToken);
  });
});

describe('a token that is replaced on a FacebookAdsApi', () => {
  it('is used from the next request on', async () => {
    await using simulator = await startSimulator({ platforms: ['meta'], clock: createTestClock() });
    const { accessToken, accountId, pageId } = simulator.credentials.meta;
    const client = new FacebookAdsApi('EAAold00000000000000000', 'en_US', false);
    const baseUrl = simulator.url('meta');
    const meta = createMeta({ client, accountId, pageId, currency: 'COP', baseUrl, clock: createTestClock() });
    await expect(createCampaign(meta, 'a')).rejects.toMatchObject({ code: 'unauthenticated' });
    client.accessToken = accessToken;
    await expect(createCampaign(meta, 'a')).resolves.toMatchObject({ kind: 'campaign' });
  });
});
