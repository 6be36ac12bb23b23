import { plainCustomerId } from './google-ads-customer-id.js';
import type { GoogleAdsCredentials } from './google-ads-credentials.js';
import { assembleGoogleAds } from './google-ads-assemble.js';
import type { GoogleAdsPlatform } from './google-ads-contract.js';
import { accessSdk, type GoogleAdsApiCustomer } from './google-ads-sdk-customer.js';
import { withoutDetails } from './google-ads-sdk-error.js';
import { createGoogleAdsSdkTransport } from './google-ads-sdk-transport.js';
import type { GoogleAdsSettings } from './google-ads-settings.js';

type FromTheCustomer =
  | 'customerId'
  | 'loginCustomerId'
  | 'clientId'
  | 'clientSecret'
  | 'refreshToken'
  | 'accessToken'
  | 'developerToken'
  | 'apiVersion'
  | 'baseUrl'
  | 'tokenUrl'
  | 'environment';

/**
 * Settings of `createGoogleAds` of `@adflux/google-ads/sdk`: account, credentials and API version are the customer's. Nothing
 * is read from the environment.
 */
export interface GoogleAdsSdkSettings extends Omit<GoogleAdsSettings, FromTheCustomer> {
  /** What `client.Customer({...})` of `google-ads-api` returns, or a subclass of yours. Nothing in it is changed. */
  readonly customer: GoogleAdsApiCustomer;
}

/**
 * One Google Ads account, reached over gRPC through your own customer of `google-ads-api`. The package is loaded at the first
 * request. It repeats writes by itself; here every request is sent once and repeated only where that is safe.
 *
 * @throws AdFluxError `config` when the customer is none of `google-ads-api` 25, or its account is none.
 * @example
 * ```ts
 * import { createGoogleAds } from '@adflux/google-ads/sdk';
 * import { GoogleAdsApi } from 'google-ads-api';
 *
 * const client = new GoogleAdsApi({ client_id: 'id', client_secret: 'secret', developer_token: 'ignored since 2026' });
 * const customer = client.Customer({ customer_id: '1234567890', refresh_token: 'from your secret store' });
 * const googleAds = createGoogleAds({ customer, currency: 'COP' });
 * console.log(googleAds.accountId); // 1234567890
 * ```
 */
export function createGoogleAds({ customer, ...settings }: GoogleAdsSdkSettings): GoogleAdsPlatform {
  const sdk = accessSdk(customer);
  const { customer_id: given, login_customer_id: loginCustomerId } = customer.credentials;
  const customerId = plainCustomerId(given, 'customerId');
  const credentials: GoogleAdsCredentials = {
    accessToken: async () => {
      try {
        return await customer.getAccessToken();
      } catch (error) {
        // It carries the whole token request, secrets included.
        throw withoutDetails(error);
      }
    },
    // The package renews its tokens by itself.
    invalidate: () => undefined,
    secrets: sdk.secrets,
  };
  const own = { ...settings, customerId, ...(loginCustomerId ? { loginCustomerId } : {}), environment: {} };
  return assembleGoogleAds(own, credentials, createGoogleAdsSdkTransport(sdk, customerId));
}
