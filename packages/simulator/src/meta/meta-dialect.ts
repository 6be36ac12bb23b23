import type { DialectFactory } from '../dialect.js';
import { toMetaErrorReply } from './meta-reply.js';

/** The simulated ad account. */
export interface MetaAccountSettings {
  /** Default `COP`. */
  readonly currency?: string;
  /** Default `America/Bogota`. */
  readonly timeZone?: string;
}

/** Credentials that the simulated Meta accepts. */
export interface MetaCredentials {
  readonly accessToken: string;
  /** Digits, without `act_`. */
  readonly accountId: string;
  readonly pageId: string;
}

/** Meta's Graph and Marketing API v26.0. */
export const createMetaDialect: DialectFactory<MetaAccountSettings, MetaCredentials> = ({ dice }) => {
  const digits = (what: string, length: number) =>
    Array.from({ length }, (_, index) => String(Math.floor(dice(what, index) * 9) + 1)).join('');
  const credentials = {
    accessToken: `EAA${Buffer.from(digits('token', 60)).toString('base64url')}`,
    accountId: digits('account', 15),
    pageId: digits('page', 15),
  };
  return {
    credentials,
    secretParameters: ['access_token', 'appsecret_proof'],
    throttleVariants: ['17/2446079'],
    serviceErrorVariants: ['2'],
    routes: [],
    authorize: () => undefined,
    checkQuota: () => undefined,
    headers: () => ({ 'facebook-api-version': 'v26.0' }),
    throttle: (request) =>
      toMetaErrorReply(request, {
        message: '(#17) User request limit reached',
        code: 17,
        subcode: 2446079,
        transient: true,
      }),
    serviceError: (request) =>
      toMetaErrorReply(request, { message: 'Service temporarily unavailable', code: 2, transient: true, status: 500 }),
    notFound: (request) => toMetaErrorReply(request, { message: 'Unknown path components', code: 2500, status: 400 }),
    crashed: (request) => toMetaErrorReply(request, { message: 'An unknown error occurred', code: 1, status: 500 }),
    settleReviews: () => undefined,
    deliverHour: () => undefined,
    deliveryOf: () => 'off',
  };
};
