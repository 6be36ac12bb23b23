import type { Classify } from '@adflux/platform-kit';
import { z } from 'zod';

const bodySchema = z.object({ error: z.string(), error_description: z.string().nullish() });

/** The errors of OAuth 2 (https://www.rfc-editor.org/rfc/rfc6749#section-5.2), as Snapchat's token endpoint uses them. */
const advice: Readonly<Record<string, string>> = {
  invalid_grant: 'The refresh token was revoked or has expired. Authorize the app again and replace refreshToken.',
  invalid_client: 'Check clientId and clientSecret.',
  unauthorized_client: 'The refresh token belongs to another OAuth app. Use the credentials that belong together.',
};

/** Reads every answer of the token endpoint: null when it names no error; then its HTTP status decides. */
export const classifySnapchatToken: Classify = (response) => {
  const body = bodySchema.safeParse(response.body).data;
  if (body === undefined || response.status >= 500 || response.status === 429) return null;
  return {
    code: body.error === 'invalid_client' ? 'config' : 'unauthenticated',
    message: `The token endpoint answered ${body.error}. ${advice[body.error] ?? body.error_description ?? ''}`.trim(),
    platformCode: body.error,
  };
};
