import type { PlatformId } from './platform-id.js';

/** Where AdFlux writes what it does. Compatible with pino and console-like loggers. Gets no secrets, no personal data. */
export interface Logger {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** A logger that says nothing: the default. */
export const silentLogger: Logger = { debug() {}, info() {}, warn() {}, error() {} };

/** One thing that happened on the wire, for progress displays and metrics. */
export interface RequestEvent {
  /**
   * `succeeded`, `failed`: the request ended so. `throttled`: the platform asked to slow down. `retried`: another
   * attempt follows. `in_doubt`: a write got no answer that can be trusted.
   */
  readonly type: 'succeeded' | 'failed' | 'throttled' | 'retried' | 'in_doubt';
  readonly platform: PlatformId;
  readonly accountId: string;
  /** What the adapter was doing, e.g. `campaigns.create`. */
  readonly operation: string;
  /** Counted from 1. */
  readonly attempt: number;
  /** How long the next attempt waits, in milliseconds. */
  readonly waitMs?: number;
}

/** What every call to a platform carries. Retry and pacing live below this interface. */
export interface Call {
  readonly signal: AbortSignal;
  readonly logger: Logger;
  /** Told about every request; must not throw. */
  readonly observe?: (event: RequestEvent) => void;
}
