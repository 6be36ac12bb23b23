import { createOAuthTokenClassify } from '@adflux/platform-kit';

/**
 * Reads every answer of the token endpoint.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-5.2, which the token endpoint follows (November 2026)
 */
export const classifySnapchatToken = createOAuthTokenClassify({
  invalid_grant: 'The refresh token was revoked or has expired. Authorize the app again and replace refreshToken.',
  invalid_client: 'Check clientId and clientSecret.',
  unauthorized_client: 'The refresh token belongs to another OAuth app. Use the credentials that belong together.',
});
