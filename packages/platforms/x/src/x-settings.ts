import type { Clock } from '@adflux/core';

/** How to reach one ad account on X. */
export interface XSettings {
  /** X's id of the ad account. */
  readonly accountId: string;
  /** The account's currency, ISO 4217. Budgets in another currency are refused. */
  readonly currency: string;
  /** The token, or a function asked before each request. Default: the environment variable `X_ACCESS_TOKEN`. */
  readonly accessToken?: string | (() => string | Promise<string>);
  /** Root of the API, without version and without a slash at the end. Default: X's own. */
  readonly baseUrl?: string;
  /** Default: the version this adapter was written against. */
  readonly apiVersion?: string;
  /** For one attempt, in milliseconds. Default 30,000. */
  readonly timeoutMs?: number;
  /** All waits go through it. Default: the machine's clock. */
  readonly clock?: Clock;
}
