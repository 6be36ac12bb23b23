import { AdFluxError, systemClock, type Clock } from '@adflux/core';
import { createImageLoader, pickSettings, type AdapterSettings, type ImageLoader } from '@adflux/platform-kit';
import { SNAPCHAT_API_VERSION } from './snapchat-api-version.js';
import { snapchatImage } from './snapchat-limits.js';

/** A credential: its value, or a function that is asked when it is needed. */
export type SnapchatCredential = string | (() => string | Promise<string>);

/** Which ad account to use, how to reach it, and what tests replace. */
export interface SnapchatSettings extends AdapterSettings {
  /** Snapchat's id of the ad account, e.g. `8adc3db7-8148-4fbf-999c-8d2266369d74`. */
  readonly accountId: string;
  /** The account's currency, ISO 4217, e.g. `COP`. Compared with the account before anything is created. */
  readonly currency: string;
  /** Client id of the OAuth app. Default: the environment variable `SNAPCHAT_CLIENT_ID`. */
  readonly clientId?: SnapchatCredential;
  /** Client secret of the OAuth app. Default: `SNAPCHAT_CLIENT_SECRET`. */
  readonly clientSecret?: SnapchatCredential;
  /** A refresh token with the scope `snapchat-marketing-api`. Default: `SNAPCHAT_REFRESH_TOKEN`. */
  readonly refreshToken?: SnapchatCredential;
  /**
   * Told when Snapchat hands out another refresh token, and awaited before the access token that came with it is used:
   * store it, because the old one may stop working. Default: it is kept for the life of this client.
   */
  readonly onRefreshToken?: (refreshToken: string) => void | Promise<void>;
  /** An access token of your own, asked before each request. Replaces the three credentials above. */
  readonly accessToken?: SnapchatCredential;
  /** The Public Profile the ads are from. Most accounts need it for every creative. */
  readonly profileId?: string;
  /** Who pays, as people see it above the headline; at most 32 characters. Default: the profile's name. */
  readonly brandName?: string;
  /** The Snap Pixel that counts sign-ups. Needed for the objectives `leads` and `applications`. */
  readonly pixelId?: string;
  /**
   * Whether the account and its campaigns say that they are about employment. `declared` (the default) asks of the account
   * `regulations.restricted_delivery_signals` and says the same of every campaign. `not_offered`: for accounts where Snapchat
   * has no such declaration; nothing is said, and every plan carries a warning.
   */
  readonly regulations?: 'declared' | 'not_offered';
  /** How long members stay in an audience, in days; 9999 means for ever. Default 180. */
  readonly audienceRetentionDays?: number;
  /** Default: `SNAPCHAT_API_VERSION`. */
  readonly apiVersion?: string;
  /** Root of the API, without version and slash. Default `https://adsapi.snapchat.com`. */
  readonly baseUrl?: string;
  /** Token endpoint. Default `https://accounts.snapchat.com/login/oauth2/access_token`. */
  readonly tokenUrl?: string;
  /** Where environment variables are looked up. Default `process.env`. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** Settings with defaults filled in. */
export interface ResolvedSnapchatSettings {
  readonly accountId: string;
  readonly currency: string;
  readonly profileId: string | null;
  readonly brandName: string | null;
  readonly pixelId: string | null;
  readonly regulations: 'declared' | 'not_offered';
  readonly audienceRetentionDays: number;
  /** Root of the API with its version. */
  readonly baseUrl: string;
  readonly clock: Clock;
  readonly loadImage: ImageLoader;
  /** What the request path takes as it is. */
  readonly transport: Pick<AdapterSettings, 'timeoutMs' | 'throttle' | 'random'>;
}

const config = (message: string): AdFluxError => new AdFluxError(message, { code: 'config', platform: 'snapchat' });

/**
 * Fills in the defaults. Reads no credential: that happens at the first request.
 *
 * @throws AdFluxError `config` when the account id could not stand in a path, or members are to be kept for no day at all.
 */
export function resolveSnapchatSettings(settings: SnapchatSettings): ResolvedSnapchatSettings {
  const { accountId, currency, audienceRetentionDays = 180 } = settings;
  if (!/^[\w-]{1,80}$/.test(accountId))
    throw config('The setting accountId is not an id of Snapchat. Copy it from Ads Manager, Ad Accounts.');
  if (!Number.isInteger(audienceRetentionDays) || audienceRetentionDays < 1 || audienceRetentionDays > 9_999)
    throw config('The setting audienceRetentionDays must be whole days from 1 to 9999.');
  const root = settings.baseUrl ?? 'https://adsapi.snapchat.com';
  return {
    accountId,
    currency,
    profileId: settings.profileId ?? null,
    brandName: settings.brandName ?? null,
    pixelId: settings.pixelId ?? null,
    regulations: settings.regulations ?? 'declared',
    audienceRetentionDays,
    baseUrl: `${root.replace(/\/+$/, '')}/${settings.apiVersion ?? SNAPCHAT_API_VERSION}`,
    clock: settings.clock ?? systemClock,
    loadImage: createImageLoader({
      platform: 'snapchat',
      platformName: 'Snapchat',
      maximumBytes: snapchatImage.bytes,
      ...pickSettings(settings, ['loadAsset']),
    }),
    transport: pickSettings(settings, ['timeoutMs', 'throttle', 'random']),
  };
}
