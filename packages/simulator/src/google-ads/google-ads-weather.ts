import type { SimulatedRequest } from '../dialect.js';
import type { FaultRule } from '../fault-rule.js';
import type { Reply } from '../reply.js';
import { isDataManager, toDataManagerReply } from './data-manager/data-manager-problem.js';
import type { BodyReader } from './google-ads-body.js';
import type { GoogleAdsAccessLevel } from './google-ads-account.js';
import { toFailureReply, toPartialFailure, type GoogleAdsProblem } from './google-ads-problem.js';
import { dailyRate, shortTermRate, toQuotaProblem } from './google-ads-quota.js';
import { isMessage } from './message.js';

/**
 * Dresses of a throttle that the weather draws from. `partial-failure` hides the quota error inside a 200, and only where
 * the request asked for partial failure; elsewhere it looks like the first one. `daily-quota` asks for eleven hours and is worn
 * only when a rule names it, since it would not pass by itself.
 */
export const throttleVariants = ['short-term', 'exhausted', 'partial-failure'] as const;

/** Dresses of a failure on Google's side. */
export const serviceErrorVariants = ['transient', 'internal', 'unavailable-html', 'deadline'] as const;

const shortWaitMs = 30_000;
/** As seen on the live service: https://github.com/PipedreamHQ/pipedream/issues/21554 (2026). */
const dailyWaitMs = 40_591_000;

const unavailablePage: Reply = {
  status: 503,
  headers: { 'content-type': 'text/html; charset=UTF-8' },
  body: '<!DOCTYPE html>\n<html lang=en>\n  <meta charset=utf-8>\n  <title>Error 503 (Service Unavailable)!!1</title>\n  <p><b>503.</b> <ins>That’s an error.</ins>\n  <p>The service is unavailable. Please try again later. <ins>That’s all we know.</ins>\n',
};

const internalProblems: Readonly<Record<string, GoogleAdsProblem>> = {
  transient: { code: 'internalError.TRANSIENT_ERROR', message: 'A transient error occurred.' },
  internal: { code: 'internalError.INTERNAL_ERROR', message: 'An internal error has occurred.' },
  deadline: { code: 'internalError.DEADLINE_EXCEEDED', message: 'The request took longer than a deadline.' },
};

const isToken = (request: SimulatedRequest): boolean => request.path === '/token';

/** An internal error in the platform's envelope. */
export const toServiceError = (request: SimulatedRequest, variant: string): Reply => {
  if (variant === 'unavailable-html') return unavailablePage;
  if (isDataManager(request)) {
    const isDeadline = variant === 'deadline';
    return toDataManagerReply(request, {
      reason: isDeadline ? 'DEADLINE_EXCEEDED' : 'INTERNAL_ERROR',
      message: isDeadline ? 'The request took too long to respond.' : 'An internal error has occurred.',
      status: isDeadline ? 'DEADLINE_EXCEEDED' : variant === 'transient' ? 'UNAVAILABLE' : 'INTERNAL',
    });
  }
  if (isToken(request)) return { status: 503, body: { error: 'internal_failure', error_description: 'Backend Error' } };
  return toFailureReply(request, [
    internalProblems[variant] ?? { code: 'internalError.INTERNAL_ERROR', message: 'An internal error has occurred.' },
  ]);
};

/** The operations of a request that asked for partial failure, with the names of the lists; undefined for others. */
const partialOperations = (json: unknown): readonly [list: string, answers: string, count: number] | undefined => {
  if (!isMessage(json) || (json['partialFailure'] ?? json['partial_failure']) !== true) return undefined;
  const many = json['mutateOperations'] ?? json['mutate_operations'];
  if (Array.isArray(many)) return ['mutate_operations', 'mutateOperationResponses', many.length];
  return Array.isArray(json['operations']) ? ['operations', 'results', json['operations'].length] : undefined;
};

/** A quota error in one of its dresses. */
export const toThrottle = (
  request: SimulatedRequest,
  variant: string,
  rule: FaultRule,
  setting: { readonly bodies: BodyReader; readonly accessLevel: GoogleAdsAccessLevel },
): Reply => {
  if (isToken(request)) {
    return { status: 429, body: { error: 'rate_limit_exceeded', error_description: 'Rate limit exceeded.' } };
  }
  if (isDataManager(request)) {
    const limit = `IngestionMutateRequestsPer${variant === 'daily-quota' ? 'Day' : 'Minute'}PerProject`;
    const message = 'Too many requests.';
    const metadata = { quota_limit: limit };
    return toDataManagerReply(request, {
      reason: 'RESOURCE_EXHAUSTED',
      message,
      status: 'RESOURCE_EXHAUSTED',
      metadata,
    });
  }
  const waitMs = rule.retryAfterMs ?? (variant === 'daily-quota' ? dailyWaitMs : shortWaitMs);
  const level = setting.accessLevel === 'standard' ? 'basic' : setting.accessLevel;
  const problem =
    variant === 'daily-quota'
      ? toQuotaProblem('RESOURCE_EXHAUSTED', waitMs, dailyRate(level))
      : toQuotaProblem(
          variant === 'exhausted' ? 'RESOURCE_EXHAUSTED' : 'RESOURCE_TEMPORARILY_EXHAUSTED',
          waitMs,
          shortTermRate,
        );

  const partial = variant === 'partial-failure' ? partialOperations(setting.bodies.json(request)) : undefined;
  if (!partial) return toFailureReply(request, [problem]);
  const [list, answers, count] = partial;
  const at = (index: number): GoogleAdsProblem => ({ ...problem, path: [{ fieldName: list, index }] });
  const others = Array.from({ length: Math.max(0, count - 1) }, (_, index) => at(index + 1));
  return {
    status: 200,
    applied: false,
    body: {
      partialFailureError: toPartialFailure(request, [at(0), ...others]),
      [answers]: Array.from({ length: count }, () => ({})),
    },
  };
};
