import type { AdPlatform, Clock } from '@adflux/core';
import { createGoogleAds } from '@adflux/google-ads';
import { createMeta } from '@adflux/meta';
import type { SimulatorCredentials } from '@adflux/simulator';
import { createSnapchat } from '@adflux/snapchat';
import { createTiktok } from '@adflux/tiktok';
import { createX } from '@adflux/x';

/** Every platform there is an adapter for. */
export const platformIds = ['meta', 'google-ads', 'x', 'tiktok', 'snapchat'] as const;

/** Where the platforms are and how to sign in: plain data, handed to the publishing process. */
export interface PlatformAccess {
  readonly urls: Readonly<Record<(typeof platformIds)[number], string>>;
  readonly credentials: SimulatorCredentials;
}

/** Every adapter that exists, aimed at the simulator instead of the platforms' own hosts. */
export function demoPlatforms({ urls, credentials }: PlatformAccess, clock: Clock): readonly AdPlatform[] {
  const { meta, 'google-ads': google, x, tiktok, snapchat } = credentials;
  const shared = { currency: 'COP', clock };
  return [
    createMeta({
      ...shared,
      accountId: meta.accountId,
      accessToken: meta.accessToken,
      pageId: meta.pageId,
      baseUrl: urls.meta,
    }),
    createGoogleAds({
      ...shared,
      customerId: google.customerId,
      clientId: google.clientId,
      clientSecret: google.clientSecret,
      refreshToken: google.refreshToken,
      baseUrl: urls['google-ads'],
      tokenUrl: `${urls['google-ads']}/token`,
    }),
    createX({
      ...shared,
      accountId: x.accountId,
      appKey: x.appKey,
      appSecret: x.appSecret,
      accessToken: x.accessToken,
      accessSecret: x.accessSecret,
      baseUrl: urls.x,
      mediaBaseUrl: urls.x,
    }),
    createTiktok({
      ...shared,
      accountId: tiktok.advertiserId,
      accessToken: tiktok.accessToken,
      identityId: tiktok.identityId,
      musicId: tiktok.musicId,
      baseUrl: urls.tiktok,
    }),
    createSnapchat({
      ...shared,
      accountId: snapchat.adAccountId,
      clientId: snapchat.clientId,
      clientSecret: snapchat.clientSecret,
      refreshToken: snapchat.refreshToken,
      profileId: snapchat.profileId,
      pixelId: snapchat.pixelId,
      brandName: 'Empleos Andina',
      baseUrl: urls.snapchat,
      tokenUrl: `${urls.snapchat}/login/oauth2/access_token`,
    }),
  ];
}
