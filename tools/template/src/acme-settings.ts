import type { AdapterSettings } from '@adflux/platform-kit';

/** How to reach one ad account on Acme. */
export interface AcmeSettings extends Pick<AdapterSettings, 'clock' | 'timeoutMs' | 'throttle' | 'random'> {
  /** Acme's id of the ad account. */
  readonly accountId: string;
  /** The account's currency, ISO 4217. Budgets in another currency are refused. */
  readonly currency: string;
  /** The token, or a function asked before each request. Default: the environment variable `ACME_ACCESS_TOKEN`. */
  readonly accessToken?: string | (() => string | Promise<string>);
  /** Root of the API, without version and without a slash at the end. Default: Acme's own. */
  readonly baseUrl?: string;
  /** Default: the version this adapter was written against. */
  readonly apiVersion?: string;
}
