import type { AdPlatform, Clock } from '@adflux/core';
import { createGoogleAds } from '@adflux/google-ads';
import { createMeta } from '@adflux/meta';
import type { Simulator } from '@adflux/simulator';

/** Long enough for a simulated answer on a busy machine, short enough to wait for in a test. */
const timeoutMs = 700;

/** How long a `slow` fault takes: past the timeout. */
export const slowMs = timeoutMs + 300;

/** Fresh clients for the simulated accounts, as a process that has just started makes them. */
export function connect(simulator: Simulator, clock: Clock): readonly AdPlatform[] {
  const { meta, 'google-ads': google } = simulator.credentials;
  const shared = { currency: 'COP', clock, timeoutMs, environment: {} };
  return [
    createMeta({
      ...shared,
      accountId: meta.accountId,
      pageId: meta.pageId,
      accessToken: meta.accessToken,
      baseUrl: simulator.url('meta'),
    }),
    createGoogleAds({
      ...shared,
      customerId: google.customerId,
      clientId: google.clientId,
      clientSecret: google.clientSecret,
      refreshToken: google.refreshToken,
      baseUrl: simulator.url('google-ads'),
      tokenUrl: `${simulator.url('google-ads')}/token`,
    }),
  ];
}
