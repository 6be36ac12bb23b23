import type { AdPlatform, Storage } from '@adflux/core';
import { createTestClock } from '@adflux/core/testing';
import type { TestClock } from '@adflux/core/testing';
import { createMemoryStorage } from '@adflux/storage-memory';
import type { AdFluxOptions } from '../src/adflux-options.js';
import type { AdFlux } from '../src/adflux.js';
import { createAdFlux } from '../src/create-adflux.js';
import { createLife } from './life.js';
import { textFormats } from './model-capabilities.js';
import { createModelPlatform } from './model-platform.js';
import type { ModelPlatformOptions } from './model-platform.js';
import { createModelWorld } from './model-world.js';
import type { FaultRule, ModelWorld } from './model-world.js';

/** An AdFlux over model platforms, with everything a test looks at. */
export interface Stage {
  readonly adflux: AdFlux;
  readonly world: ModelWorld;
  readonly storage: Storage;
  readonly clock: TestClock;
  /** Another process on the same storage and platforms. */
  another(options?: Partial<AdFluxOptions>): AdFlux;
}

export interface StageOptions {
  readonly rules?: readonly FaultRule[];
  readonly lagMs?: number;
  readonly north?: Partial<ModelPlatformOptions>;
  readonly south?: Partial<ModelPlatformOptions>;
  readonly options?: Partial<AdFluxOptions>;
}

/** `north` shows images and launches kind by kind; `south` shows text and switches its campaign on alone. */
export function aStage({ rules = [], lagMs = 0, north, south, options }: StageOptions = {}): Stage {
  const clock = createTestClock();
  const world = createModelWorld(clock, rules, lagMs);
  const storage = createMemoryStorage({ clock });
  const life = createLife();
  const platforms: readonly AdPlatform[] = [
    createModelPlatform({ id: 'north', world, life, launchOrder: ['ad', 'adGroup', 'campaign'], ...north }),
    createModelPlatform({ id: 'south', world, life, capabilities: { creativeFormats: textFormats }, ...south }),
  ];
  const another = (more: Partial<AdFluxOptions> = {}): AdFlux =>
    createAdFlux({ platforms, storage, clock, advertiserCountry: 'CO', ...options, ...more });
  return { adflux: another({ owner: 'first' }), world, storage, clock, another };
}

/** Local ids of what stands on a platform, sorted. */
export const standingOn = (world: ModelWorld, platform: string): readonly string[] =>
  world
    .live(platform)
    .map((entity) => entity.localId)
    .sort();

/** Whether the campaign is on, on each platform that has it. */
export const onOffOf = (world: ModelWorld): Readonly<Record<string, boolean>> =>
  Object.fromEntries(
    world
      .live()
      .filter((entity) => entity.kind === 'campaign')
      .map((entity) => [entity.platform, entity.on]),
  );
