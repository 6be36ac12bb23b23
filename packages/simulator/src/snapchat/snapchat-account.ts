import type { Dice } from '../random.js';
import { drawUuid } from './draw-uuid.js';

/** The simulated Snapchat ad account. */
export interface SnapchatAccountSettings {
  /** ISO 4217. Default `COP`. A currency the simulator cannot convert is refused at start. */
  readonly currency?: string;
  /** IANA time zone the account reports by. Default `America/Bogota`. */
  readonly timeZone?: string;
  /** Country of the organization. Default `CO`. */
  readonly country?: string;
  /**
   * `regulations.restricted_delivery_signals` of the account: whether it has declared ads about credit, housing or
   * employment. Default true.
   */
  readonly restrictedDeliverySignals?: boolean;
  /** Default true; false makes the funding source unusable, and nothing is delivered. */
  readonly funded?: boolean;
}

/** Credentials that the simulated Snapchat accepts, and the ids a client would know from its settings. */
export interface SnapchatCredentials {
  readonly adAccountId: string;
  readonly organizationId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
  /** The public profile that creatives have to name. */
  readonly profileId: string;
  /** The account's Snap Pixel. */
  readonly pixelId: string;
}

/** The account as the dialect works with it. */
export interface SnapchatAccount extends Required<SnapchatAccountSettings> {
  readonly id: string;
  readonly name: string;
  readonly fundingSourceId: string;
  /** Smallest daily or lifetime budget of an ad squad, in micros. */
  readonly minimumAdSquadBudgetMicro: number;
  /** Smallest daily budget or lifetime cap of a campaign, in micros. */
  readonly minimumCampaignBudgetMicro: number;
  /** Rough price of one US dollar. */
  readonly unitsPerDollar: number;
}

/** Rough prices of one US dollar: minima are published in dollars, and simulated costs should look sensible. */
const unitsPerDollar: Readonly<Record<string, number>> = {
  ARS: 1400,
  AUD: 1.5,
  BRL: 5.4,
  CAD: 1.4,
  CLP: 950,
  COP: 4000,
  EUR: 0.9,
  GBP: 0.8,
  MXN: 18,
  PEN: 3.7,
  SAR: 3.75,
  USD: 1,
};

/**
 * Fills in the settings.
 *
 * Budget minima are published in dollars: 5 for an ad squad and 20 for a campaign
 * (https://developers.snap.com/marketing-api/Ads-API/ad-squads and .../campaigns, read November 2026). The ad squads page adds
 * "across all supported currencies", which would make it five pesos in Colombia; the simulator takes the stricter
 * reading, the worth of five dollars.
 */
export const toSnapchatAccount = (
  settings: SnapchatAccountSettings,
  credentials: SnapchatCredentials,
  dice: Dice,
): SnapchatAccount => {
  const { currency = 'COP', timeZone = 'America/Bogota', country = 'CO' } = settings;
  const dollar = unitsPerDollar[currency];
  if (dollar === undefined) {
    throw new Error(
      `The simulated Snapchat has no currency "${currency}": use one of ${Object.keys(unitsPerDollar).join(', ')}.`,
    );
  }
  return {
    id: credentials.adAccountId,
    name: 'Simulated account',
    currency,
    timeZone,
    country,
    restrictedDeliverySignals: settings.restrictedDeliverySignals ?? true,
    funded: settings.funded ?? true,
    fundingSourceId: drawUuid(dice, 'funding source', 0),
    minimumAdSquadBudgetMicro: Math.ceil(5 * dollar) * 1_000_000,
    minimumCampaignBudgetMicro: Math.ceil(20 * dollar) * 1_000_000,
    unitsPerDollar: dollar,
  };
};

/** Draws credentials from the seed. */
export const drawSnapchatCredentials = (dice: Dice): SnapchatCredentials => {
  const secret = (what: string, length: number) =>
    Array.from({ length }, (_, index) => Math.floor(dice('credential', what, index) * 16).toString(16)).join('');
  return {
    adAccountId: drawUuid(dice, 'ad account', 0),
    organizationId: drawUuid(dice, 'organization', 0),
    clientId: drawUuid(dice, 'client', 0),
    clientSecret: secret('client secret', 20),
    refreshToken: `hCgwKCjE2${secret('refresh token', 60)}`,
    profileId: drawUuid(dice, 'profile', 0),
    pixelId: drawUuid(dice, 'pixel', 0),
  };
};
