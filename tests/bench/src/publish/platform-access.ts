import type { AdPlatform } from '@adflux/core';
import { createGoogleAds } from '@adflux/google-ads';
import { createMeta } from '@adflux/meta';
import type { SimulatorCredentials } from '@adflux/simulator';

/** Where the simulated platforms are and how to sign in: plain data, handed from process to process. */
export interface PlatformAccess {
  readonly urls: Readonly<Record<'meta' | 'google-ads', string>>;
  readonly credentials: SimulatorCredentials;
}

/** The real adapters, aimed at the simulator. */
export function createPlatforms({ urls, credentials }: PlatformAccess): readonly AdPlatform[] {
  const { accountId, accessToken, pageId } = credentials.meta;
  const { customerId, clientId, clientSecret, refreshToken } = credentials['google-ads'];
  const google = urls['google-ads'];
  return [
    createMeta({ accountId, accessToken, pageId, currency: 'COP', baseUrl: urls.meta }),
    createGoogleAds({
      customerId,
      clientId,
      clientSecret,
      refreshToken,
      currency: 'COP',
      baseUrl: google,
      tokenUrl: `${google}/token`,
    }),
  ];
}
