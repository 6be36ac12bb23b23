import { AdFluxError } from '@adflux/core';
import type { GoogleAdsSettings } from './google-ads-settings.js';

/**
 * A customer id as the API wants it: without the dashes that people write.
 *
 * @throws AdFluxError `config` naming the setting when it is no customer id.
 */
export function plainCustomerId(customerId: string, setting: string): string {
  const plain = customerId.replace(/-/g, '');
  if (/^\d+$/.test(plain)) return plain;
  throw new AdFluxError(`google-ads: ${setting} must be digits such as 123-456-7890.`, {
    code: 'config',
    platform: 'google-ads',
  });
}

/** The manager account to go through, from the settings or the environment, or null. */
export function loginCustomerIdOf({ loginCustomerId, environment = process.env }: GoogleAdsSettings): string | null {
  const login = loginCustomerId ?? environment['GOOGLE_ADS_LOGIN_CUSTOMER_ID'];
  return login ? plainCustomerId(login, 'loginCustomerId') : null;
}
