import { afterEach, describe, expect, it } from 'vitest';
import { openMetaClient, type MetaAnswer, type MetaClient } from '../__fixtures__/meta-client.js';
import { campaignSpec } from '../__fixtures__/meta-specs.js';
import { standingClock } from '../__fixtures__/standing-clock.js';
import type { Simulator } from '../simulator.js';
import type { SimulatorOptions } from '../simulator-options.js';
import { startSimulator } from '../start-simulator.js';
import { metaThrottleVariants } from './meta-throttle.js';

let simulator: Simulator;
let client: MetaClient;

const start = async (options: SimulatorOptions) => {
  simulator = await startSimulator({ platforms: ['meta'], clock: standingClock, ...options });
  client = openMetaClient(simulator);
};
const usageOf = ({ headers }: MetaAnswer) => {
  const read = (name: string) => JSON.parse(headers.get(name) ?? 'null') as Record<string, unknown> | null;
  const { accountId } = simulator.credentials.meta;
  const useCases = read('x-business-use-case-usage')?.[accountId] as Record<string, unknown>[] | undefined;
  return {
    useCase: useCases?.[0],
    app: read('x-app-usage'),
    account: read('x-ad-account-usage'),
    insights: read('x-fb-ads-insights-throttle'),
  };
};
const get = () => client.call('GET', `${client.account}/campaigns`);

afterEach(async () => {
  await simulator.close();
});

describe('injected throttles', () => {
  it.each(metaThrottleVariants)('wear the dress %s', async (variant) => {
    await start({ faults: [{ fault: 'throttle', variant }] });
    const answer = await client.call('POST', `${client.account}/campaigns`, campaignSpec);
    const [code, subcode] = variant.split('/').map(Number);
    expect(answer.status).toBe(variant === '200/4841013' ? 403 : 400);
    expect(answer.body.error?.code).toBe(code);
    expect(answer.body.error?.error_subcode).toBe(subcode);
    expect(answer.headers.get('retry-after')).toBeNull();
    expect(usageOf(answer).useCase).toMatchObject({ type: 'ads_management', call_count: 100 });
    expect(simulator.world().entities).toHaveLength(0);
    expect(simulator.world().requests.meta).toMatchObject({ throttled: 1 });
  });

  it('label a throttle as a permission error only for the lowest tier', async () => {
    await start({ faults: [{ fault: 'throttle', variant: '200/4841013' }] });
    const answer = await get();
    expect(answer.body.error?.message).toBe('Permissions error');
    expect(usageOf(answer).useCase).toMatchObject({ ads_api_access_tier: 'development_access' });
  });

  it('tell the wait in minutes in one header and in seconds in another', async () => {
    await start({ faults: [{ fault: 'throttle', variant: '80004/2446079', retryAfterMs: 90_000 }] });
    const usage = usageOf(await get());
    expect(usage.useCase).toMatchObject({ estimated_time_to_regain_access: 2 });
    expect(usage.account).toMatchObject({ acc_id_util_pct: 100, reset_time_duration: 90 });
  });

  it('have a code of their own for insights', async () => {
    await start({ faults: [{ fault: 'throttle', variant: '80004/2446079' }] });
    const answer = await client.call('GET', `${client.account}/insights`);
    expect(answer.body.error).toMatchObject({ code: 80000, error_subcode: 2446079 });
    expect(usageOf(answer).useCase).toMatchObject({ type: 'ads_insights' });
    expect(usageOf(answer).insights).toMatchObject({ acc_id_util_pct: 100 });
  });

  it('wear every dress when the rule leaves it open', async () => {
    await start({ faults: [{ fault: 'throttle' }] });
    const codes = new Set<string>();
    for (let call = 0; call < 60; call += 1) {
      const { error } = (await get()).body;
      codes.add([error?.code, error?.error_subcode].filter((part) => part !== undefined).join('/'));
    }
    expect(codes).toEqual(new Set(metaThrottleVariants));
  });
});

describe('the real quota', () => {
  it('is in the headers of every answer, and throttles when it is used up', async () => {
    await start({ quotas: { meta: { callsPerMinute: 10 } } });
    for (let call = 1; call <= 10; call += 1) {
      const answer = await get();
      expect(answer.status).toBe(200);
      expect(usageOf(answer)).toMatchObject({
        useCase: { type: 'ads_management', call_count: call * 10, ads_api_access_tier: 'standard_access' },
        app: { call_count: call * 10 },
        account: { acc_id_util_pct: call * 10 },
      });
    }
    const refused = await get();
    expect(refused.body.error).toMatchObject({ code: 80004, error_subcode: 2446079 });
    expect(usageOf(refused).useCase).toMatchObject({ estimated_time_to_regain_access: 1 });
    expect(simulator.world().requests.meta).toMatchObject({ requests: 11, throttled: 1, faultsInjected: 0 });
    expect((await client.call('GET', `${client.account}/insights`)).status).toBe(200);
    await simulator.advance({ minutes: 1 });
    expect((await get()).status).toBe(200);
  });

  it('is small for applications of the lowest tier', async () => {
    await start({ accounts: { meta: { accessTier: 'development_access' } } });
    const answer = await get();
    expect(usageOf(answer).account).toEqual({
      acc_id_util_pct: 0.33,
      reset_time_duration: 0,
      ads_api_access_tier: 'development_access',
    });
  });
});
