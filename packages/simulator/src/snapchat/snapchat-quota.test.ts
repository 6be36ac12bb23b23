import { afterEach, describe, expect, it } from 'vitest';
import { openSnapchatClient, type SnapchatAnswer, type SnapchatClient } from '../__fixtures__/snapchat-client.js';
import { snapchatCampaign } from '../__fixtures__/snapchat-tree.js';
import { standingClock } from '../__fixtures__/standing-clock.js';
import type { Simulator } from '../simulator.js';
import type { SimulatorOptions } from '../simulator-options.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;
let client: SnapchatClient;

const start = async (options: SimulatorOptions = {}) => {
  simulator = await startSimulator({ platforms: ['snapchat'], clock: standingClock, ...options });
  client = await openSnapchatClient(simulator);
};
const create = () => client.call('POST', `${client.account}/campaigns`, { campaigns: [snapchatCampaign] });
const usageOf = ({ headers }: SnapchatAnswer) =>
  ['limit', 'remaining', 'reset'].map((name) => {
    const value = headers.get(`x-rate-limit-${name}`);
    return value === null ? null : Number(value);
  });
const endOfWindow = () => (Math.floor(simulator.clock.now().getTime() / 5000) + 1) * 5000;

afterEach(async () => {
  await simulator.close();
});

describe('the windows', () => {
  it('are counted by method and collection, and shown in milliseconds', async () => {
    await start();
    const first = await create();
    expect(usageOf(first)).toEqual([83, 82, endOfWindow()]);
    const second = await create();
    expect(usageOf(second)).toEqual([83, 81, endOfWindow()]);
    const campaigns = second.body['campaigns'] as [{ campaign: { id: string } }];
    expect(usageOf(await client.call('DELETE', `/campaigns/${campaigns[0].campaign.id}`))[1]).toBe(82);
    const media = { media: [{ name: 'x', type: 'IMAGE' }] };
    expect(usageOf(await client.call('POST', `${client.account}/media`, media))).toEqual([25, 24, endOfWindow()]);
    expect(usageOf(await client.call('GET', `${client.account}/stats`))).toEqual([1666, 1665, endOfWindow()]);
    expect(usageOf(await client.call('GET', `${client.account}/campaigns`))).toEqual([null, null, null]);
    expect(first.headers.get('x-request-id')).toBe(first.body.request_id);
  });

  it('refuse one request too many until the next one opens', async () => {
    await start();
    for (let call = 0; call < 83; call += 1) await create();
    const refused = await create();
    expect([refused.status, refused.body.request_status]).toEqual([429, 'ERROR']);
    expect(usageOf(refused)).toEqual([83, 0, endOfWindow()]);
    expect(refused.headers.get('retry-after')).toBeNull();
    expect((await client.call('GET', `${client.account}/campaigns`)).status).toBe(200);
    expect(simulator.world().entities).toHaveLength(83);
    expect(simulator.world().requests.snapchat).toMatchObject({ throttled: 1, faultsInjected: 0 });
    await simulator.advance({ seconds: 5 });
    expect(usageOf(await create())).toEqual([83, 82, endOfWindow()]);
  });

  it('can be made smaller for all requests together', async () => {
    await start({ quotas: { snapchat: { callsPerMinute: 3 } } });
    // The token was the first of the three.
    for (let call = 0; call < 2; call += 1) expect((await client.call('GET', client.account)).status).toBe(200);
    expect((await client.call('GET', client.account)).status).toBe(429);
    await simulator.advance({ minutes: 1 });
    expect((await client.call('GET', client.account)).status).toBe(200);
  });
});

describe('injected faults', () => {
  it('throttle with the headers, and with the wait that was asked for', async () => {
    await start();
    simulator.faults.add({ fault: 'throttle', variant: '429', times: 1 });
    expect(usageOf(await create())).toEqual([83, 0, endOfWindow()]);
    simulator.faults.add({ fault: 'throttle', variant: '429', retryAfterMs: 1500 });
    const answer = await create();
    expect([answer.status, usageOf(answer)[2]]).toEqual([429, simulator.clock.now().getTime() + 1500]);
    expect(simulator.world().entities).toHaveLength(0);
  });

  it('throttle without any hint', async () => {
    await start();
    simulator.faults.add({ fault: 'throttle', variant: '429-without-headers' });
    const answer = await create();
    expect([answer.status, ...usageOf(answer)]).toEqual([429, null, null, null]);
  });

  it.each(['500', '503'])('answer %s in the envelope of the platform', async (variant) => {
    await start();
    simulator.faults.add({ fault: 'service-error', variant });
    const answer = await create();
    expect([String(answer.status), answer.body.request_status]).toEqual([variant, 'ERROR']);
  });

  it('wear every dress when the rule leaves it open', async () => {
    await start();
    simulator.faults.add({ fault: 'throttle', match: { kind: 'campaign', write: true }, times: 20 });
    simulator.faults.add({ fault: 'service-error', match: { kind: 'campaign', write: true } });
    const seen = new Set<string>();
    for (let call = 0; call < 40; call += 1) {
      const answer = await create();
      seen.add(`${String(answer.status)} ${String(usageOf(answer)[1] === 0)}`);
    }
    expect([...seen].sort()).toEqual(['429 false', '429 true', '500 false', '503 false']);
  });
});
