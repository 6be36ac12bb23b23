import type { Dice } from '../random.js';

/** What pays for the campaigns of the simulated account. */
export interface XFundingSettings {
  /** Default true. When false, campaigns cannot be created and nothing is delivered. */
  readonly ableToFund?: boolean;
  /** Default: none when able to fund, else `PAYMENT_METHOD_INACTIVE`. */
  readonly reasonsNotAbleToFund?: readonly string[];
  /** Default `CREDIT_CARD`. */
  readonly type?: 'AGENCY_CREDIT_LINE' | 'CREDIT_CARD' | 'CREDIT_LINE' | 'INSERTION_ORDER' | 'PARTNER_MANAGED';
  /** What a credit line has left, in micros. Default: X does not say. */
  readonly creditRemainingMicros?: number;
}

/** The simulated ad account on X. */
export interface XAccountSettings {
  /** ISO 4217 code of the funding instrument. Default `COP`. */
  readonly currency?: string;
  /** IANA name; days of statistics are days of this calendar. Default `America/Bogota`. */
  readonly timeZone?: string;
  /** `HOUSING_AND_URBAN_DEVELOPMENT_LIMITATIONS` switches the targeting limits for ads about employment on. Default: none. */
  readonly features?: readonly string[];
  /** What the user of the access token may do. Default `AD_MANAGER` and `TWEET_COMPOSER`. */
  readonly permissions?: readonly string[];
  /** Default `ACCEPTED`. */
  readonly approvalStatus?: string;
  /** Default `FULL`. A `RETWEETS_ONLY` user cannot be tweeted for. */
  readonly promotableUserType?: 'FULL' | 'RETWEETS_ONLY';
  /** The account's funding instrument. Default: one that is able to fund. */
  readonly funding?: XFundingSettings;
  /** Default 8,000: what X raises it to on request. Accounts start with 200. */
  readonly activeCampaignLimit?: number;
  /** Default 4,000: what X raises it to on request. Accounts start with 256. */
  readonly activeLineItemLimit?: number;
  /** Ids of web event tags that are installed on the website; without any, X learns of no conversions. Default: one. */
  readonly webEventTags?: readonly string[];
  /** Whether the application may manage audiences, which X allows separately. Default true. */
  readonly audienceAccess?: boolean;
  /** Share of uploaded people that X knows, 0 to 1. Default 0.6. */
  readonly audienceMatchRate?: number;
}

/** Credentials that the simulated X accepts, and the ids a client would know from its settings. */
export interface XCredentials {
  /** Base 36, as all ids of the Ads API. */
  readonly accountId: string;
  readonly appKey: string;
  readonly appSecret: string;
  readonly accessToken: string;
  readonly accessSecret: string;
  readonly fundingInstrumentId: string;
  /** Digits: the X user whom the account promotes, for `as_user_id`. */
  readonly promotableUserId: string;
}

/** The account as the dialect works with it. */
export interface XAccount extends Required<Omit<XAccountSettings, 'funding'>> {
  readonly credentials: XCredentials;
  readonly funding: {
    readonly ableToFund: boolean;
    readonly reasonsNotAbleToFund: readonly string[];
    readonly type: string;
    readonly creditRemainingMicros: number | null;
  };
  /** Budgets and bids are multiples of this many micros. */
  readonly denominationMicros: number;
  /** A rough price of one US dollar, only so that simulated costs look sensible. */
  readonly unitsPerDollar: number;
  /** The user behind the access token, digits. */
  readonly userId: string;
  /** Base 36. */
  readonly promotableUserEntityId: string;
}

/**
 * Digits after the point of the currencies that do not have two
 * (https://docs.x.com/x-ads-api/fundamentals/currency, read November 2026).
 */
const precision: Readonly<Record<string, number>> = {
  VND: 0,
  KRW: 0,
  CLP: 0,
  JPY: 0,
  KWD: 3,
  IQD: 3,
  BHD: 3,
  TND: 3,
};

const unitsPerDollar: Readonly<Record<string, number>> = {
  ARS: 1400,
  BRL: 5.4,
  CLP: 950,
  COP: 4000,
  EUR: 0.9,
  GBP: 0.8,
  JPY: 150,
  MXN: 18,
  USD: 1,
};

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Fills in the settings; ids and secrets come from the dice. */
export const toXAccount = (settings: XAccountSettings, dice: Dice): XAccount => {
  const draw = (what: string, length: number, alphabet: string): string =>
    Array.from({ length }, (_, index) => alphabet[Math.floor(dice('credential', what, index) * alphabet.length)]).join(
      '',
    );
  const digits = (what: string): string => `7${draw(what, 17, '0123456789')}`;
  const base36 = (what: string, length: number): string => draw(what, length, 'abcdefghjkmnpqrstuvwxyz23456789');
  const userId = digits('user');
  const currency = settings.currency ?? 'COP';
  const ableToFund = settings.funding?.ableToFund ?? true;
  return {
    credentials: {
      accountId: `18ce5${base36('account', 6)}`,
      appKey: draw('app-key', 25, letters),
      appSecret: draw('app-secret', 50, letters),
      accessToken: `${userId}-${draw('token', 40, letters)}`,
      accessSecret: draw('token-secret', 45, letters),
      fundingInstrumentId: `l${base36('funding', 5)}`,
      promotableUserId: digits('promotable'),
    },
    currency,
    timeZone: settings.timeZone ?? 'America/Bogota',
    features: settings.features ?? [],
    permissions: settings.permissions ?? ['AD_MANAGER', 'TWEET_COMPOSER'],
    approvalStatus: settings.approvalStatus ?? 'ACCEPTED',
    promotableUserType: settings.promotableUserType ?? 'FULL',
    funding: {
      ableToFund,
      reasonsNotAbleToFund: settings.funding?.reasonsNotAbleToFund ?? (ableToFund ? [] : ['PAYMENT_METHOD_INACTIVE']),
      type: settings.funding?.type ?? 'CREDIT_CARD',
      creditRemainingMicros: settings.funding?.creditRemainingMicros ?? null,
    },
    activeCampaignLimit: settings.activeCampaignLimit ?? 8_000,
    activeLineItemLimit: settings.activeLineItemLimit ?? 4_000,
    webEventTags: settings.webEventTags ?? [`o${base36('web-event-tag', 4)}`],
    audienceAccess: settings.audienceAccess ?? true,
    audienceMatchRate: settings.audienceMatchRate ?? 0.6,
    denominationMicros: 1_000_000 / 10 ** (precision[currency] ?? 2),
    unitsPerDollar: unitsPerDollar[currency] ?? 1,
    userId,
    promotableUserEntityId: `l${base36('promotable-user', 5)}`,
  };
};
