import type { SimulatedRequest } from '../dialect.js';
import type { Dice } from '../random.js';
import type { Reply } from '../reply.js';
import type { GoogleAdsAccount } from './google-ads-account.js';
import { toFailureReply, versionOf } from './google-ads-problem.js';

/** Versions that are answered: v25 until about August 2027, v26 since 2026-10-14. */
const servedVersions: readonly string[] = ['v25', 'v26'];
const newestVersion = 26;

/** Google's page for paths that lead nowhere. */
export const notFoundPage: Reply = {
  status: 404,
  headers: { 'content-type': 'text/html; charset=UTF-8' },
  body: '<!DOCTYPE html>\n<html lang=en>\n  <meta charset=utf-8>\n  <title>Error 404 (Not Found)!!1</title>\n  <p><b>404.</b> <ins>That’s an error.</ins>\n  <p>The requested URL was not found on this server. <ins>That’s all we know.</ins>\n',
};

/** Seconds an access token lives. */
const tokenLifetimeSeconds = 3599;

/** Hands out access tokens and checks them. */
export interface GoogleAdsLogin {
  readonly handleToken: (request: SimulatedRequest) => Reply;
  readonly authorize: (request: SimulatedRequest) => Reply | undefined;
  /** What the token of a request is worth. */
  readonly tokenStateOf: (request: SimulatedRequest) => TokenState;
}

/** `missing`: no token at all; `malformed`: no bearer token; `unknown`: none that was handed out. */
export type TokenState = 'valid' | 'missing' | 'malformed' | 'unknown' | 'expired';

const oauthError = (status: number, error: string, description: string): Reply => ({
  status,
  body: { error, error_description: description },
});

const tokenProblems = {
  missing: { value: 'OAUTH_TOKEN_HEADER_INVALID', message: 'Access token in the HTTP header is missing.' },
  malformed: { value: 'OAUTH_TOKEN_HEADER_INVALID', message: 'Access token in the HTTP header is invalid.' },
  unknown: { value: 'OAUTH_TOKEN_INVALID', message: 'OAuth access token in the header is not valid.' },
  expired: { value: 'OAUTH_TOKEN_EXPIRED', message: 'OAuth access token has expired.' },
} as const;

/** OAuth 2.0 with a refresh token, and the checks in front of every call. */
export const createGoogleAdsLogin = ({ credentials, scopes }: GoogleAdsAccount, dice: Dice): GoogleAdsLogin => {
  const expiryOf = new Map<string, number>();

  const handleToken = (request: SimulatedRequest): Reply => {
    const form = new URLSearchParams(request.body.toString('utf8'));
    const type = request.headers['content-type'] ?? '';
    if (!type.startsWith('application/x-www-form-urlencoded')) {
      return oauthError(400, 'invalid_request', 'Bad Request: send the form as application/x-www-form-urlencoded.');
    }
    if (form.get('grant_type') !== 'refresh_token') {
      return oauthError(400, 'unsupported_grant_type', `Invalid grant_type: ${form.get('grant_type') ?? ''}`);
    }
    if (form.get('client_id') !== credentials.clientId) {
      return oauthError(401, 'invalid_client', 'The OAuth client was not found.');
    }
    if (form.get('client_secret') !== credentials.clientSecret)
      return oauthError(401, 'invalid_client', 'Unauthorized');
    if (form.get('refresh_token') !== credentials.refreshToken) {
      return oauthError(400, 'invalid_grant', 'Token has been expired or revoked.');
    }
    const salt = Math.floor(dice('token', request.ordinal) * 1e12);
    const token = `ya29.${Buffer.from(`${String(request.ordinal)}-${String(salt)}`).toString('base64url')}`;
    expiryOf.set(token, request.atMs + tokenLifetimeSeconds * 1000);
    return {
      status: 200,
      body: {
        access_token: token,
        expires_in: tokenLifetimeSeconds,
        scope: scopes.join(' '),
        token_type: 'Bearer',
      },
    };
  };

  const refuseVersion = (request: SimulatedRequest): Reply | undefined => {
    const version = request.params['version'] ?? '';
    if (servedVersions.includes(version)) return undefined;
    const number = Number(/^v(\d+)$/.exec(version)?.[1]);
    if (Number.isNaN(number) || number < 1 || number > newestVersion) return notFoundPage;
    return toFailureReply(request, [
      {
        code: 'requestError.UNSUPPORTED_VERSION',
        message: `Version ${version} is deprecated. Requests to this version will be blocked.`,
      },
    ]);
  };

  const tokenStateOf = (request: SimulatedRequest): TokenState => {
    const [scheme = '', token = ''] = (request.headers.authorization ?? '').split(' ');
    if (scheme === '') return 'missing';
    if (scheme.toLowerCase() !== 'bearer' || token === '') return 'malformed';
    const expiresAtMs = expiryOf.get(token);
    if (expiresAtMs === undefined) return 'unknown';
    return expiresAtMs <= request.atMs ? 'expired' : 'valid';
  };

  const refuseToken = (request: SimulatedRequest): Reply | undefined => {
    const state = tokenStateOf(request);
    if (state === 'valid') return undefined;
    const { value, message } = tokenProblems[state];
    return toFailureReply(request, [{ code: `authenticationError.${value}`, message }]);
  };

  const refuseCustomer = (request: SimulatedRequest): Reply | undefined => {
    const { customer } = request.params;
    const login = request.headers['login-customer-id'];
    const invalidId = (id: string) =>
      toFailureReply(request, [
        { code: 'requestError.INVALID_CUSTOMER_ID', message: `Invalid customer ID '${id}'.`, trigger: id },
      ]);
    if (typeof login === 'string' && !/^\d+$/.test(login)) return invalidId(login);
    if (customer !== undefined && !/^\d+$/.test(customer)) return invalidId(customer);
    const known = [credentials.customerId, credentials.loginCustomerId];
    const loginFits = login === undefined || (typeof login === 'string' && known.includes(login));
    if (loginFits && (customer === undefined || customer === credentials.customerId)) return undefined;
    return toFailureReply(request, [
      {
        code: 'authorizationError.USER_PERMISSION_DENIED',
        message:
          "User doesn't have permission to access customer. Note: If you're accessing a client customer, the manager's customer id must be set in the 'login-customer-id' header. See https://developers.google.com/google-ads/api/docs/concepts/call-structure#cid",
      },
    ]);
  };

  return {
    handleToken,
    tokenStateOf,
    authorize: (request) => refuseVersion(request) ?? refuseToken(request) ?? refuseCustomer(request),
  };
};

/** The version of a served request as a number. */
export const versionNumberOf = (request: SimulatedRequest): number => Number(versionOf(request).slice(1));
