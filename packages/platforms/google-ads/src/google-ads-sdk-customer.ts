import { AdFluxError } from '@adflux/core';

/**
 * What is used of a `Customer` of `google-ads-api`. Described by its shape, so that another copy or version of the package,
 * and subclasses of yours, are taken too.
 */
export interface GoogleAdsApiCustomer {
  readonly credentials: { readonly customer_id: string; readonly login_customer_id?: string | undefined };
  /** Asked for before members of audiences are sent: those go over REST, which the package does not cover. */
  getAccessToken(): Promise<string>;
}

/** A gRPC service of the package: methods by name. */
export type SdkService = Readonly<Record<string, (request: object, options: object) => unknown>>;

/** What the package gives its own calls, and declares as protected. */
export interface SdkAccess {
  /** A service of its own for each transport: the package's cache is one of the process, and closes what it drops. */
  service(name: string): SdkService;
  /** Developer token and login customer. */
  readonly headers: () => Readonly<Record<string, string>>;
  readonly secrets: () => readonly string[];
}

interface Inside {
  readonly loadService?: (name: string, options: { readonly skipCache: boolean }) => SdkService;
  readonly callHeaders?: Readonly<Record<string, string>>;
  readonly clientOptions?: { readonly client_secret?: string; readonly developer_token?: string };
  readonly customerOptions?: { readonly refresh_token?: string };
}

/**
 * Reaches what the package's own calls are made of.
 *
 * @throws AdFluxError `config` when the customer has none of it.
 */
export function accessSdk(customer: GoogleAdsApiCustomer & Inside): SdkAccess {
  if (typeof customer.loadService !== 'function' || typeof customer.callHeaders !== 'object')
    throw new AdFluxError(
      'google-ads: the setting "customer" is no Customer of google-ads-api 25. Pass what client.Customer({...}) returns.',
      { code: 'config', platform: 'google-ads' },
    );
  const services = new Map<string, SdkService>();
  return {
    service: (name) => {
      const service = services.get(name) ?? customer.loadService?.(name, { skipCache: true }) ?? {};
      services.set(name, service);
      return service;
    },
    headers: () => ({ ...customer.callHeaders }),
    secrets: () => {
      const { clientOptions, customerOptions } = customer;
      const { client_secret: secret, developer_token: developer } = clientOptions ?? {};
      return [secret, developer, customerOptions?.refresh_token].flatMap((text) => (text ? [text] : []));
    },
  };
}
