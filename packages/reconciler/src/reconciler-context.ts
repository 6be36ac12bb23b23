import type { Clock, JobOpening, Storage } from '@adflux/core';
import { systemClock } from '@adflux/core';
import type { AdFlux } from '@adflux/orchestrator';
import { clientOfCompany } from './client-of.js';
import type { FeedRules, ReconcilerOptions } from './reconciler-options.js';

/** The options of `createReconciler` with their defaults. */
export interface ReconcilerContext {
  readonly adflux: AdFlux;
  readonly storage: Storage;
  readonly rules: FeedRules;
  readonly clock: Clock;
  readonly concurrency: number;
  readonly timeZone: string;
  readonly clientOf: (opening: JobOpening) => string;
}

/** Fills in the defaults. */
export const createReconcilerContext = (options: ReconcilerOptions): ReconcilerContext => ({
  adflux: options.adflux,
  storage: options.storage,
  rules: options.rules,
  clock: options.clock ?? systemClock,
  concurrency: options.concurrency ?? 4,
  timeZone: options.rules.timeZone ?? 'America/Bogota',
  clientOf: options.rules.clientOf ?? clientOfCompany,
});
