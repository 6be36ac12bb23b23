import type { Dice } from '../random.js';
import { toTikTokCurrency, type TikTokCurrency } from './tiktok-currency.js';

/** The simulated ad account. */
export interface TikTokAccountSettings {
  /** ISO 4217. Default `COP`. */
  readonly currency?: string;
  /** IANA time zone the account reports and bills in. Default `America/Bogota`. */
  readonly timeZone?: string;
  /** Where the advertiser is registered. Special ad categories exist only in `US` and `CA`. Default `CO`. */
  readonly country?: string;
  /** Calls a minute that the developer application may make: 600, 1,200, 1,800 or 3,000. Default `basic`. */
  readonly accessTier?: 'basic' | 'advanced' | 'premium' | 'ultimate';
  /** Whether the account is on the allow-list of Upgraded Smart+, without which writing there is refused. Default false. */
  readonly smartPlusAllowed?: boolean;
  /**
   * The last day (`YYYY-MM-DD`, UTC) on which `/campaign/create/` takes manual campaigns for product sales, web conversions,
   * app promotion and lead generation. Default `2026-12-31`.
   */
  readonly manualCampaignsUntil?: string;
  /** Whether ads on TikTok itself may be shown under a custom identity. TikTok ended that in January 2026. Default false. */
  readonly customIdentityAllowed?: boolean;
  /** Audiences that exist already, ready for use. Default: none. */
  readonly audiences?: readonly {
    readonly id: string;
    readonly name: string;
    readonly type: 'Customer File Audience' | 'Lookalike Audience';
  }[];
  /** How long an audience is processed after each change, in simulated milliseconds. Default ten minutes. */
  readonly audienceProcessingMs?: number;
  /** People an audience needs. Default 1,000, as published. */
  readonly minimumAudienceSize?: number;
}

/** Credentials that the simulated TikTok accepts, and the ids a client would know from its settings. */
export interface TikTokCredentials {
  /** 19 digits: more than a JavaScript number holds exactly. */
  readonly advertiserId: string;
  readonly accessToken: string;
  /** A TikTok account that may publish ads for the advertiser. */
  readonly identityId: string;
  readonly identityType: 'TT_USER';
  /** An identity of the old sort, `CUSTOMIZED_USER`, that ads on TikTok itself may not use any more. */
  readonly customIdentityId: string;
  /** A piece of music that carousels may use. */
  readonly musicId: string;
  /** A portfolio of calls to action, for `call_to_action_id`. */
  readonly callToActionId: string;
  readonly pixelId: string;
}

/** The account as the dialect works with it. */
export interface TikTokAccount extends Required<TikTokAccountSettings> {
  readonly id: string;
  readonly name: string;
  readonly money: TikTokCurrency;
}

/** Fills in the settings. */
export const toTikTokAccount = (settings: TikTokAccountSettings, id: string): TikTokAccount => {
  const currency = settings.currency ?? 'COP';
  return {
    id,
    name: 'Simulated account',
    currency,
    money: toTikTokCurrency(currency),
    timeZone: settings.timeZone ?? 'America/Bogota',
    country: settings.country ?? 'CO',
    accessTier: settings.accessTier ?? 'basic',
    smartPlusAllowed: settings.smartPlusAllowed ?? false,
    manualCampaignsUntil: settings.manualCampaignsUntil ?? '2026-12-31',
    customIdentityAllowed: settings.customIdentityAllowed ?? false,
    audiences: settings.audiences ?? [],
    audienceProcessingMs: settings.audienceProcessingMs ?? 600_000,
    minimumAudienceSize: settings.minimumAudienceSize ?? 1000,
  };
};

/** Draws credentials from the seed. */
export const drawTikTokCredentials = (dice: Dice): TikTokCredentials => {
  const draw = (what: string, length: number, alphabet: string): string =>
    Array.from({ length }, (_, index) => alphabet[Math.floor(dice('credential', what, index) * alphabet.length)]).join(
      '',
    );
  const digits = (what: string) => `7${draw(what, 18, '0123456789')}`;
  const hex = '0123456789abcdef';
  return {
    advertiserId: digits('advertiser'),
    accessToken: draw('token', 40, hex),
    identityId: [8, 4, 4, 4, 12].map((length, part) => draw(`identity${String(part)}`, length, hex)).join('-'),
    identityType: 'TT_USER',
    customIdentityId: digits('custom identity'),
    musicId: digits('music'),
    callToActionId: digits('call to action'),
    pixelId: digits('pixel'),
  };
};
