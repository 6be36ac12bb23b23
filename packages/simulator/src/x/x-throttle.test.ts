import { afterEach, describe, expect, it } from 'vitest';
import { standingClock } from '../__fixtures__/standing-clock.js';
import { openXClient, type XClient } from '../__fixtures__/x-client.js';
import { campaignForm } from '../__fixtures__/x-specs.js';
import type { Simulator } from '../simulator.js';
import type { SimulatorOptions } from '../simulator-options.js';
import { startSimulator } from '../start-simulator.js';

let simulator: Simulator;
let client: XClient;

const nowSeconds = Date.parse('2026-03-02T05:00:00Z') / 1000;

const start = async (options: SimulatorOptions = {}) => {
  simulator = await startSimulator({ platforms: ['x'], clock: standingClock, ...options });
  client = openXClient(simulator);
};
const get = (edge = '/campaigns') => client.call('GET', `${client.account}${edge}`);
const post = () => client.call('POST', `${client.account}/campaigns`, campaignForm(simulator));
const numbers = (headers: Headers, prefix: string) =>
  ['limit', 'remaining', 'reset'].map((name) => headers.get(`${prefix}-${name}`));

afterEach(async () => {
  await simulator.close();
});

describe('injected throttles', () => {
  it.each([
    ['429', 429, 'TOO_MANY_REQUESTS'],
    ['503-over-capacity', 503, 'OVER_CAPACITY'],
    ['423-lock', 423, 'LOCK_ACQUISITION_TIMEOUT'],
  ])('wear the dress %s, and change nothing', async (variant, status, code) => {
    await start({ faults: [{ fault: 'throttle', variant, retryAfterMs: 90_000 }] });
    const answer = await post();
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ errors: [{ code }], request: { params: {} } });
    expect(answer.headers.get('retry-after')).toBe(variant === '503-over-capacity' ? '90' : null);
    if (variant === '429') {
      expect(numbers(answer.headers, 'x-rate-limit')).toEqual(['450', '0', String(nowSeconds + 90)]);
    }
    expect(simulator.world().entities).toEqual([]);
    expect(simulator.world().requests.x).toMatchObject({ throttled: 1 });
  });

  it('tell the account its own reset on reads', async () => {
    await start({ faults: [{ fault: 'throttle', variant: '429' }] });
    const { headers } = await get();
    expect(numbers(headers, 'x-account-rate-limit')).toEqual(['10000', '0', String(nowSeconds + 30)]);
  });

  it('wear problem details on the media upload', async () => {
    await start({ faults: [{ fault: 'throttle', variant: '429' }] });
    const { status, body } = await client.send('POST', '/2/media/upload/initialize', '{}', 'application/json');
    expect([status, body]).toMatchObject([429, { title: 'Too Many Requests', status: 429 }]);
  });
});

describe('injected service errors', () => {
  it.each([
    ['500', 500, 'INTERNAL_ERROR'],
    ['503-no-retry-after', 503, 'SERVICE_UNAVAILABLE'],
    ['408', 408, 'CANCELLED_REQUEST'],
  ])('wear the dress %s', async (variant, status, code) => {
    await start({ faults: [{ fault: 'service-error', variant, applied: true }] });
    const answer = await post();
    expect([answer.status, answer.body]).toMatchObject([status, { errors: [{ code }] }]);
    expect(answer.headers.get('retry-after')).toBeNull();
    expect(simulator.world().entities).toHaveLength(1);
    expect(simulator.world().requests.x).toMatchObject({ writesAppliedWithoutAnswer: 1 });
  });
});

describe('the real quota', () => {
  it('is told for the user on writes, and for the account on reads', async () => {
    await start();
    const write = await post();
    expect(numbers(write.headers, 'x-rate-limit')).toEqual(['450', '449', String(nowSeconds + 60)]);
    expect(write.headers.get('x-account-rate-limit-limit')).toBeNull();
    expect(write.headers.get('x-current-api-version')).toBe('12');
    const read = await get();
    expect(numbers(read.headers, 'x-account-rate-limit')).toEqual(['10000', '9999', String(nowSeconds + 900)]);
    expect(numbers(read.headers, 'x-rate-limit')[0]).toBe('100000');
    expect(numbers((await get('/features')).headers, 'x-account-rate-limit')[0]).toBe('2000');
    const stats = await client.call('GET', `/12/stats/accounts/${simulator.credentials.x.accountId}`);
    expect(numbers(stats.headers, 'x-rate-limit').slice(0, 2)).toEqual(['250', '249']);
  });

  it('counts writes by the minute', async () => {
    await start();
    const path = `${client.account}/campaigns/zzz`;
    for (let call = 0; call < 450; call += 1) expect((await client.call('DELETE', path)).status).toBe(404);
    const refused = await post();
    expect([refused.status, refused.body.errors]).toMatchObject([429, [{ code: 'TOO_MANY_REQUESTS' }]]);
    expect(numbers(refused.headers, 'x-rate-limit')).toEqual(['450', '0', String(nowSeconds + 60)]);
    expect((await get()).status).toBe(200);
    await simulator.advance({ minutes: 1 });
    expect((await post()).status).toBe(200);
  });

  it('can be made smaller', async () => {
    await start({ quotas: { x: { callsPerMinute: 2 } } });
    expect([(await get()).status, (await post()).status, (await get()).status]).toEqual([200, 200, 429]);
    expect(simulator.world().requests.x).toMatchObject({ requests: 3, throttled: 1, faultsInjected: 0 });
  });
});
