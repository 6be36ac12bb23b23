import { anAdGroupSpec } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { call, failureOf, keys, specs, withWorld } from './__fixtures__/x-world.js';

describe('an account as simulated X has it', () => {
  it('refuses what the account may not aim at before anything is written', () =>
    withWorld({ accounts: { x: { features: ['HOUSING_AND_URBAN_DEVELOPMENT_LIMITATIONS'] } } }, async (world) => {
      const campaign = await world.x.campaigns.create(
        { key: keys.campaign, spec: specs.campaign, parent: null, refs: {} },
        call,
      );
      const create = (spec: typeof specs.adGroup) =>
        world.x.adGroups.create({ key: keys.adGroup, spec, parent: campaign, refs: {} }, call);
      expect(await failureOf(create(specs.adGroup))).toMatchObject({ code: 'policy_rejected' });
      const regional = anAdGroupSpec({
        targeting: { places: [{ country: 'CO', region: 'Antioquia' }], languages: [], audienceIds: [] },
      });
      expect(await create(regional)).toMatchObject({ delivery: 'off' });
    }));

  it.each([
    [{ currency: 'USD' }, /Set currency to USD/],
    [{ funding: { ableToFund: false } }, /PAYMENT_METHOD_INACTIVE/],
    [{ permissions: ['AD_MANAGER'] }, /TWEET_COMPOSER/],
    [{ permissions: ['CREATIVE_MANAGER', 'TWEET_COMPOSER'] }, /ad manager/],
    [{ promotableUserType: 'RETWEETS_ONLY' as const }, /promotable user/],
    [{ approvalStatus: 'UNDER_REVIEW' }, /UNDER_REVIEW/],
  ])('creates nothing for an account with %j', (account, message) =>
    withWorld({ accounts: { x: account } }, async (world) => {
      const create = world.x.campaigns.create(
        { key: keys.campaign, spec: specs.campaign, parent: null, refs: {} },
        call,
      );
      const error = await failureOf(create);
      expect(error.code).toBe('config');
      expect(error.message).toMatch(message);
      expect(world.simulator.world().entities.filter(({ kind }) => kind === 'campaign')).toEqual([]);
    }),
  );

  it('uses nearly all of a small quota without one throttle, by what the headers say', () =>
    withWorld({ quotas: { x: { callsPerMinute: 100 } } }, async ({ simulator, x }) => {
      const ref = { kind: 'campaign', id: 'none' } as const;
      const endMs = simulator.clock.now().getTime() + 60_000;
      for (let sent = 0; sent < 150 && simulator.clock.now().getTime() < endMs; sent += 1)
        await x.campaigns.read([ref], call).catch(() => undefined);
      const { requests, throttled } = simulator.world().requests.x ?? { requests: 0, throttled: -1 };
      expect(throttled).toBe(0);
      expect(requests).toBeGreaterThanOrEqual(95);
    }));

  it.each([
    ['429', 'rate_limited'],
    ['503-over-capacity', 'rate_limited'],
    ['423-lock', 'unavailable'],
  ])('waits out %s, whichever way X says it, and creates once', (variant) =>
    withWorld({}, async ({ simulator, x }) => {
      simulator.faults.add({
        platform: 'x',
        fault: 'throttle',
        variant,
        times: 2,
        match: { write: true },
        retryAfterMs: 5_000,
      });
      const startMs = simulator.clock.now().getTime();
      await x.campaigns.create({ key: keys.campaign, spec: specs.campaign, parent: null, refs: {} }, call);
      if (variant !== '423-lock') expect(simulator.clock.now().getTime() - startMs).toBeGreaterThanOrEqual(10_000);
      expect(simulator.world().entities.filter(({ kind }) => kind === 'campaign')).toHaveLength(1);
    }),
  );

  it.each(['500', '503-no-retry-after', '408'])('does not repeat a write that met %s', (variant) =>
    withWorld({}, async ({ simulator, x }) => {
      simulator.faults.add({
        platform: 'x',
        fault: 'service-error',
        variant,
        times: 1,
        applied: true,
        match: { write: true },
      });
      const create = x.campaigns.create({ key: keys.campaign, spec: specs.campaign, parent: null, refs: {} }, call);
      expect(await failureOf(create)).toMatchObject({ code: 'unavailable', recovery: 'reconcile' });
      expect(await x.campaigns.find(keys.campaign, null, call)).toMatchObject({ kind: 'campaign', delivery: 'off' });
    }),
  );
});
