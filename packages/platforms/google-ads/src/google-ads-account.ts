import { AdFluxError, type Call } from '@adflux/core';
import { z } from 'zod';
import type { GoogleAdsClient } from './google-ads-client.js';
import { createLookupCache } from './google-ads-lookup-cache.js';

const rowSchema = z.object({ customer: z.object({ currencyCode: z.string(), timeZone: z.string() }) });

/** What budgets and schedules depend on. */
export interface GoogleAdsAccount {
  readonly currency: string;
  /** IANA name, e.g. `America/Bogota`. */
  readonly timeZone: string;
}

/** Reads the account once. */
export interface AccountReader {
  /** @throws AdFluxError `config` when the account's currency is not the one in the settings. */
  get(call: Call): Promise<GoogleAdsAccount>;
}

/** Makes the reader of the client's account. */
export function createAccountReader(client: GoogleAdsClient, currency: string): AccountReader {
  const cache = createLookupCache<GoogleAdsAccount>();
  const gaql = 'SELECT customer.currency_code, customer.time_zone FROM customer LIMIT 1';
  return {
    get: (call) =>
      cache.get('account', call, async () => {
        const [row] = await client.query(gaql, rowSchema, 'account.read', call);
        const actual = row?.customer.currencyCode;
        if (row === undefined || actual !== currency)
          throw new AdFluxError(
            `google-ads: the account's currency is ${actual ?? 'unknown'}, the setting "currency" says ${currency}. ` +
              'Correct the setting: budgets would mean something else.',
            { code: 'config', platform: 'google-ads' },
          );
        return { currency, timeZone: row.customer.timeZone };
      }),
  };
}
