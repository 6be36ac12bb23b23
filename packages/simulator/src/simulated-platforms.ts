import type { Dialect, DialectContext } from './dialect.js';
import type { GoogleAdsAccountSettings, GoogleAdsCredentials } from './google-ads/google-ads-account.js';
import { createGoogleAdsDialect } from './google-ads/google-ads-dialect.js';
import type { MetaAccountSettings, MetaCredentials } from './meta/meta-account.js';
import { createMetaDialect } from './meta/meta-dialect.js';
import type { SnapchatAccountSettings, SnapchatCredentials } from './snapchat/snapchat-account.js';
import { createSnapchatDialect } from './snapchat/snapchat-dialect.js';
import type { TikTokAccountSettings, TikTokCredentials } from './tiktok/tiktok-account.js';
import { createTikTokDialect } from './tiktok/tiktok-dialect.js';
import type { XAccountSettings, XCredentials } from './x/x-account.js';
import { createXDialect } from './x/x-dialect.js';

/** The platforms that can be simulated. */
export type SimulatedPlatform = 'meta' | 'google-ads' | 'snapchat' | 'tiktok' | 'x';

/** Settings of the one ad account that exists on each platform. */
export interface SimulatedAccounts {
  readonly meta?: MetaAccountSettings;
  readonly 'google-ads'?: GoogleAdsAccountSettings;
  readonly snapchat?: SnapchatAccountSettings;
  readonly tiktok?: TikTokAccountSettings;
  readonly x?: XAccountSettings;
}

/** Credentials that the simulated platforms accept; every other one is refused as the real platform refuses it. */
export interface SimulatorCredentials {
  readonly meta: MetaCredentials;
  readonly 'google-ads': GoogleAdsCredentials;
  readonly snapchat: SnapchatCredentials;
  readonly tiktok: TikTokCredentials;
  readonly x: XCredentials;
}

/** One dialect for each platform. */
export type OpenDialects = {
  readonly [Platform in SimulatedPlatform]: Dialect<SimulatorCredentials[Platform]>;
};

/** Makes every platform's dialect. A new platform is named in each part of this file, and nowhere else. */
export const openDialects = (
  accounts: SimulatedAccounts,
  contextFor: <Account>(platform: SimulatedPlatform, account: Account) => DialectContext<Account>,
): OpenDialects => ({
  meta: createMetaDialect(contextFor('meta', accounts.meta ?? {})),
  'google-ads': createGoogleAdsDialect(contextFor('google-ads', accounts['google-ads'] ?? {})),
  snapchat: createSnapchatDialect(contextFor('snapchat', accounts.snapchat ?? {})),
  tiktok: createTikTokDialect(contextFor('tiktok', accounts.tiktok ?? {})),
  x: createXDialect(contextFor('x', accounts.x ?? {})),
});

/** Collects what clients need to log in. */
export const credentialsOf = (dialects: OpenDialects): SimulatorCredentials => ({
  meta: dialects.meta.credentials,
  'google-ads': dialects['google-ads'].credentials,
  snapchat: dialects.snapchat.credentials,
  tiktok: dialects.tiktok.credentials,
  x: dialects.x.credentials,
});

/** Every platform there is, in the order in which ports are given out. */
export const everyPlatform = [
  'meta',
  'google-ads',
  'snapchat',
  'tiktok',
  'x',
] as const satisfies readonly SimulatedPlatform[];
