import { z } from 'zod';

const text = z.string().nullish();

/** One error of a `GoogleAdsFailure`. Lenient: only what is read is named. */
const errorSchema = z.object({
  errorCode: z.record(z.string(), z.unknown()).nullish(),
  message: text,
  location: z
    .object({
      fieldPathElements: z
        .array(z.object({ fieldName: text, index: z.union([z.number(), z.string()]).nullish() }))
        .nullish(),
    })
    .nullish(),
  details: z
    .object({
      quotaErrorDetails: z.object({ retryDelay: text, rateName: text }).nullish(),
      policyFindingDetails: z.object({ policyTopicEntries: z.array(z.object({ topic: text })).nullish() }).nullish(),
      policyViolationDetails: z.object({ externalPolicyName: text, externalPolicyDescription: text }).nullish(),
      budgetPerDayMinimumErrorDetails: z.object({ budgetPerDayMinimumMicros: text, currencyCode: text }).nullish(),
    })
    .nullish(),
});

/** A `google.rpc.Status`, which may carry a `GoogleAdsFailure` among its details. */
const statusSchema = z.object({
  code: z.number().nullish(),
  message: text,
  status: text,
  details: z.array(z.object({ errors: z.array(errorSchema).nullish(), requestId: text })).nullish(),
});

/** One error of Google Ads, as it was answered. */
export type GoogleAdsFailureError = z.infer<typeof errorSchema>;
/** What an answer says went wrong, as it was answered. */
export type GoogleAdsStatus = z.infer<typeof statusSchema>;

const bodySchema = z.object({ error: statusSchema });
// Streams answer with an array, also when they fail.
const errorBodySchema = z.union([bodySchema, z.array(bodySchema).min(1)]);
const partialFailureSchema = z.object({ partialFailureError: statusSchema });

const has = (body: unknown, field: string): boolean => typeof body === 'object' && body !== null && field in body;

/** The error in the body of an answer: plain, wrapped in an array by streams, or hidden in a success as partial failure. */
export function readGoogleAdsStatus(
  body: unknown,
): { readonly status: GoogleAdsStatus; readonly partial: boolean } | null {
  // Nearly every answer is a success, and a schema takes far longer to fail than to look for the field it fails on.
  if (!has(Array.isArray(body) ? body[0] : body, 'error') && !has(body, 'partialFailureError')) return null;
  const whole = errorBodySchema.safeParse(body).data;
  const first = Array.isArray(whole) ? whole[0] : whole;
  if (first !== undefined) return { status: first.error, partial: false };
  const partial = partialFailureSchema.safeParse(body).data;
  return partial === undefined ? null : { status: partial.partialFailureError, partial: true };
}

/** `campaignError.DUPLICATE_CAMPAIGN_NAME`: the error's field and value, as Google's documentation writes them. */
export function codeOfError(error: GoogleAdsFailureError): string {
  const [field, value] = Object.entries(error.errorCode ?? {})[0] ?? [];
  return field === undefined ? 'errorCode.UNSPECIFIED' : `${field}.${String(value)}`;
}

/** `mutate_operations[3].ad_group_ad_operation.create`: where in the request it went wrong. */
export const pathOfError = (error: GoogleAdsFailureError): string =>
  (error.location?.fieldPathElements ?? [])
    .map(
      ({ fieldName, index }) =>
        `${fieldName ?? ''}${index === undefined || index === null ? '' : `[${String(index)}]`}`,
    )
    .join('.');

/** How long Google asks to wait, in milliseconds: `retryDelay`, else the seconds that its message names. */
export function retryDelayOfError(error: GoogleAdsFailureError): number | undefined {
  const seconds =
    /^(\d+(?:\.\d+)?)s$/.exec(error.details?.quotaErrorDetails?.retryDelay ?? '')?.[1] ??
    /Retry in (\d+) seconds/.exec(error.message ?? '')?.[1];
  return seconds === undefined ? undefined : Math.ceil(Number(seconds) * 1_000);
}
