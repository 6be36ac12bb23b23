import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { createAdFlux } from '../src/create-adflux.js';
import { textCampaign, wholeCampaign } from './crash-scenario.js';
import { playDeaths } from './crash-schedule.js';
import type { FaultRule, ModelFault } from './model-world.js';

// Hundreds of stories each, on machines that may be busy.
vi.setConfig({ testTimeout: 180_000 });

const verbs = ['create', 'find', 'setDelivery', 'remove'] as const;
const passing: readonly ModelFault[] = ['throttle', 'long-throttle', 'reset-before', 'reset-after', 'breakdown'];

const anyRule = fc
  .record({
    platform: fc.constantFrom('north', 'south'),
    verb: fc.constantFrom(...verbs),
    localId: fc.constantFrom(...wholeCampaign),
    fault: fc.constantFrom(...passing),
    times: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ platform, verb, localId, fault, times }): FaultRule => ({
    at: `${platform} ${verb} ${localId}`,
    fault,
    times,
  }));

const anyWeather = fc.record({
  rules: fc.array(anyRule, { maxLength: 8 }),
  lagMs: fc.constantFrom(0, 500, 4_000, 45_000),
  wholeTrees: fc.boolean(),
  strategy: fc.constantFrom('best-effort' as const, 'all-or-nothing' as const),
});
const anyDeaths = fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 4 });

it('whatever goes wrong for a while and however often the process dies, exactly what is wanted stands and is on', async () => {
  await fc.assert(
    fc.asyncProperty(anyWeather, anyDeaths, async (weather, deaths) => {
      const scenario = {
        name: 'random weather',
        ...weather,
        state: 'succeeded',
        standing: { north: wholeCampaign, south: textCampaign },
        on: ['north', 'south'],
      } as const;
      expect((await playDeaths(scenario, deaths, createAdFlux)).violations).toEqual([]);
    }),
    { numRuns: 250, seed: 2027 },
  );
});

it('when one platform refuses for good, all-or-nothing leaves nothing, whatever else happens', async () => {
  const refusals = fc.constantFrom(...textCampaign);
  await fc.assert(
    fc.asyncProperty(anyWeather, anyDeaths, refusals, async (weather, deaths, localId) => {
      const at = `south create ${weather.wholeTrees ? 'spring' : localId}` as const;
      const scenario = {
        name: 'random refusal',
        ...weather,
        rules: [{ at, fault: 'reject', times: 1_000 } as const, ...weather.rules],
        strategy: 'all-or-nothing',
        state: 'compensated',
        standing: { north: [], south: [] },
        on: [],
      } as const;
      expect((await playDeaths(scenario, deaths, createAdFlux)).violations).toEqual([]);
    }),
    { numRuns: 250, seed: 2027 },
  );
});
