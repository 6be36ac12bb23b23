import { AdFluxError, silentLogger, systemClock } from '@adflux/core';
import type { AdPlatform, Clock, Logger, PlatformId, Storage } from '@adflux/core';
import { randomUUID } from 'node:crypto';
import type { SpendLimit } from '@adflux/compliance';
import type { AdFluxOptions, ComplianceOptions, RoleOf } from './adflux-options.js';

/** The options of `createAdFlux` with their defaults. */
export interface Context {
  readonly platforms: ReadonlyMap<PlatformId, AdPlatform>;
  readonly storage: Storage;
  readonly clock: Clock;
  readonly createId: () => string;
  readonly owner: string;
  readonly logger: Logger;
  readonly leaseMs: number;
  readonly settleMs: number;
  readonly advertiserCountry: string;
  readonly compliance: ComplianceOptions;
  readonly roleOf: RoleOf | undefined;
  readonly neededApprovals: number;
  readonly spendLimits: readonly SpendLimit[];
  /** Runs that this AdFlux drives now: storage lets an owner take its own lease again, two drives must not. */
  readonly driving: Set<string>;
}

/** @throws AdFluxError `config` when `advertiserCountry` is no country code, or two adapters have the same platform id. */
export function createContext(options: AdFluxOptions): Context {
  if (!/^[A-Z]{2}$/.test(options.advertiserCountry))
    throw new AdFluxError(
      'advertiserCountry must be the two-letter code of the country where the advertiser is registered, such as CO.',
      { code: 'config' },
    );
  const platforms = new Map<PlatformId, AdPlatform>();
  for (const platform of options.platforms) {
    if (platforms.has(platform.id))
      throw new AdFluxError(
        `Two adapters have the id "${platform.id}". Make one AdFlux for each account of a platform.`,
        { code: 'config', platform: platform.id },
      );
    platforms.set(platform.id, platform);
  }
  const createId = options.createId ?? randomUUID;
  return {
    platforms,
    storage: options.storage,
    clock: options.clock ?? systemClock,
    createId,
    owner: options.owner ?? `adflux-${createId()}`,
    logger: options.logger ?? silentLogger,
    leaseMs: options.leaseMs ?? 90_000,
    settleMs: options.settleMs ?? 5_000,
    advertiserCountry: options.advertiserCountry,
    compliance: options.compliance ?? {},
    roleOf: options.roleOf,
    neededApprovals: options.neededApprovals ?? 0,
    spendLimits: options.spendLimits ?? [],
    driving: new Set(),
  };
}
