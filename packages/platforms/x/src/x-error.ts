import type { ErrorCode } from '@adflux/core';
import type { PlatformResponse, Verdict } from '@adflux/platform-kit';
import { z } from 'zod';
import { findXErrorRule } from './x-error-table.js';
import { readXRateLimit } from './x-quota.js';

const problemSchema = z.object({
  // The X API v2 has numbers, or nothing.
  code: z.union([z.string(), z.number().transform(String)]).nullish(),
  message: z.string().nullish(),
  parameter: z.string().nullish(),
  // The X API v2's words.
  detail: z.string().nullish(),
  title: z.string().nullish(),
});
type XProblem = z.infer<typeof problemSchema>;

/** Errors of a whole request, and of the items of a batch: one entry or list for each item, empty where it is well. */
const envelopeSchema = z.object({
  errors: z.array(problemSchema).nullish(),
  operation_errors: z.array(z.union([problemSchema, z.array(problemSchema), z.null()])).nullish(),
  data: z.unknown().optional(),
  title: z.string().nullish(),
  detail: z.string().nullish(),
});

// Answers without X's envelope come from what stands between: proxies, load balancers, maintenance pages.
const codeOfStatus = (status: number): ErrorCode => {
  if (status >= 500 || status === 408 || status === 423) return 'unavailable';
  if (status === 429) return 'rate_limited';
  if (status === 401) return 'unauthenticated';
  if (status === 403) return 'permission_denied';
  if (status === 400) return 'invalid_request';
  return status === 404 ? 'not_found' : 'bad_response';
};

function problemsIn(body: unknown): { readonly problems: readonly XProblem[]; readonly hasData: boolean } {
  const parsed = envelopeSchema.safeParse(body);
  if (!parsed.success) return { problems: [], hasData: false };
  const { errors, operation_errors: items, data, title, detail } = parsed.data;
  const ofItems = (items ?? [])
    .flatMap((item) => item ?? [])
    .filter(({ code, message }) => code != null || message != null);
  const ofRequest = errors ?? (typeof detail === 'string' || typeof title === 'string' ? [{ title, detail }] : []);
  // A batch is all or nothing, so an item that failed means that nothing was done, whatever else is in the answer.
  return { problems: [...ofRequest, ...ofItems], hasData: data !== undefined && data !== null && ofItems.length === 0 };
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

function describe({ code, message, parameter, detail, title }: XProblem, status: number): string {
  const words = message ?? detail ?? title ?? `HTTP ${status} without an explanation`;
  const where = typeof parameter === 'string' ? ` (${parameter})` : '';
  return sentence(`${code == null ? '' : `${code}: `}${words}${where}`);
}

/** Until the window starts anew, where it is used up. X tells the window with every answer, also when it is merely busy. */
function waitOf(response: PlatformResponse, now: Date): number | undefined {
  const limit = readXRateLimit(response, now);
  return limit?.remaining === 0 ? limit.resetAfterMs : undefined;
}

/**
 * Says what an answer means: null for success. X's own code decides before the HTTP status; 500, 408 and 503 without
 * `OVER_CAPACITY` leave open whether a write was applied, everything else X refused.
 */
export function classifyX(response: PlatformResponse, now: Date): Verdict | null {
  const { status } = response;
  const { problems, hasData } = problemsIn(response.body);
  const [problem] = problems;
  if (status < 300 && (problem === undefined || hasData)) return null;
  if (problem === undefined) {
    const code = codeOfStatus(status);
    const wait = code === 'rate_limited' ? waitOf(response, now) : undefined;
    const message = `HTTP ${status} without an error that can be read. Try again later.`;
    return {
      code,
      message,
      ...(wait === undefined ? {} : { retryAfterMs: wait }),
      ...(status === 423 ? { outcome: 'not_applied' as const } : {}),
    };
  }
  const rule = findXErrorRule(problem.code ?? '', status);
  const code = rule?.means ?? codeOfStatus(status < 300 ? 400 : status);
  const wait = code === 'rate_limited' ? (waitOf(response, now) ?? rule?.waitMs) : undefined;
  const isOpen = rule === undefined ? status >= 500 || status === 408 : rule.outcome === 'unknown';
  const told = problem.message ?? problem.detail;
  return {
    code,
    message: [describe(problem, status), rule?.advice ?? ''].join(' ').trim(),
    outcome: isOpen ? 'unknown' : 'not_applied',
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
    ...(problem.code == null ? {} : { platformCode: problem.code }),
    ...(typeof told === 'string' ? { userMessage: told } : {}),
    ...requestIdOf(response),
  };
}

function requestIdOf({ headers }: PlatformResponse): { readonly requestId?: string } {
  const id = headers['x-transaction-id'] ?? headers['x-request-id'] ?? headers['x-transaction'];
  return id === undefined ? {} : { requestId: id };
}
