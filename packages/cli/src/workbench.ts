import type { AdPlatform, Clock, Storage } from '@adflux/core';
import { systemClock } from '@adflux/core';
import { createAdFlux } from '@adflux/orchestrator';
import type { AdFlux } from '@adflux/orchestrator';
import { createReconciler } from '@adflux/reconciler';
import type { Reconciler } from '@adflux/reconciler';
import type { AdFluxConfig } from './config/adflux-config.js';
import { make } from './config/made.js';

/** Everything a command works with, made from the configuration. */
export interface Workbench {
  readonly config: AdFluxConfig;
  readonly clock: Clock;
  readonly platforms: readonly AdPlatform[];
  readonly storage: Storage;
  readonly adflux: AdFlux;
  readonly reconciler: Reconciler;
}

/**
 * Makes adapters, storage, AdFlux and reconciler.
 *
 * @throws AdFluxError whatever the configuration's own functions throw, and `config` as `createAdFlux`.
 */
export async function createWorkbench(config: AdFluxConfig, machine: Clock = systemClock): Promise<Workbench> {
  const clock = config.clock ?? machine;
  const platforms = await make(config.platforms, 'platforms');
  const storage = await make(config.storage, 'storage');
  const { advertiserCountry, compliance, spendLimits, neededApprovals, roleOf, rules, concurrency } = config;
  const adflux = createAdFlux({
    platforms,
    storage,
    advertiserCountry,
    clock,
    ...(compliance === undefined ? {} : { compliance }),
    ...(spendLimits === undefined ? {} : { spendLimits }),
    ...(neededApprovals === undefined ? {} : { neededApprovals }),
    ...(roleOf === undefined ? {} : { roleOf }),
  });
  const reconciler = createReconciler({
    adflux,
    storage,
    rules,
    clock,
    ...(concurrency === undefined ? {} : { concurrency }),
  });
  return { config, clock, platforms, storage, adflux, reconciler };
}
