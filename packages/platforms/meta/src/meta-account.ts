import { AdFluxError, type Call } from '@adflux/core';
import { z } from 'zod';
import type { MetaClient } from './meta-client.js';
import { rememberRead } from '@adflux/platform-kit';
import type { ResolvedMetaSettings } from './meta-settings.js';

const accountSchema = z.object({ currency: z.string(), timezone_name: z.string() });

/** What the ad account says about itself. */
export interface MetaAccount {
  /** ISO 4217. */
  readonly currency: string;
  /** IANA name of the zone its days are counted in. */
  readonly timeZone: string;
}

/**
 * Reads the account once and checks that its currency is the one in the settings, before money is sent or read in it.
 * The result throws AdFluxError `config` when it is another one.
 */
export function createMetaAccount(
  client: MetaClient,
  { accountId, currency }: ResolvedMetaSettings,
): (call: Call) => Promise<MetaAccount> {
  return rememberRead(async (call) => {
    const account = await client.request(
      {
        operation: 'account.read',
        method: 'GET',
        path: `/act_${accountId}`,
        query: { fields: 'currency,timezone_name' },
        schema: accountSchema,
      },
      call,
    );
    if (account.currency !== currency)
      throw new AdFluxError(
        `The ad account is in ${account.currency}, the setting currency says ${currency}. Set currency to ${account.currency}.`,
        { code: 'config', platform: 'meta' },
      );
    return { currency: account.currency, timeZone: account.timezone_name };
  });
}
