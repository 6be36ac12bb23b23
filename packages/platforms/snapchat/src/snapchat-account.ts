import { AdFluxError, type Call } from '@adflux/core';
import { z } from 'zod';
import type { SnapchatClient } from './snapchat-client.js';
import { snapchatPage } from './snapchat-page.js';
import { rememberRead } from '@adflux/platform-kit';
import type { ResolvedSnapchatSettings } from './snapchat-settings.js';

const accountSchema = z.object({
  currency: z.string(),
  timezone: z.string(),
  status: z.string().nullish(),
  test: z.boolean().nullish(),
  funding_source_ids: z.array(z.unknown()).nullish(),
  regulations: z.object({ restricted_delivery_signals: z.boolean().nullish() }).nullish(),
});

/** What the ad account says about itself. */
export interface SnapchatAccount {
  /** ISO 4217. */
  readonly currency: string;
  /** IANA name of the zone its days are counted in. */
  readonly timeZone: string;
}

/** Reads the account, each time once for the life of the client. */
export interface SnapchatAccounts {
  /** Throws AdFluxError `config` when its currency is not the one in the settings. */
  read(call: Call): Promise<SnapchatAccount>;
  /** Also throws AdFluxError `config` when it cannot publish job ads, saying what to do about it. */
  readToPublish(call: Call): Promise<SnapchatAccount>;
}

/** Why the account cannot publish job ads, or null. */
function problemOf(
  account: z.infer<typeof accountSchema>,
  { regulations }: Pick<ResolvedSnapchatSettings, 'regulations'>,
): string | null {
  const { status, test, funding_source_ids: fundingSources } = account;
  if (typeof status === 'string' && status.toUpperCase() !== 'ACTIVE')
    return `The ad account is ${status}. Have it approved or switched on in Business Manager first.`;
  if (test !== true && Array.isArray(fundingSources) && fundingSources.length === 0)
    return 'The ad account has no funding source, and ad squads cannot be made without one. Add a payment method.';
  if (regulations === 'declared' && account.regulations?.restricted_delivery_signals !== true)
    return (
      'The ad account does not say that it advertises employment. Set "Housing, Credit and Employment" in its settings in ' +
      'Ads Manager (regulations.restricted_delivery_signals; it cannot be taken back), or, where Snapchat does not offer it, ' +
      "set regulations to 'not_offered'."
    );
  return null;
}

/**
 * Reads the ad account and holds it against what job ads need, before anything is created.
 *
 * @see https://developers.snap.com/marketing-api/Ads-API/ad-accounts (read November 2026)
 */
export function createSnapchatAccounts(client: SnapchatClient, settings: ResolvedSnapchatSettings): SnapchatAccounts {
  const { accountId, currency } = settings;
  const config = (message: string): AdFluxError => new AdFluxError(message, { code: 'config', platform: 'snapchat' });
  const fetched = rememberRead(async (call) => {
    const { items } = await client.request(
      {
        operation: 'account.read',
        method: 'GET',
        path: `/adaccounts/${accountId}`,
        schema: snapchatPage('adaccounts', 'adaccount', accountSchema),
      },
      call,
    );
    const [account] = items;
    if (account === undefined) throw config('Snapchat does not show the ad account. Check accountId.');
    if (account.currency !== currency)
      throw config(
        `The ad account is in ${account.currency}, the setting currency says ${currency}. Set currency to ${account.currency}.`,
      );
    return account;
  });
  const checked = rememberRead(async (call) => {
    const account = await fetched(call);
    const problem = problemOf(account, settings);
    if (problem !== null) throw config(problem);
    return account;
  });
  return {
    read: async (call) => {
      const account = await fetched(call);
      return { currency: account.currency, timeZone: account.timezone };
    },
    readToPublish: async (call) => {
      const account = await checked(call);
      return { currency: account.currency, timeZone: account.timezone };
    },
  };
}
