import { deriveCreationKey, silentLogger, type Clock } from '@adflux/core';
import { createMeta } from '@adflux/meta';
import { createPlatformClient } from '@adflux/platform-kit';
import { z } from 'zod';
import type { PlatformAccess } from '../publish/platform-access.js';

/** The simulated account's quota, which nobody tells the clients but as said below. */
export const callsPerMinute = 600;

/** Makes one request; waits its turn as long as that takes. */
export type QuotaUser = (signal: AbortSignal) => Promise<unknown>;

/** The Meta adapter, which learns of the quota from the usage headers of the answers alone. */
export function createHeaderReader({ urls, credentials }: PlatformAccess, clock: Clock): QuotaUser {
  const { accountId, accessToken, pageId } = credentials.meta;
  const meta = createMeta({ accountId, accessToken, pageId, currency: 'COP', baseUrl: urls.meta, clock });
  const key = deriveCreationKey({ runKey: 'bench', platform: 'meta', accountId, kind: 'campaign', localId: 'nothing' });
  return (signal) => meta.campaigns.find(key, null, { signal, logger: silentLogger });
}

/** Only the answer's arrival counts. */
const anyAnswer = z.unknown();

/** A client of the kit that is told the quota, and reads no headers. */
export function createDeclaredQuotaUser({ urls, credentials }: PlatformAccess, clock: Clock): QuotaUser {
  const { accountId, accessToken } = credentials.meta;
  const client = createPlatformClient({
    platform: 'meta',
    accountId,
    baseURL: `${urls.meta}/v26.0`,
    headers: async () => ({ authorization: `Bearer ${accessToken}` }),
    buckets: { all: { maximumConcurrent: 8, quota: { amount: callsPerMinute, intervalMs: 60_000 } } },
    classify: ({ status }) => (status === 200 ? null : { code: 'rate_limited', message: `HTTP ${String(status)}` }),
    clock,
  });
  const request = { operation: 'account.read', method: 'GET', path: `/act_${accountId}`, bucket: 'all' } as const;
  return (signal) => client.request({ ...request, schema: anyAnswer }, { signal, logger: silentLogger });
}
