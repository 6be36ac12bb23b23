import { z } from 'zod';
import type { Classify } from './verdict.js';

const bodySchema = z.object({ error: z.string(), error_description: z.string().nullish() });

/**
 * Makes the reader of a token endpoint's answers: null when one names no error; then its HTTP status decides.
 *
 * @param advice What to do about an error of OAuth 2 (https://www.rfc-editor.org/rfc/rfc6749#section-5.2), by its name.
 */
export const createOAuthTokenClassify =
  (advice: Readonly<Record<string, string>>): Classify =>
  (response) => {
    const body = bodySchema.safeParse(response.body).data;
    // "Try again later" is said without one of these words.
    if (body === undefined || response.status >= 500 || response.status === 429) return null;
    return {
      code: body.error === 'invalid_client' ? 'config' : 'unauthenticated',
      message:
        `The token endpoint answered ${body.error}. ${advice[body.error] ?? body.error_description ?? ''}`.trim(),
      platformCode: body.error,
    };
  };
