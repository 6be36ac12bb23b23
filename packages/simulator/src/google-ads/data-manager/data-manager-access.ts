import { createCallQuota } from '../../call-quota.js';
import type { SimulatedRequest } from '../../dialect.js';
import type { Reply } from '../../reply.js';
import type { GoogleAdsLogin } from '../google-ads-login.js';
import { toDataManagerReply } from './data-manager-problem.js';

/** The scope that a token needs (https://developers.google.com/data-manager/api/reference/rest/v1/audienceMembers/ingest). */
const dataManagerScope = 'https://www.googleapis.com/auth/datamanager';

/** Checks the token of a request. */
export const authorizeDataManager = (
  request: SimulatedRequest,
  tokenStateOf: GoogleAdsLogin['tokenStateOf'],
  scopes: readonly string[],
): Reply | undefined => {
  if (tokenStateOf(request) !== 'valid') {
    return toDataManagerReply(request, {
      reason: 'ACCESS_TOKEN_INVALID',
      message: 'Request had invalid authentication credentials. Expected OAuth 2 access token.',
      status: 'UNAUTHENTICATED',
    });
  }
  if (scopes.includes(dataManagerScope)) return undefined;
  return toDataManagerReply(request, {
    reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
    message: 'Request had insufficient authentication scopes.',
    status: 'PERMISSION_DENIED',
  });
};

/** Published limits of a project (https://developers.google.com/data-manager/api/devguides/limits, 2026-11). */
const perMinute = 300;
const perDay = 100_000;
const dayMs = 86_400_000;

/** Counts changes and reads on their own, by minute and by day. */
export const createDataManagerQuota = (): ((request: SimulatedRequest) => Reply | undefined) => {
  const counters = ['Mutate', 'Read'].map((name) => ({
    name,
    minute: createCallQuota(() => ({ callsPerMinute: perMinute })),
    day: { startMs: -Infinity, used: 0 },
  }));
  const refuse = (request: SimulatedRequest, limit: string): Reply =>
    toDataManagerReply(request, {
      reason: 'RESOURCE_EXHAUSTED',
      message: `Quota exceeded for quota metric and limit '${limit}'.`,
      status: 'RESOURCE_EXHAUSTED',
      metadata: { quota_limit: limit },
    });
  return (request) => {
    const counter = counters[request.method === 'GET' ? 1 : 0];
    if (!counter) return undefined;
    if (request.atMs >= counter.day.startMs + dayMs) counter.day = { startMs: request.atMs, used: 0 };
    if (counter.day.used >= perDay) return refuse(request, `Ingestion${counter.name}RequestsPerDayPerProject`);
    if (counter.minute.take(request.atMs).waitMs > 0)
      return refuse(request, `Ingestion${counter.name}RequestsPerMinutePerProject`);
    counter.day.used += 1;
    return undefined;
  };
};
