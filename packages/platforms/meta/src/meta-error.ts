import { AdFluxError, type Clock, type ErrorCode } from '@adflux/core';
import type { PlatformResponse, Verdict } from '@adflux/platform-kit';
import { z } from 'zod';
import { findMetaErrorRule } from './meta-error-table.js';
import { metaRetryAfterMs } from './meta-usage.js';

/** The error envelope (https://developers.facebook.com/docs/graph-api/guides/error-handling, read November 2026). */
const metaErrorSchema = z.object({
  error: z.object({
    code: z.number(),
    error_subcode: z.number().nullish(),
    message: z.string().nullish(),
    is_transient: z.boolean().nullish(),
    error_user_title: z.string().nullish(),
    error_user_msg: z.string().nullish(),
    fbtrace_id: z.string().nullish(),
  }),
});
type MetaError = z.infer<typeof metaErrorSchema>['error'];

// Answers without Meta's envelope come from what stands between: proxies, load balancers, maintenance pages.
const codeOfStatus = (status: number): ErrorCode => {
  if (status >= 500 || status === 408) return 'unavailable';
  if (status === 429) return 'rate_limited';
  if (status === 401) return 'unauthenticated';
  if (status === 403) return 'permission_denied';
  return status === 404 ? 'not_found' : 'bad_response';
};

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** What Meta has to say to the advertiser. */
const userTexts = (error: MetaError): readonly string[] =>
  [error.error_user_title ?? '', error.error_user_msg ?? ''].filter((text) => text !== '');

function describe(error: MetaError, advice: string): string {
  const said = userTexts(error);
  const words = said.length > 0 ? said : [error.message ?? 'An error without a message'];
  return [...words.map(sentence), advice].join(' ').trim();
}

/**
 * Says what an answer means: null for success. Meta's own code decides and not the HTTP status; `is_transient` counts only
 * where the table knows no better.
 */
export function classifyMeta(response: PlatformResponse, accountId: string): Verdict | null {
  const parsed = metaErrorSchema.safeParse(response.body);
  if (!parsed.success) {
    if (response.status < 400) return null;
    const message = `HTTP ${response.status} without an error that can be read. Try again later.`;
    return { code: codeOfStatus(response.status), message };
  }
  const { error } = parsed.data;
  const subcode = error.error_subcode ?? undefined;
  const rule = findMetaErrorRule(error.code, subcode);
  // A transient "invalid parameter" is a service that stumbled over itself; a transient throttle stays a throttle.
  const stumbled = error.is_transient === true && rule?.means !== 'rate_limited';
  const code = stumbled ? 'unavailable' : (rule?.means ?? (response.status >= 500 ? 'unavailable' : 'invalid_request'));
  const isLocked = rule?.isOfOneEntity === true;
  const retryAfterMs =
    code === 'rate_limited' && !isLocked ? metaRetryAfterMs(response, accountId, error.code) : undefined;
  const userMessage = userTexts(error).join(': ');
  return {
    code,
    message: describe(error, stumbled ? 'Meta calls this temporary.' : (rule?.advice ?? '')),
    // What Meta refused was not done, whatever the status; what Meta stumbled over may have been.
    outcome: code === 'unavailable' ? 'unknown' : 'not_applied',
    platformCode: subcode === undefined ? String(error.code) : `${error.code}/${subcode}`,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(isLocked ? { recovery: 'none' as const } : {}),
    ...(userMessage === '' ? {} : { userMessage }),
    ...(typeof error.fbtrace_id !== 'string' ? {} : { requestId: error.fbtrace_id }),
  };
}

const hourMs = 3_600_000;

/**
 * Gives a throttle that outlasted the usual retries the wait that the table knows for it, so that its caller comes back
 * when it is over. Other errors stay as they are.
 */
export function withMetaWait(error: unknown, clock: Clock): unknown {
  if (!AdFluxError.isInstance(error) || error.code !== 'rate_limited' || error.retryAfterMs !== undefined) return error;
  const [code, subcode] = (error.platformCode ?? '').split('/').map(Number);
  const wait = code === undefined ? undefined : findMetaErrorRule(code, subcode)?.wait;
  if (wait === undefined) return error;
  const { code: _code, recovery: _recovery, name: _name, message, ...kept } = error.toJSON();
  return new AdFluxError(message, {
    ...kept,
    code: 'rate_limited',
    recovery: 'retry',
    retryAfterMs: wait === 'next_hour' ? hourMs - (clock.now().getTime() % hourMs) : wait,
    cause: error.cause,
  });
}
