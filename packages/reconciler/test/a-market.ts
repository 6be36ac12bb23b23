import type { AdPlatform, JobOpening, Storage } from '@adflux/core';
import { anOpening, createTestClock, type TestClock } from '@adflux/core/testing';
import { createGoogleAds } from '@adflux/google-ads';
import { createMeta } from '@adflux/meta';
import { createAdFlux, type AdFlux } from '@adflux/orchestrator';
import { startSimulator, type Simulator } from '@adflux/simulator';
import { createMemoryStorage } from '@adflux/storage-memory';
import { createReconciler, type FeedRules, type Reconciler } from '../src/index.js';

/** A job board with two simulated platforms. */
export interface Market {
  readonly simulator: Simulator;
  readonly storage: Storage;
  readonly clock: TestClock;
  readonly adflux: AdFlux;
  readonly platforms: readonly AdPlatform[];
  readonly rules: FeedRules;
  reconciler(rules?: Partial<FeedRules>): Reconciler;
  /** How many entities of a kind stand on both platforms, by platform. */
  standing(kind: string): Readonly<Record<string, number>>;
  /** Names of campaigns that are switched on, by platform and name. */
  on(): readonly string[];
}

const budget = { period: 'daily', amount: { micros: 20_000_000_000n, currency: 'COP' } } as const;

/** Opens a market, lets a test trade on it, and closes it. */
export const onMarket =
  (body: (market: Market) => Promise<void>, storage?: (clock: TestClock) => Storage) => async (): Promise<void> => {
    const clock = createTestClock();
    const simulator = await startSimulator({ platforms: ['meta', 'google-ads'], clock, rejectionRate: 0 });
    const store = storage?.(clock) ?? createMemoryStorage({ clock });
    const { meta, 'google-ads': google } = simulator.credentials;
    const shared = { currency: 'COP', clock, environment: {} };
    const googleUrl = simulator.url('google-ads');
    const platforms = [
      createMeta({ ...shared, ...meta, baseUrl: simulator.url('meta') }),
      createGoogleAds({ ...shared, ...google, baseUrl: googleUrl, tokenUrl: `${googleUrl}/token` }),
    ];
    const adflux = createAdFlux({ platforms, storage: store, clock, advertiserCountry: 'CO' });
    const rules = {
      feedId: 'board',
      platforms: [
        { platform: 'meta', budget },
        { platform: 'google-ads', budget },
      ],
    };
    const live = () => simulator.world().entities.filter((entity) => !entity.removed);
    try {
      await body({
        simulator,
        storage: store,
        clock,
        adflux,
        platforms,
        rules,
        reconciler: (changes = {}) =>
          createReconciler({ adflux, storage: store, clock, rules: { ...rules, ...changes } }),
        standing: (kind) => {
          const counts: Record<string, number> = {};
          for (const entity of live())
            if (entity.kind === kind) counts[entity.platform] = (counts[entity.platform] ?? 0) + 1;
          return counts;
        },
        on: () =>
          live()
            .filter(({ kind, status }) => kind === 'campaign' && (status === 'ACTIVE' || status === 'ENABLED'))
            .map(({ platform, name }) => `${platform} ${(name ?? '').replace(/ · [0-9A-Z]{10}$/, '')}`)
            .sort(),
      });
    } finally {
      await store.close();
      await simulator.close();
    }
  };

const towns = ['Medellín', 'Bogotá', 'Cali'];

/** An opening of the board's feed. */
export const anAd = (number: number, changes: Partial<JobOpening> = {}): JobOpening => {
  const opening = anOpening({
    id: `JOB-${String(number)}`,
    title: `Auxiliar contable ${String(number)}`,
    location: { country: 'CO', city: towns[number % towns.length] ?? 'Bogotá' },
    postedOn: '2027-02-01',
  });
  const { closesOn: _closesOn, ...rest } = opening;
  return { ...rest, images: [], ...changes };
};

/** The first so many openings. */
export const ads = (count: number): readonly JobOpening[] => Array.from({ length: count }, (_, index) => anAd(index));
