import type { Classify } from '@adflux/platform-kit';
import { z } from 'zod';

const bodySchema = z.object({ error: z.string(), error_description: z.string().nullish() });

/** @see https://developers.google.com/identity/protocols/oauth2/web-server#offline (October 2026) */
const advice: Readonly<Record<string, string>> = {
  invalid_grant: 'The refresh token was revoked or has expired. Grant access again and replace it.',
  invalid_client: 'Check clientId and clientSecret.',
  unauthorized_client: 'The refresh token belongs to another OAuth client. Use the two that belong together.',
};

/** Reads every answer of Google's token endpoint: null when it names no error; then its HTTP status decides. */
export const classifyGoogleAdsToken: Classify = (response) => {
  const body = bodySchema.safeParse(response.body).data;
  // Its own "try again later" names no error in these words.
  if (body === undefined || response.status >= 500 || response.status === 429) return null;
  return {
    code: body.error === 'invalid_client' ? 'config' : 'unauthenticated',
    message: `The token endpoint answered ${body.error}. ${advice[body.error] ?? body.error_description ?? ''}`.trim(),
    platformCode: body.error,
  };
};
