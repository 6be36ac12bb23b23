import type { AdPlatform, Clock } from '@adflux/core';
import { createGoogleAds } from '@adflux/google-ads';
import { createMeta } from '@adflux/meta';
import type { SimulatorCredentials } from '@adflux/simulator';

/** Where the platforms are and how to sign in: plain data, handed to the publishing process. */
export interface PlatformAccess {
  readonly urls: Readonly<Record<'meta' | 'google-ads', string>>;
  readonly credentials: SimulatorCredentials;
}

/** Every adapter that exists, aimed at the simulator instead of the platforms' own hosts. */
export function demoPlatforms({ urls, credentials }: PlatformAccess, clock: Clock): readonly AdPlatform[] {
  const { meta, 'google-ads': google } = credentials;
  return [
    createMeta({
      accountId: meta.accountId,
      accessToken: meta.accessToken,
      pageId: meta.pageId,
      currency: 'COP',
      baseUrl: urls.meta,
      clock,
    }),
    createGoogleAds({
      customerId: google.customerId,
      clientId: google.clientId,
      clientSecret: google.clientSecret,
      refreshToken: google.refreshToken,
      currency: 'COP',
      baseUrl: urls['google-ads'],
      tokenUrl: `${urls['google-ads']}/token`,
      clock,
    }),
  ];
}
