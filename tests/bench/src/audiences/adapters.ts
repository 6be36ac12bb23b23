import type { AdPlatform, AudiencePort } from '@adflux/core';
import { createTestClock } from '@adflux/core/testing';

/** The adapters that take audiences. */
export const audiencePlatforms = ['meta', 'google-ads', 'x', 'tiktok', 'snapchat'] as const;

/** One of them. */
export type AudiencePlatform = (typeof audiencePlatforms)[number];

/**
 * Makes the audience port of an adapter whose platform is the sink. Loads no other adapter, whose memory would count too. Quotas
 * are waited out on a clock that does not wait.
 */
export async function openAudiences(platform: AudiencePlatform, baseUrl: string): Promise<AudiencePort> {
  const common = { baseUrl, currency: 'COP', clock: createTestClock(), environment: {}, accessToken: 'token' };
  const open: Readonly<Record<AudiencePlatform, () => Promise<AdPlatform>>> = {
    meta: async () => (await import('@adflux/meta')).createMeta({ ...common, accountId: '1', pageId: '1' }),
    'google-ads': async () =>
      (await import('@adflux/google-ads')).createGoogleAds({
        ...common,
        customerId: '1234567890',
        acceptsCustomerMatchTerms: true,
        dataManagerBaseUrl: `${baseUrl}/v1`,
      }),
    x: async () => {
      const keys = { appKey: 'key', appSecret: 'secret', accessSecret: 'secret' };
      const { createX } = await import('@adflux/x');
      return createX({ ...common, ...keys, accountId: '18ce54d4x5t', mediaBaseUrl: baseUrl });
    },
    tiktok: async () => (await import('@adflux/tiktok')).createTiktok({ ...common, accountId: '1', identityId: '1' }),
    snapchat: async () =>
      (await import('@adflux/snapchat')).createSnapchat({ ...common, accountId: 'account', profileId: 'profile' }),
  };
  const { audiences } = await open[platform]();
  if (audiences === undefined) throw new Error(`${platform} takes no audiences.`);
  return audiences;
}
