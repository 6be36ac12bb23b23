import { AdFluxError, systemClock, type Clock } from '@adflux/core';
import {
  createImageLoader,
  pickSettings,
  resolveCredential,
  type AdapterSettings,
  type ImageLoader,
} from '@adflux/platform-kit';
import { TIKTOK_API_VERSION } from './tiktok-api-version.js';
import { tiktokCurrencies } from './tiktok-currencies.js';
import { tiktokCarousel, type TiktokTier } from './tiktok-limits.js';

/** Who an ad is from. `CUSTOMIZED_USER` is a name and picture without a TikTok account, which new ad accounts no longer get. */
export type TiktokIdentityType = 'TT_USER' | 'BC_AUTH_TT' | 'CUSTOMIZED_USER';

/** Which ad account to use, how to reach it, and what tests replace. */
export interface TiktokSettings extends AdapterSettings {
  /** The ad account (advertiser id): digits, as text. */
  readonly accountId: string;
  /**
   * A long-lived token of the developer app, or a function that is asked before each request. Default: the environment
   * variable `TIKTOK_ACCESS_TOKEN`. Without either, the first request fails with `config`.
   */
  readonly accessToken?: string | (() => string | Promise<string>);
  /** The account's currency, ISO 4217, e.g. `COP`. Compared with the account before anything is created. */
  readonly currency: string;
  /** The identity that the ads are from. */
  readonly identityId: string;
  /** What kind of identity it is. Default `TT_USER`. */
  readonly identityType?: TiktokIdentityType;
  /** The Business Center that shares the identity: needed for `BC_AUTH_TT`. */
  readonly identityAuthorizedBcId?: string;
  /** The music that carousels play, from the account's library; TikTok shows none without. An option may override it. */
  readonly musicId?: string;
  /** The pixel that counts leads and applications: digits. An option may override it. */
  readonly pixelId?: string;
  /** The set of calls to action that Smart+ ads for leads need. An option may override it. */
  readonly callToActionId?: string;
  /** How campaigns for leads and applications are created. Default `manual`. Others are manual always. */
  readonly strategy?: 'manual' | 'smart-plus';
  /** The developer app's access tier. Default `basic`. */
  readonly tier?: TiktokTier;
  /** How e-mail addresses are normalised before hashing. Default `api`: without dots and `+suffix` before the `@`. */
  readonly emailRule?: 'api' | 'ads-manager';
  /** Default: `TIKTOK_API_VERSION`. */
  readonly apiVersion?: string;
  /** Where the API is, without path. Default `https://business-api.tiktok.com`; the sandbox is `https://sandbox-ads.tiktok.com`. */
  readonly baseUrl?: string;
  /** Where environment variables are looked up. Default `process.env`. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** Settings with defaults filled in. */
export interface ResolvedTiktokSettings {
  readonly accountId: string;
  readonly currency: string;
  readonly identity: {
    readonly id: string;
    readonly type: TiktokIdentityType;
    readonly authorizedBcId: string | null;
  };
  readonly musicId: string | null;
  readonly pixelId: string | null;
  readonly callToActionId: string | null;
  readonly strategy: 'manual' | 'smart-plus';
  readonly tier: TiktokTier;
  readonly emailRule: 'api' | 'ads-manager';
  readonly accessToken: () => Promise<string>;
  /** Whether the token may be another one when it is asked for again. */
  readonly renewsToken: boolean;
  readonly baseUrl: string;
  readonly clock: Clock;
  readonly loadImage: ImageLoader;
  /** What the request path takes as it is. */
  readonly transport: Pick<AdapterSettings, 'timeoutMs' | 'throttle' | 'random'>;
}

const refuse = (message: string): never => {
  throw new AdFluxError(message, { code: 'config', platform: 'tiktok' });
};

const digits = (setting: string, value: string): string =>
  /^\d{1,20}$/.test(value)
    ? value
    : refuse(`The setting ${setting} must be digits, as text. Copy the id from TikTok Ads Manager.`);

const optionalDigits = (setting: string, value: string | undefined): string | null =>
  value === undefined ? null : digits(setting, value);

function resolveIdentity(settings: TiktokSettings): ResolvedTiktokSettings['identity'] {
  const { identityId, identityType: type = 'TT_USER', identityAuthorizedBcId } = settings;
  if (!/^[\w-]{1,64}$/.test(identityId))
    return refuse('The setting identityId is not an id. Copy it from the answer of GET /identity/get/.');
  const authorizedBcId = optionalDigits('identityAuthorizedBcId', identityAuthorizedBcId);
  if (type === 'BC_AUTH_TT' && authorizedBcId === null)
    return refuse(
      'An identity of type BC_AUTH_TT is shared by a Business Center. Set identityAuthorizedBcId to its id.',
    );
  return { id: identityId, type, authorizedBcId };
}

/**
 * Fills in the defaults. Reads no credential: that happens at the first request.
 *
 * @throws AdFluxError `config` when an id cannot be one or TikTok does not bill in the currency.
 */
export function resolveTiktokSettings(settings: TiktokSettings): ResolvedTiktokSettings {
  if (tiktokCurrencies[settings.currency] === undefined)
    return refuse(`TikTok does not bill in "${settings.currency}". Set currency to the ad account's, e.g. COP.`);
  const root = settings.baseUrl ?? 'https://business-api.tiktok.com';
  return {
    accountId: digits('accountId', settings.accountId),
    currency: settings.currency,
    identity: resolveIdentity(settings),
    musicId: optionalDigits('musicId', settings.musicId),
    pixelId: optionalDigits('pixelId', settings.pixelId),
    callToActionId: optionalDigits('callToActionId', settings.callToActionId),
    strategy: settings.strategy ?? 'manual',
    tier: settings.tier ?? 'basic',
    emailRule: settings.emailRule ?? 'api',
    accessToken: resolveCredential({
      value: settings.accessToken,
      setting: 'accessToken',
      environmentVariable: 'TIKTOK_ACCESS_TOKEN',
      environment: settings.environment ?? process.env,
      platform: 'tiktok',
    }),
    renewsToken: typeof settings.accessToken === 'function',
    baseUrl: `${root.replace(/\/+$/, '')}/open_api/${settings.apiVersion ?? TIKTOK_API_VERSION}`,
    clock: settings.clock ?? systemClock,
    loadImage: createImageLoader({
      platform: 'tiktok',
      platformName: 'TikTok',
      maximumBytes: tiktokCarousel.maximumBytes,
      ...pickSettings(settings, ['loadAsset']),
    }),
    transport: pickSettings(settings, ['timeoutMs', 'throttle', 'random']),
  };
}
