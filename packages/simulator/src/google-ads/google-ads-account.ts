import type { Dice } from '../random.js';
import { createLocalTime, type LocalTime } from '../local-time.js';
import { currencies, type Currency } from './data/google-ads-currencies.js';

/** Access level of the calling project: it decides how many operations a day are allowed. */
export type GoogleAdsAccessLevel = 'explorer' | 'basic' | 'standard';

/** The simulated Google Ads account. */
export interface GoogleAdsAccountSettings {
  /** ISO 4217 code. Default `COP`. An unknown currency is refused at start. */
  readonly currency?: string;
  /** IANA name; schedules and reports go by it. Default `America/Bogota`. */
  readonly timeZone?: string;
  /** `explorer` allows 2,880 operations a day, `basic` 15,000, `standard` any number. Default `basic`. */
  readonly accessLevel?: GoogleAdsAccessLevel;
  /** Rows in a page of `search` and in a chunk of `searchStream`. Default 10,000, as on the platform. */
  readonly rowsPerPage?: number;
  /** What the owner of the refresh token granted. Default: the scopes of Google Ads and of the Data Manager API. */
  readonly scopes?: readonly string[];
  /** How long a change of an audience's members takes, in simulated milliseconds. Default 600,000. */
  readonly audienceProcessingMs?: number;
}

/** Credentials that the simulated Google accepts. */
export interface GoogleAdsCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
  /** Digits, without dashes. */
  readonly customerId: string;
  /** The manager account above it; may be sent as `login-customer-id`. */
  readonly loginCustomerId: string;
  /** May be sent; Google has ignored it since September 2026. */
  readonly developerToken: string;
}

/** The account with everything looked up. */
export interface GoogleAdsAccount {
  readonly credentials: GoogleAdsCredentials;
  readonly currency: Currency;
  readonly timeZone: string;
  readonly accessLevel: GoogleAdsAccessLevel;
  readonly rowsPerPage: number;
  readonly scopes: readonly string[];
  readonly audienceProcessingMs: number;
  readonly localTime: (atMs: number) => LocalTime;
}

/** Opens the account; ids and secrets come from the dice. */
export const createGoogleAdsAccount = (settings: GoogleAdsAccountSettings, dice: Dice): GoogleAdsAccount => {
  const { currency: code = 'COP', timeZone = 'America/Bogota', accessLevel = 'basic', rowsPerPage = 10_000 } = settings;
  const { scopes = ['adwords', 'datamanager'].map((name) => `https://www.googleapis.com/auth/${name}`) } = settings;
  const currency = currencies.get(code);
  if (!currency) {
    throw new Error(
      `The simulated Google Ads has no currency "${code}": use one of ${[...currencies.keys()].join(', ')}.`,
    );
  }
  const digits = (what: string, length: number) =>
    Array.from({ length }, (_, index) => String(Math.floor(dice(what, index) * 9) + 1)).join('');
  const secret = (what: string) => Buffer.from(digits(what, 24)).toString('base64url');
  return {
    credentials: {
      clientId: `${digits('client', 12)}-simulated.apps.googleusercontent.com`,
      clientSecret: `GOCSPX-${secret('secret')}`,
      refreshToken: `1//0${secret('refresh')}`,
      customerId: digits('customer', 10),
      loginCustomerId: digits('manager', 10),
      developerToken: secret('developer').slice(0, 22),
    },
    currency,
    timeZone,
    accessLevel,
    rowsPerPage,
    scopes,
    audienceProcessingMs: settings.audienceProcessingMs ?? 600_000,
    localTime: createLocalTime(timeZone),
  };
};
