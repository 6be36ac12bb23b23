import type { Clock } from '@adflux/core';
import type { Throttle } from './throttle.js';

/** What the settings of every adapter have in common. */
export interface AdapterSettings {
  /** Default: the machine's clock. */
  readonly clock?: Clock;
  /** Longest wait for one answer, in milliseconds. Default 30,000. */
  readonly timeoutMs?: number;
  /** Fetches an image's bytes by its URL. Default: `https:`, `http:` and `data:` URLs. */
  readonly loadAsset?: (url: string, signal: AbortSignal) => Promise<Uint8Array>;
  /** Pass one to all clients of the same account, so that they share its limits. Default: one of its own. */
  readonly throttle?: Throttle;
  /** Dice for the jitter of waits, from 0 to below 1. Default `Math.random`. */
  readonly random?: () => number;
}
