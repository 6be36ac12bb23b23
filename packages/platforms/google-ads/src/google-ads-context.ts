import type { Clock } from '@adflux/core';
import type { ImageLoader } from '@adflux/platform-kit';
import type { AccountReader } from './google-ads-account.js';
import type { GoogleAdsClient } from './google-ads-client.js';
import type { LocationResolver } from './google-ads-locations.js';

/** What every port works with. */
export interface GoogleAdsContext {
  readonly client: GoogleAdsClient;
  readonly account: AccountReader;
  readonly locations: LocationResolver;
  readonly clock: Clock;
  /** The account's currency. */
  readonly currency: string;
  readonly loadImage: ImageLoader;
}
