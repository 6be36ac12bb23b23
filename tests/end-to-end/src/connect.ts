import type { AdPlatform, Clock } from '@adflux/core';
import { createGoogleAds } from '@adflux/google-ads';
import { createMeta } from '@adflux/meta';
import type { Simulator } from '@adflux/simulator';
import { createSnapchat } from '@adflux/snapchat';
import { createTiktok } from '@adflux/tiktok';
import { createX } from '@adflux/x';

/** Every platform there is an adapter and a simulation of. */
export const platformIds = ['meta', 'google-ads', 'x', 'tiktok', 'snapchat'] as const;
/** A platform's id. */
export type SimulatedId = (typeof platformIds)[number];

/** Long enough for a simulated answer on a busy machine, short enough to wait for in a test. */
const timeoutMs = 700;

/** How long a `slow` fault takes: past the timeout. */
export const slowMs = timeoutMs + 300;

/**
 * Fresh clients for the simulated accounts that are served, as a process that has just started makes them.
 *
 * @param patienceMs How long a request may take. Default: what tests of timeouts can wait for.
 */
export function connect(
  simulator: Pick<Simulator, 'credentials' | 'platforms' | 'url'>,
  clock: Clock,
  patienceMs = timeoutMs,
): readonly AdPlatform[] {
  const { meta, 'google-ads': google, x, tiktok, snapchat } = simulator.credentials;
  const shared = { currency: 'COP', clock, timeoutMs: patienceMs, environment: {} };
  const open: Readonly<Record<SimulatedId, (baseUrl: string) => AdPlatform>> = {
    meta: (baseUrl) => createMeta({ ...shared, ...pick(meta, 'accountId', 'pageId', 'accessToken'), baseUrl }),
    'google-ads': (baseUrl) =>
      createGoogleAds({
        ...shared,
        ...pick(google, 'customerId', 'clientId', 'clientSecret', 'refreshToken'),
        baseUrl,
        tokenUrl: `${baseUrl}/token`,
        dataManagerBaseUrl: `${baseUrl}/v1`,
        acceptsCustomerMatchTerms: true,
      }),
    x: (baseUrl) =>
      createX({
        ...shared,
        ...pick(x, 'accountId', 'appKey', 'appSecret', 'accessToken', 'accessSecret'),
        baseUrl,
        mediaBaseUrl: baseUrl,
      }),
    tiktok: (baseUrl) =>
      createTiktok({
        ...shared,
        ...pick(tiktok, 'accessToken', 'identityId', 'musicId'),
        accountId: tiktok.advertiserId,
        baseUrl,
      }),
    snapchat: (baseUrl) =>
      createSnapchat({
        ...shared,
        ...pick(snapchat, 'clientId', 'clientSecret', 'refreshToken', 'profileId', 'pixelId'),
        accountId: snapchat.adAccountId,
        brandName: 'Empleos Andina',
        baseUrl,
        tokenUrl: `${baseUrl}/login/oauth2/access_token`,
      }),
  };
  return platformIds.filter((id) => simulator.platforms.includes(id)).map((id) => open[id](simulator.url(id)));
}

function pick<Of extends object, Name extends keyof Of>(from: Of, ...names: readonly Name[]): Pick<Of, Name> {
  return Object.fromEntries(names.map((name) => [name, from[name]])) as Pick<Of, Name>;
}
