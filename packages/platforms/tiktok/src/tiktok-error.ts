import type { ErrorCode } from '@adflux/core';
import type { PlatformResponse, Verdict } from '@adflux/platform-kit';
import { z } from 'zod';
import { findTiktokErrorRule } from './tiktok-error-table.js';

/** What every answer is wrapped in (https://business-api.tiktok.com/portal/docs?id=1737172488964097, November 2026). */
const envelopeSchema = z.object({
  code: z.number(),
  message: z.string().nullish(),
  request_id: z.string().nullish(),
});

const done = 0;
/** Some of several items were refused: each caller looks at its items. */
const partlyDone = 20_001;

const dayMs = 86_400_000;
const fiveMinutesMs = 300_000;

// Answers without TikTok's envelope come from what stands between: proxies, load balancers, maintenance pages.
const codeOfStatus = (status: number): ErrorCode => {
  if (status >= 500 || status === 408) return 'unavailable';
  if (status === 429) return 'rate_limited';
  if (status === 401) return 'unauthenticated';
  if (status === 403) return 'permission_denied';
  return 'bad_response';
};

/**
 * How long to wait after a throttle. No header says it; the message names the limit that was met, and the documentation
 * says when each is over: the next second, after five minutes, at midnight UTC
 * (https://business-api.tiktok.com/portal/docs/rate-limits/v1.3, read November 2026).
 */
export function tiktokRetryAfterMs(message: string, now: Date, otherwise: number): number {
  if (/\bQPD\b|\bdai?ly\b|\bper day\b/i.test(message)) return dayMs - (now.getTime() % dayMs);
  if (/\bQPM\b|\bper minute\b/i.test(message)) return fiveMinutesMs;
  return otherwise;
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** Says what an answer means: null for success. TikTok's return code decides and not the HTTP status, which is 200. */
export function classifyTiktok({ status, body, bodyIsJson }: PlatformResponse, now: Date): Verdict | null {
  // A cut-off answer of a request that succeeded: what that means depends on the request, which the kit knows.
  if (!bodyIsJson && status < 400) return null;
  const parsed = envelopeSchema.safeParse(body);
  if (!parsed.success)
    return {
      code: status < 400 ? 'bad_response' : codeOfStatus(status),
      message: `HTTP ${status} without an answer that can be read. Try again later.`,
      ...(status < 400 ? { outcome: 'unknown' as const } : {}),
    };
  const { code, message, request_id: requestId } = parsed.data;
  if (code === done || code === partlyDone) return null;
  const rule = findTiktokErrorRule(code);
  const means = rule?.means ?? (status >= 500 || code >= 50_000 ? 'unavailable' : 'invalid_request');
  const said = message ?? 'An error without a message';
  const isAmbiguous = rule?.isAmbiguous ?? (rule === undefined && means === 'unavailable');
  return {
    code: means,
    message: [sentence(said), rule?.advice ?? ''].join(' ').trim(),
    outcome: isAmbiguous ? 'unknown' : 'not_applied',
    platformCode: String(code),
    userMessage: said,
    ...(typeof requestId === 'string' ? { requestId } : {}),
    ...(means === 'rate_limited'
      ? { retryAfterMs: tiktokRetryAfterMs(said, now, rule?.waitMs ?? 1_000) }
      : rule?.waitMs === undefined
        ? {}
        : { retryAfterMs: rule.waitMs }),
    // A second create with the same request id is never right, also where sending twice would do no harm.
    ...(means === 'conflict' && isAmbiguous ? { recovery: 'reconcile' as const } : {}),
  };
}
