import { AdFluxError, systemClock, type Clock } from '@adflux/core';
import {
  createImageLoader,
  pickSettings,
  resolveCredential,
  type AdapterSettings,
  type ImageLoader,
} from '@adflux/platform-kit';
import { META_API_VERSION } from './meta-api-version.js';
import { metaCurrencyOffsets } from './meta-currencies.js';
import { META_IMAGE_BYTES } from './meta-limits.js';

/** A credential: its value, or a function that is asked before each request. */
type Credential = string | (() => string | Promise<string>);

/** Which ad account to use, how to reach it, and what tests replace. */
export interface MetaSettings extends AdapterSettings {
  /** The ad account: digits, with or without `act_` before them. */
  readonly accountId: string;
  /**
   * A system user's token with `ads_management`, `ads_read` and access to the Page. Default: the environment variable
   * `META_ACCESS_TOKEN`. Without either, the first request fails with `config`.
   */
  readonly accessToken?: Credential;
  /** The account's currency, ISO 4217, e.g. `COP`. Compared with the account before anything is created. */
  readonly currency: string;
  /** The Facebook Page that the ads are from: digits. */
  readonly pageId: string;
  /** The Instagram account that the ads are from: digits. Default: the Page stands in. */
  readonly instagramUserId?: string;
  /** The pixel that counts leads and applications: digits. Needed for the objectives `leads` and `applications`. */
  readonly pixelId?: string;
  /**
   * Signs every request (`appsecret_proof`), where the app demands it. Default: the environment variable `META_APP_SECRET`;
   * without either, requests are not signed.
   */
  readonly appSecret?: Credential;
  /** Default: `META_API_VERSION`. */
  readonly apiVersion?: string;
  /** Root of the Graph API, without version and slash. Default `https://graph.facebook.com`. */
  readonly baseUrl?: string;
  /** Where environment variables are looked up. Default `process.env`. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** Settings with defaults filled in. */
export interface ResolvedMetaSettings {
  /** Digits. */
  readonly accountId: string;
  readonly currency: string;
  readonly pageId: string;
  readonly instagramUserId: string | null;
  readonly pixelId: string | null;
  readonly accessToken: () => Promise<string>;
  readonly appSecret: (() => Promise<string>) | null;
  readonly baseUrl: string;
  readonly clock: Clock;
  readonly loadImage: ImageLoader;
  /** What the request path takes as it is. */
  readonly transport: Pick<AdapterSettings, 'timeoutMs' | 'throttle' | 'random'>;
}

function digits(setting: string, value: string): string {
  if (/^\d{1,20}$/.test(value)) return value;
  throw new AdFluxError(`The setting ${setting} must be digits. Copy the id from Meta Business Suite.`, {
    code: 'config',
    platform: 'meta',
  });
}

/**
 * Fills in the defaults. Reads no credential: that happens at the first request.
 *
 * @throws AdFluxError `config` when an id is not digits or Meta does not bill in the currency.
 */
export function resolveMetaSettings(settings: MetaSettings): ResolvedMetaSettings {
  const environment = settings.environment ?? process.env;
  if (metaCurrencyOffsets[settings.currency] === undefined)
    throw new AdFluxError(`Meta does not bill in "${settings.currency}". Set currency to the ad account's, e.g. COP.`, {
      code: 'config',
      platform: 'meta',
    });
  const credential = (value: Credential | undefined, setting: string, environmentVariable: string) =>
    resolveCredential({ value, setting, environmentVariable, environment, platform: 'meta' });
  const signs = settings.appSecret !== undefined || environment['META_APP_SECRET'] !== undefined;
  const root = settings.baseUrl ?? 'https://graph.facebook.com';
  return {
    accountId: digits('accountId', settings.accountId.replace(/^act_/, '')),
    currency: settings.currency,
    pageId: digits('pageId', settings.pageId),
    instagramUserId:
      settings.instagramUserId === undefined ? null : digits('instagramUserId', settings.instagramUserId),
    pixelId: settings.pixelId === undefined ? null : digits('pixelId', settings.pixelId),
    accessToken: credential(settings.accessToken, 'accessToken', 'META_ACCESS_TOKEN'),
    appSecret: signs ? credential(settings.appSecret, 'appSecret', 'META_APP_SECRET') : null,
    baseUrl: `${root.replace(/\/+$/, '')}/${settings.apiVersion ?? META_API_VERSION}`,
    clock: settings.clock ?? systemClock,
    loadImage: createImageLoader({
      platform: 'meta',
      platformName: 'Meta',
      maximumBytes: META_IMAGE_BYTES,
      ...pickSettings(settings, ['loadAsset']),
    }),
    transport: pickSettings(settings, ['timeoutMs', 'throttle', 'random']),
  };
}
