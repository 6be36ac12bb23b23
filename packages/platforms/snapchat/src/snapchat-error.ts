import type { ErrorCode } from '@adflux/core';
import type { Classify } from '@adflux/platform-kit';
import { z } from 'zod';

/** The shape of Snapchat's errors, as little of it as is needed. */
const errorSchema = z.object({
  error: z.object({ code: z.string().nullish(), message: z.string().nullish() }),
});

const codeByStatus: Readonly<Record<number, ErrorCode>> = {
  401: 'unauthenticated',
  403: 'permission_denied',
  404: 'not_found',
  409: 'conflict',
  429: 'rate_limited',
};

/** Tells successes from errors and throttles. Add the platform's own codes, also those it hides in answers of status 200. */
export const classifySnapchat: Classify = ({ status, body }) => {
  if (status < 400) return null;
  const parsed = errorSchema.safeParse(body);
  const { code, message } = parsed.success ? parsed.data.error : {};
  return {
    code: codeByStatus[status] ?? (status >= 500 ? 'unavailable' : 'invalid_request'),
    message: message ?? `Snapchat answered ${status}.`,
    ...(code == null ? {} : { platformCode: code }),
  };
};
