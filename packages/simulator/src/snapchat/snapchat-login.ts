import type { SimulatedRequest } from '../dialect.js';
import type { Dice } from '../random.js';
import type { Reply } from '../reply.js';
import type { SnapchatCredentials } from './snapchat-account.js';
import { toErrorReply } from './snapchat-problem.js';

/** Milliseconds an access token lives (https://developers.snap.com/marketing-api/Ads-API/authentication, November 2026). */
const tokenLifetimeMs = 3_600_000;

/** Hands out access tokens and checks them. */
export interface SnapchatLogin {
  readonly handleToken: (request: SimulatedRequest) => Reply;
  readonly authorize: (request: SimulatedRequest) => Reply | undefined;
}

const oauthError = (status: number, error: string, description: string): Reply => ({
  status,
  body: { error, error_description: description },
});

/**
 * OAuth 2.0 with a refresh token. Each answer carries a new refresh token; those handed out before keep working.
 * In reality the token endpoint is on a host of its own, accounts.snapchat.com.
 */
export const createSnapchatLogin = (credentials: SnapchatCredentials, dice: Dice): SnapchatLogin => {
  const expiryOf = new Map<string, number>();
  const refreshTokens = new Set([credentials.refreshToken]);

  const mint = (what: string, request: SimulatedRequest): string => {
    const salt = Math.floor(dice('token', what, request.ordinal) * 1e12);
    return Buffer.from(`${what}.${String(request.ordinal)}.${String(salt)}`).toString('base64url');
  };

  const handleToken = (request: SimulatedRequest): Reply => {
    const form = new URLSearchParams(request.body.toString('utf8'));
    const type = request.headers['content-type'] ?? '';
    if (!type.startsWith('application/x-www-form-urlencoded')) {
      return oauthError(400, 'invalid_request', 'The request body must be application/x-www-form-urlencoded.');
    }
    const grant = form.get('grant_type') ?? '';
    if (grant !== 'refresh_token') return oauthError(400, 'unsupported_grant_type', 'Unsupported grant type.');
    if (form.get('client_id') !== credentials.clientId || form.get('client_secret') !== credentials.clientSecret) {
      return oauthError(401, 'invalid_client', 'Client authentication failed.');
    }
    if (!refreshTokens.has(form.get('refresh_token') ?? '')) {
      return oauthError(400, 'invalid_grant', 'The refresh token is invalid or was revoked.');
    }
    const accessToken = mint('access', request);
    const refreshToken = `hCgwKCjE2${mint('refresh', request)}`;
    expiryOf.set(accessToken, request.atMs + tokenLifetimeMs);
    refreshTokens.add(refreshToken);
    return {
      status: 200,
      body: {
        access_token: accessToken,
        token_type: 'Bearer',
        expires_in: tokenLifetimeMs / 1000,
        refresh_token: refreshToken,
        scope: 'snapchat-marketing-api',
        id_token: '',
      },
    };
  };

  const authorize = (request: SimulatedRequest): Reply | undefined => {
    const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const expiresAtMs = token === undefined ? undefined : expiryOf.get(token);
    if (expiresAtMs !== undefined && expiresAtMs > request.atMs) return undefined;
    const message = expiresAtMs === undefined ? 'Unauthorized: invalid access token' : 'Unauthorized: token expired';
    return toErrorReply(request, { status: 401, message });
  };

  return { handleToken, authorize };
};
