import { moneyToDecimal } from '@adflux/core';
import type { Classify, Verdict } from '@adflux/platform-kit';
import { meaningOfError, meaningOfStatus, type GoogleAdsErrorMeaning } from './google-ads-error.js';
import {
  codeOfError,
  pathOfError,
  readGoogleAdsStatus,
  retryDelayOfError,
  type GoogleAdsFailureError,
  type GoogleAdsStatus,
} from './google-ads-failure.js';

// What decides when an answer holds several errors: what will pass first, then what says that the work is already done.
const weight: Readonly<Partial<Record<GoogleAdsErrorMeaning['code'], number>>> = {
  rate_limited: 0,
  unavailable: 1,
  unauthenticated: 2,
  permission_denied: 3,
  config: 4,
  conflict: 5,
  not_found: 6,
};

const weightOf = (error: GoogleAdsFailureError): number => weight[meaningOfError(codeOfError(error)).code] ?? 9;

const minimumOf = (micros: string, currency: string): string =>
  `${moneyToDecimal({ micros: BigInt(micros), currency })} ${currency}`;

/** The budget minimum or the policy that an error names in its details. */
function detailsOf(error: GoogleAdsFailureError): string {
  const minimum = error.details?.budgetPerDayMinimumErrorDetails;
  const topics = (error.details?.policyFindingDetails?.policyTopicEntries ?? []).flatMap(({ topic }) => topic ?? []);
  const policy = error.details?.policyViolationDetails?.externalPolicyName;
  return [
    ...(minimum?.currencyCode && /^\d+$/.test(minimum.budgetPerDayMinimumMicros ?? '')
      ? [`The minimum is ${minimumOf(minimum.budgetPerDayMinimumMicros ?? '', minimum.currencyCode)} a day.`]
      : []),
    ...(topics.length === 0 ? [] : [`Policy: ${topics.join(', ')}.`]),
    ...(policy ? [`Policy: ${policy}.`] : []),
  ].join(' ');
}

const sentence = (...parts: readonly (string | null | undefined)[]): string =>
  parts.flatMap((part) => (part ? [/[.!?:]$/.test(part) ? part : `${part}.`] : [])).join(' ');

function verdictOf(status: GoogleAdsStatus, partial: boolean): Verdict {
  const errors = (status.details ?? []).flatMap((detail) => detail.errors ?? []);
  const [first] = [...errors].sort((left, right) => weightOf(left) - weightOf(right));
  if (first === undefined) {
    const meaning = meaningOfStatus(status.status);
    return {
      code: meaning.code,
      message: sentence(status.message ?? status.status ?? 'no explanation', meaning.advice),
      ...(status.status ? { platformCode: status.status } : {}),
      ...(status.message ? { userMessage: status.message } : {}),
    };
  }
  const code = codeOfError(first);
  const meaning = meaningOfError(code);
  const path = pathOfError(first);
  const others = errors.length > 1 ? `There are ${String(errors.length - 1)} more errors.` : null;
  const retryAfterMs = retryDelayOfError(first) ?? meaning.retryAfterMs;
  return {
    code: meaning.code,
    message: sentence(
      `${code}${path === '' ? '' : ` at ${path}`}: ${first.message ?? 'no message'}`,
      detailsOf(first),
      meaning.advice,
      others,
    ),
    platformCode: code,
    ...(first.message ? { userMessage: first.message } : {}),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    // Some operations of a partly failed request were carried out; a request that failed as a whole left no trace.
    ...(partial ? { outcome: 'unknown' as const } : {}),
  };
}

/** Reads every answer of the Google Ads API: null when it names no error; then its HTTP status decides. */
export const classifyGoogleAds: Classify = (response) => {
  const found = readGoogleAdsStatus(response.body);
  if (found === null) return null;
  const verdict = verdictOf(found.status, found.partial);
  const requestId =
    response.headers['request-id'] ?? found.status.details?.find((detail) => detail.requestId)?.requestId;
  return requestId ? { ...verdict, requestId } : verdict;
};
