import type { CallQuotaLimit } from './call-quota.js';
import type { FaultRule } from './fault-rule.js';
import type { SimulatedAccounts, SimulatedPlatform } from './simulated-platforms.js';
import type { SimulatorClock } from './simulator-clock.js';

/** What `startSimulator` understands. Everything has a default. */
export interface SimulatorOptions {
  /** Which platforms to serve. Default: all. */
  readonly platforms?: readonly SimulatedPlatform[];
  /** Decides ids, tokens, reviews, deliveries and faults. Default 1. */
  readonly seed?: number;
  /** Default: the real clock. `advance` is added on top. */
  readonly clock?: SimulatorClock;
  /** Fault rules in force from the start, such as `weather('harsh')`. Default: none. */
  readonly faults?: readonly FaultRule[];
  /** Added to every answer, in milliseconds. Default 0. */
  readonly latencyMs?: number;
  /** How long a new entity stays hidden from list look-ups, in simulated milliseconds. Default 0. */
  readonly lookupLagMs?: number | { readonly [Platform in SimulatedPlatform]?: number };
  /** Quotas that are really counted. Default: each platform's published one. */
  readonly quotas?: { readonly [Platform in SimulatedPlatform]?: CallQuotaLimit };
  /** The ad account of each platform. */
  readonly accounts?: SimulatedAccounts;
  /** Share of ads that review refuses for no visible reason, 0 to 1. Default 0.02. */
  readonly rejectionRate?: number;
  /** How long a review takes, in simulated milliseconds. Default ten minutes. */
  readonly reviewDelayMs?: number;
  /** Keep request bodies in the log. Default true. */
  readonly recordBodies?: boolean;
  /** Port of the first platform; the others follow. Default: free ports. */
  readonly port?: number;
  /** Closes the simulator when aborted. */
  readonly signal?: AbortSignal;
}
