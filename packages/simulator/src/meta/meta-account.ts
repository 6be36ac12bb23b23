import type { Dice } from '../random.js';

/** The simulated ad account. */
export interface MetaAccountSettings {
  /** ISO 4217. Default `COP`. */
  readonly currency?: string;
  /** IANA time zone the account reports and bills in. Default `America/Bogota`. */
  readonly timeZone?: string;
  /** The advertiser's country. Default `CO`. */
  readonly country?: string;
  /** Default `standard_access`; `development_access` has a quota of 300 calls an hour. */
  readonly accessTier?: 'standard_access' | 'development_access';
  /** Custom audiences that exist already. Default: none. */
  readonly audiences?: readonly {
    readonly id: string;
    readonly name: string;
    readonly subtype: 'CUSTOM' | 'LOOKALIKE';
  }[];
}

/** Credentials that the simulated Meta accepts, and the ids a client would know from its settings. */
export interface MetaCredentials {
  readonly accessToken: string;
  /** For `appsecret_proof`, which is checked when it is sent. */
  readonly appSecret: string;
  /** Digits, without `act_`. */
  readonly accountId: string;
  readonly businessId: string;
  readonly pageId: string;
  readonly instagramUserId: string;
  readonly pixelId: string;
}

/** The account as the dialect works with it. */
export interface MetaAccount extends Required<MetaAccountSettings> {
  readonly id: string;
  readonly name: string;
  /** Minor units in one unit of the currency, by Meta's own table. */
  readonly offset: number;
  /** In Meta's minor units. */
  readonly minimumDailyBudget: number;
  /** A rough price of one US dollar, only so that simulated costs look sensible. */
  readonly unitsPerDollar: number;
}

/**
 * Currencies that Meta counts without cents, whatever ISO 4217 says; all others have 100.
 * https://developers.facebook.com/docs/marketing-api/currencies, read November 2026.
 */
const withoutCents = new Set(['CLP', 'COP', 'CRC', 'HUF', 'IDR', 'ISK', 'JPY', 'KRW', 'PYG', 'TWD', 'VND']);

const unitsPerDollar: Readonly<Record<string, number>> = {
  ARS: 1400,
  BRL: 5.4,
  CLP: 950,
  COP: 4000,
  EUR: 0.9,
  GBP: 0.8,
  JPY: 150,
  MXN: 18,
  PEN: 3.7,
  USD: 1,
};

/** Fills in the settings. */
export const toMetaAccount = (settings: MetaAccountSettings, credentials: MetaCredentials): MetaAccount => {
  const currency = settings.currency ?? 'COP';
  const offset = withoutCents.has(currency) ? 1 : 100;
  const dollar = unitsPerDollar[currency] ?? 1;
  return {
    id: credentials.accountId,
    name: 'Simulated account',
    currency,
    timeZone: settings.timeZone ?? 'America/Bogota',
    country: settings.country ?? 'CO',
    accessTier: settings.accessTier ?? 'standard_access',
    audiences: settings.audiences ?? [],
    offset,
    minimumDailyBudget: Math.ceil(dollar * offset),
    unitsPerDollar: dollar,
  };
};

/** Draws credentials from the seed. */
export const drawMetaCredentials = (dice: Dice): MetaCredentials => {
  const draw = (what: string, length: number, alphabet: string): string =>
    Array.from({ length }, (_, index) => alphabet[Math.floor(dice('credential', what, index) * alphabet.length)]).join(
      '',
    );
  const digits = (what: string) => `1${draw(what, 14, '0123456789')}`;
  return {
    accessToken: `EAA${draw('token', 80, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789')}`,
    appSecret: draw('secret', 32, '0123456789abcdef'),
    accountId: digits('account'),
    businessId: digits('business'),
    pageId: digits('page'),
    instagramUserId: `178${draw('instagram', 14, '0123456789')}`,
    pixelId: digits('pixel'),
  };
};
