import type { AudiencePort } from '@adflux/core';
import { createTestClock } from '@adflux/core/testing';
import { createGoogleAds } from '@adflux/google-ads';
import { createMeta } from '@adflux/meta';
import { createSnapchat } from '@adflux/snapchat';
import { createTiktok } from '@adflux/tiktok';
import { createX } from '@adflux/x';

/** The adapters that take audiences. */
export const audiencePlatforms = ['meta', 'google-ads', 'x', 'tiktok', 'snapchat'] as const;

/** One of them. */
export type AudiencePlatform = (typeof audiencePlatforms)[number];

/** Makes the audience port of an adapter whose platform is the sink. Quotas are waited out on a clock that does not wait. */
export function openAudiences(platform: AudiencePlatform, baseUrl: string): AudiencePort {
  const common = { baseUrl, currency: 'COP', clock: createTestClock(), environment: {} };
  const open = {
    meta: () => createMeta({ ...common, accountId: '1', pageId: '1', accessToken: 'token' }),
    'google-ads': () =>
      createGoogleAds({
        ...common,
        customerId: '1234567890',
        accessToken: 'token',
        acceptsCustomerMatchTerms: true,
        dataManagerBaseUrl: `${baseUrl}/v1`,
      }),
    x: () => {
      const keys = { appKey: 'key', appSecret: 'secret', accessToken: 'token', accessSecret: 'secret' };
      return createX({ ...common, ...keys, accountId: '18ce54d4x5t', mediaBaseUrl: baseUrl });
    },
    tiktok: () => createTiktok({ ...common, accountId: '1', identityId: '1', accessToken: 'token' }),
    snapchat: () => createSnapchat({ ...common, accountId: 'account', profileId: 'profile', accessToken: 'token' }),
  };
  const { audiences } = open[platform]();
  if (audiences === undefined) throw new Error(`${platform} takes no audiences.`);
  return audiences;
}
