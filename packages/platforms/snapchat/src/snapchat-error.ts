import type { Clock, ErrorCode } from '@adflux/core';
import type { PlatformResponse, Verdict } from '@adflux/platform-kit';
import { z } from 'zod';
import { findSnapchatErrorRule } from './snapchat-error-table.js';
import { snapchatResetMs } from './snapchat-quota.js';

const textSchema = z.string().nullish().catch(null);
const envelopeSchema = z.looseObject({
  request_status: textSchema,
  request_id: textSchema,
  error_code: textSchema,
  debug_message: textSchema,
  display_message: textSchema,
});
const itemSchema = z.object({
  sub_request_status: z.string(),
  sub_request_error_reason: textSchema,
  // Not in the documentation; seen in answers that others have published.
  error_code: textSchema,
  error_type: textSchema,
  message: textSchema,
  error: z.object({ error_type: textSchema, message: textSchema }).nullish().catch(null),
});

/** What one answer complains about, wherever it does. */
interface Complaint {
  readonly code: string | undefined;
  /** For developers. */
  readonly reason: string;
  /** For the advertiser. */
  readonly userMessage: string | undefined;
}

/** Snapchat writes SUCCESS here and success there. */
const succeeded = (status: string | null | undefined): boolean => status == null || status.toUpperCase() === 'SUCCESS';

/** Codes stand in a field of their own, or at the beginning of a reason: `E2025: Update is not supported`. */
const codeIn = (...texts: readonly (string | null | undefined)[]): string | undefined =>
  texts.map((text) => /\bE\d{4,5}\b/.exec(text ?? '')?.[0]).find((code) => code !== undefined);

const firstOf = (...texts: readonly (string | null | undefined)[]): string | undefined =>
  texts.find((text) => text != null && text !== '') ?? undefined;

/** The first item of any list in the answer that failed. Requests carry one item each, so its failure is the request's. */
function complaintOfItem(body: Readonly<Record<string, unknown>>): Complaint | null {
  for (const list of Object.values(body)) {
    if (!Array.isArray(list)) continue;
    for (const each of list) {
      const item = itemSchema.safeParse(each).data;
      if (item === undefined || succeeded(item.sub_request_status)) continue;
      const { sub_request_error_reason: why, error_code, error_type, message, error } = item;
      const reason = firstOf(why, message, error?.message, error_type) ?? 'It was refused without a reason';
      return {
        code: codeIn(error_code, error_type, error?.error_type, why, message, error?.message),
        reason,
        userMessage: undefined,
      };
    }
  }
  return null;
}

function complaintOf(body: unknown): (Complaint & { readonly requestId: string | undefined }) | null {
  const envelope = envelopeSchema.safeParse(body).data;
  if (envelope === undefined) return null;
  const requestId = envelope.request_id ?? undefined;
  const ofItem = complaintOfItem(envelope);
  if (ofItem !== null) return { ...ofItem, requestId };
  if (succeeded(envelope.request_status) && envelope.error_code == null) return null;
  const { display_message: display, debug_message: debug, error_code } = envelope;
  return {
    code: codeIn(error_code, debug, display),
    reason: firstOf(debug, display) ?? 'An error without a message',
    userMessage: firstOf(display),
    requestId,
  };
}

const codeOfStatus = (status: number): ErrorCode => {
  if (status >= 500 || status === 408) return 'unavailable';
  if (status === 429) return 'rate_limited';
  if (status === 401) return 'unauthenticated';
  if (status === 403) return 'permission_denied';
  return status === 404 ? 'not_found' : 'invalid_request';
};

const adviceOfStatus: Readonly<Record<string, string>> = {
  unauthenticated: 'Check the credentials, and that the app is still authorized.',
  permission_denied: 'Give the user who authorized the app a role on this ad account.',
  rate_limited: 'Too many calls; AdFlux waits and goes on.',
  unavailable: 'Try again later.',
};

/** A failed item of a 200 without a code says in words alone that something is gone. */
const saysNotFound = (reason: string): boolean => /\b(not found|does not exist|cannot be found)\b/i.test(reason);

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/**
 * Says what an answer means: null for success. The HTTP status, the request's status and every item's own status have to be
 * good; a 200 with a failing item is a failure.
 */
export function classifySnapchat(response: PlatformResponse, clock: Clock): Verdict | null {
  const { status } = response;
  const complaint = complaintOf(response.body);
  if (complaint === null && status < 400) return null;
  const rule = findSnapchatErrorRule(complaint?.code);
  const byStatus = status < 400 && saysNotFound(complaint?.reason ?? '') ? 'not_found' : codeOfStatus(status);
  // A throttle, a refused token and a broken gateway are what they are, whatever the body says.
  const statusDecides = status === 429 || status === 401 || status >= 500;
  const code = statusDecides ? byStatus : (rule?.means ?? byStatus);
  const advice = (statusDecides ? undefined : rule?.advice) ?? adviceOfStatus[code] ?? '';
  const reason = complaint?.reason ?? `HTTP ${status} without an error that can be read`;
  const retryAfterMs = code === 'rate_limited' ? snapchatResetMs(response, clock) : undefined;
  return {
    code,
    message: `${sentence(reason)} ${advice}`.trim(),
    outcome: status >= 500 || status === 408 || (rule?.mayHaveBeenApplied ?? false) ? 'unknown' : 'not_applied',
    ...(complaint?.code === undefined ? {} : { platformCode: complaint.code }),
    ...(complaint?.userMessage === undefined ? {} : { userMessage: complaint.userMessage }),
    ...(complaint?.requestId === undefined ? {} : { requestId: complaint.requestId }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}
