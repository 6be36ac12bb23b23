import type { ErrorCode } from '@adflux/core';
import type { Classify } from '@adflux/platform-kit';
import { z } from 'zod';
import { meaningOfStatus } from './google-ads-error.js';

const text = z.string().nullish();
const bodySchema = z.object({
  error: z.object({
    message: text,
    status: text,
    details: z
      .array(
        z.object({
          reason: text,
          requestId: text,
          metadata: z.object({ quota_limit: text }).nullish(),
          fieldViolations: z.array(z.object({ field: text, reason: text })).nullish(),
        }),
      )
      .nullish(),
  }),
});

const MINUTE_MS = 60_000;
const termsAdvice = 'Accept the Customer Match terms of the account in Google Ads, and set acceptsCustomerMatchTerms.';

/**
 * Meanings of `ErrorInfo.reason`, where they differ from those of the status.
 *
 * @see https://developers.google.com/data-manager/api/reference/rpc/google.ads.datamanager.v1#errorreason (November 2026)
 */
const meanings: Readonly<Record<string, { readonly code: ErrorCode; readonly advice: string }>> = {
  ACCESS_TOKEN_SCOPE_INSUFFICIENT: {
    code: 'permission_denied',
    advice: 'Grant access again, also for the scope https://www.googleapis.com/auth/datamanager.',
  },
  SERVICE_DISABLED: {
    code: 'permission_denied',
    advice: 'Enable the Data Manager API in the Cloud project of the OAuth client.',
  },
  TERMS_AND_CONDITIONS_NOT_SIGNED: { code: 'permission_denied', advice: termsAdvice },
  INVALID_USER_LIST_ID: { code: 'not_found', advice: 'The user list is not there, or no longer.' },
};

/** The fields that Google complains of; not its descriptions, which may repeat what was sent. */
const fieldsOf = (violations: readonly { field?: string | null | undefined; reason?: string | null | undefined }[]) =>
  violations
    .slice(0, 3)
    .map(({ field, reason }) => `${field ?? 'a field'} (${reason ?? 'invalid'})`)
    .join(', ');

/** Reads every answer of the Data Manager API: null when it names no error; then its HTTP status decides. */
export const classifyDataManager: Classify = ({ body }) => {
  const error = bodySchema.safeParse(body).data?.error;
  if (error === undefined) return null;
  const details = error.details ?? [];
  const reason = details.find((detail) => detail.reason)?.reason;
  const violations = details.flatMap((detail) => detail.fieldViolations ?? []);
  // The reason of a single field says more than that of the whole.
  const known = [...violations.map((each) => each.reason), reason].find((each) => each && each in meanings);
  const meaning = known ? meanings[known] : undefined;
  const { code, advice } = meaning ?? meaningOfStatus(error.status);
  const limit = details.find((detail) => detail.metadata?.quota_limit)?.metadata?.quota_limit;
  const requestId = details.find((detail) => detail.requestId)?.requestId;
  const where = fieldsOf(violations);
  return {
    code,
    message: [
      `${known ?? reason ?? error.status ?? 'no explanation'}${where === '' ? '' : ` at ${where}`}.`,
      ...(limit ? [`Quota: ${limit}.`] : []),
      ...(advice ? [advice] : []),
    ].join(' '),
    ...(known || reason || error.status ? { platformCode: known ?? reason ?? error.status ?? '' } : {}),
    ...(requestId ? { requestId } : {}),
    // Google says which quota is used up and not for how long; a day's is looked at again each hour.
    ...(code === 'rate_limited' ? { retryAfterMs: /PerDay/i.test(limit ?? '') ? 60 * MINUTE_MS : MINUTE_MS } : {}),
  };
};
