import type { AdapterSettings } from '@adflux/platform-kit';
import type { GoogleAdsApiVersion } from './google-ads-api-version.js';

/** A credential: the text, or a function that is asked for it before each request. */
export type GoogleAdsCredential = string | (() => string | Promise<string>);

/** Settings of `createGoogleAds`. Credentials that are left out come from the environment, at the first request. */
export interface GoogleAdsSettings extends AdapterSettings {
  /** The account that holds the campaigns: digits, with or without dashes. */
  readonly customerId: string;
  /** The account's currency, ISO 4217. Checked against the account before the first create. */
  readonly currency: string;
  /** OAuth client id. Default: `GOOGLE_ADS_CLIENT_ID`. */
  readonly clientId?: GoogleAdsCredential;
  /** OAuth client secret. Default: `GOOGLE_ADS_CLIENT_SECRET`. */
  readonly clientSecret?: GoogleAdsCredential;
  /**
   * OAuth refresh token with the scope `https://www.googleapis.com/auth/adwords`; for audiences also
   * `https://www.googleapis.com/auth/datamanager`. Default: `GOOGLE_ADS_REFRESH_TOKEN`.
   */
  readonly refreshToken?: GoogleAdsCredential;
  /** Access token from your own OAuth code, e.g. of a service account. Replaces the three settings above. */
  readonly accessToken?: GoogleAdsCredential;
  /**
   * Optional since September 2026, when access levels moved to the Cloud project; still sent where given.
   * Default: `GOOGLE_ADS_DEVELOPER_TOKEN`, if set.
   */
  readonly developerToken?: GoogleAdsCredential;
  /** The manager account through which the user has access. Default: `GOOGLE_ADS_LOGIN_CUSTOMER_ID`, if set. */
  readonly loginCustomerId?: string;
  /** Default `v25`. */
  readonly apiVersion?: GoogleAdsApiVersion;
  /** Root of the API, without a version. Default `https://googleads.googleapis.com`. */
  readonly baseUrl?: string;
  /** Token endpoint. Default `https://oauth2.googleapis.com/token`. */
  readonly tokenUrl?: string;
  /**
   * Whether the account's owner accepted the terms of Customer Match (https://support.google.com/adspolicy/answer/6299717).
   * Google wants to be told with each upload. Default false: creating audiences and uploading fail with `config`.
   */
  readonly acceptsCustomerMatchTerms?: boolean;
  /** Root of the Data Manager API, version included. Default `https://datamanager.googleapis.com/v1`. */
  readonly dataManagerBaseUrl?: string;
  /** Default: `process.env`, read when a credential is needed. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}
