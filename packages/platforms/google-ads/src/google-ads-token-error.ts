import { createOAuthTokenClassify } from '@adflux/platform-kit';

/**
 * Reads every answer of the token endpoint.
 *
 * @see https://developers.google.com/identity/protocols/oauth2/web-server#offline (October 2026)
 */
export const classifyGoogleAdsToken = createOAuthTokenClassify({
  invalid_grant: 'The refresh token was revoked or has expired. Grant access again and replace it.',
  invalid_client: 'Check clientId and clientSecret.',
  unauthorized_client: 'The refresh token belongs to another OAuth client. Use the two that belong together.',
});
