import type { AdapterSettings } from '@adflux/platform-kit';

/** A credential: the text, or a function that is asked for it before each request. */
export type XCredential = string | (() => string | Promise<string>);

/** Which ad account to use, how to reach it, and what tests replace: everything but how requests are signed. */
export interface XAccountSettings extends AdapterSettings {
  /** X's id of the ad account, e.g. `18ce54d4x5t`. */
  readonly accountId: string;
  /** The currency of the account's funding instrument, ISO 4217, e.g. `COP`. Compared before anything is created. */
  readonly currency: string;
  /** The funding instrument that pays, e.g. `lygyi`. Default: the first one that is able to fund in `currency`. */
  readonly fundingInstrumentId?: string;
  /** The user (digits) that posts are from. Default: the account's own `FULL` promotable user. */
  readonly userId?: string;
  /** The web event tag that counts leads and applications. Needed for the objectives `leads` and `applications`. */
  readonly webEventTagId?: string;
  /**
   * Targeting values of places you know, by `CO`, `CO/Antioquia` or `CO/Antioquia/Medellín`, so that no process has to look
   * them up: X allows five look-ups in fifteen minutes.
   */
  readonly locations?: Readonly<Record<string, string>>;
  /** True for X's sandbox: nothing is shown, nothing is spent. Default false. */
  readonly sandbox?: boolean;
  /** Root of the Ads API, without version and slash. Default `https://ads-api.x.com`, or the sandbox's. */
  readonly baseUrl?: string;
  /** Root of the X API v2, for uploads and for removing posts. Default `https://api.x.com`. */
  readonly mediaBaseUrl?: string;
  /** Hosts that files of figures may be fetched from. Default `ton.twimg.com`, and the host of a `baseUrl` on this machine. */
  readonly reportHosts?: readonly string[];
  /** Default: `X_API_VERSION`. */
  readonly apiVersion?: string;
}

/**
 * Settings of `createX`. The four credentials are those of an app with access to the Ads API and of a user of the ad account;
 * without one of them the first request fails with `config`.
 */
export interface XSettings extends XAccountSettings {
  /** The app's key ("API key"). Default: the environment variable `X_APP_KEY`. */
  readonly appKey?: XCredential;
  /** The app's secret ("API key secret"). Default: `X_APP_SECRET`. */
  readonly appSecret?: XCredential;
  /** The user's access token. Default: `X_ACCESS_TOKEN`. */
  readonly accessToken?: XCredential;
  /** The secret of the user's access token. Default: `X_ACCESS_SECRET`. */
  readonly accessSecret?: XCredential;
  /** Where environment variables are looked up. Default `process.env`. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}
