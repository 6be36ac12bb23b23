import { AdFluxError, type Call } from '@adflux/core';
import { z } from 'zod';
import type { TiktokClient } from './tiktok-client.js';
import { rememberRead } from '@adflux/platform-kit';
import type { ResolvedTiktokSettings } from './tiktok-settings.js';

const textSchema = z.string().nullish();
const answerSchema = z.object({
  list: z.array(
    z.object({
      currency: z.string(),
      timezone: textSchema,
      display_timezone: textSchema,
      country: textSchema,
      status: textSchema,
    }),
  ),
});

/** What the ad account says about itself. */
export interface TiktokAccount {
  /** ISO 4217. */
  readonly currency: string;
  /** Name of the zone its days are counted in. */
  readonly timeZone: string;
  /** Where the advertiser is registered: two letters, or null when TikTok does not say. */
  readonly country: string | null;
  /** Null once TikTok has approved the account; otherwise its own word for what is missing. */
  readonly blockedBy: string | null;
}

/** Reads the account once for the life of the client. */
export type ReadTiktokAccount = (call: Call) => Promise<TiktokAccount>;

const fields = ['currency', 'timezone', 'display_timezone', 'country', 'status'];

/**
 * Reads the account and checks that its currency is the one in the settings, before money is sent or read in it. The
 * result throws AdFluxError `config` when it is another one.
 *
 * @see https://business-api.tiktok.com/portal/docs?id=1739593083610113 ("Get ad account details", read November 2026)
 */
export function createTiktokAccount(
  client: TiktokClient,
  { accountId, currency }: Pick<ResolvedTiktokSettings, 'accountId' | 'currency'>,
): ReadTiktokAccount {
  return rememberRead(async (call) => {
    const { list } = await client.request(
      {
        operation: 'account.read',
        method: 'GET',
        path: '/advertiser/info/',
        query: { advertiser_ids: [accountId], fields },
        ofAccount: false,
        schema: answerSchema,
      },
      call,
    );
    const [account] = list;
    if (!account)
      throw new AdFluxError('The token does not see this ad account. Authorise the app for it, or check accountId.', {
        code: 'permission_denied',
        platform: 'tiktok',
      });
    if (account.currency !== currency)
      throw new AdFluxError(
        `The ad account is in ${account.currency}, the setting currency says ${currency}. Set currency to ${account.currency}.`,
        { code: 'config', platform: 'tiktok' },
      );
    const { status } = account;
    return {
      currency: account.currency,
      timeZone: account.display_timezone ?? account.timezone ?? 'UTC',
      country: account.country ?? null,
      blockedBy: typeof status !== 'string' || status === 'STATUS_ENABLE' ? null : status,
    };
  });
}

/**
 * Asks that the account may publish.
 *
 * @throws AdFluxError `permission_denied` with TikTok's word for what is missing.
 */
export function requireTiktokPublisher(account: TiktokAccount): TiktokAccount {
  if (account.blockedBy === null) return account;
  throw new AdFluxError(
    `TikTok has not approved this ad account (${account.blockedBy}). Open it in TikTok Ads Manager and finish what it asks for.`,
    { code: 'permission_denied', platform: 'tiktok' },
  );
}
