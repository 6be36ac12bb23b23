import type { DialectFactory, SimulatedRequest } from '../dialect.js';
import type { SnapchatAccountSettings, SnapchatCredentials } from './snapchat-account.js';
import { createSnapchatDelivery } from './snapchat-delivery.js';
import { createSnapchatLogin } from './snapchat-login.js';
import { toErrorReply, toRequestId } from './snapchat-problem.js';
import { createSnapchatQuota, toUsageHeaders, windowEnd } from './snapchat-quota.js';
import { createReviewDesk } from './snapchat-review.js';
import { snapchatRoutes } from './snapchat-routes.js';
import { createSegments } from './snapchat-segments.js';
import { createSnapchatState } from './snapchat-state.js';
import { deliveryOf } from './snapchat-status.js';

/** Snapchat's Marketing API v1, as its documentation of November 2026 and recorded traffic of 2025 describe it. */
export const createSnapchatDialect: DialectFactory<SnapchatAccountSettings, SnapchatCredentials> = (context) => {
  const state = createSnapchatState(context);
  const login = createSnapchatLogin(state.credentials, context.dice);
  const desk = createReviewDesk(state);
  const segments = createSegments(state);
  const quota = createSnapchatQuota(context.settings.quota);

  /** Answers that do not say where the client stands. */
  const silent = new WeakSet<SimulatedRequest>();

  const tooMany = (request: SimulatedRequest, resetMs: number) =>
    toErrorReply(request, {
      status: 429,
      message: 'Too many requests',
      headers: toUsageHeaders({ limit: quota.usage(request)?.limit ?? 83, remaining: 0, resetMs }),
    });

  return {
    credentials: state.credentials,
    secretParameters: [],
    throttleVariants: ['429', '429-without-headers'],
    serviceErrorVariants: ['500', '503'],
    routes: [
      {
        method: 'POST',
        path: '/login/oauth2/access_token',
        kind: 'token',
        write: false,
        open: true,
        handle: login.handleToken,
      },
      ...snapchatRoutes(state, { desk, segments }),
    ],
    authorize: login.authorize,
    checkQuota: (request) => {
      const resetMs = quota.take(request);
      return resetMs === undefined ? undefined : tooMany(request, resetMs);
    },
    headers: (request) => {
      const usage = silent.has(request) ? undefined : quota.usage(request);
      return { 'x-request-id': toRequestId(request), ...(usage ? toUsageHeaders(usage) : {}) };
    },
    throttle: (request, variant, { retryAfterMs }) => {
      if (variant === '429-without-headers') {
        silent.add(request);
        return toErrorReply(request, { status: 429, message: 'Too many requests' });
      }
      return tooMany(request, retryAfterMs === undefined ? windowEnd(request.atMs) : request.atMs + retryAfterMs);
    },
    serviceError: (request, variant) =>
      variant === '503'
        ? toErrorReply(request, { status: 503, message: 'Service temporarily unavailable' })
        : toErrorReply(request, { status: 500, message: 'Internal error' }),
    notFound: (request) =>
      ['GET', 'POST', 'PUT', 'DELETE'].includes(request.method)
        ? toErrorReply(request, { status: 404, message: `Unknown path ${request.path}` })
        : toErrorReply(request, { status: 405, message: `Method ${request.method} is not allowed` }),
    crashed: (request) => toErrorReply(request, { status: 500, message: 'Internal error' }),
    settleReviews: (nowMs) => {
      desk.settle(nowMs);
      segments.settle(nowMs);
    },
    deliverHour: createSnapchatDelivery(state),
    deliveryOf: (entity) => deliveryOf(state, entity),
  };
};
