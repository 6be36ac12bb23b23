import type { DialectFactory, SimulatedRequest } from '../dialect.js';
import type { TikTokAccountSettings, TikTokCredentials } from './tiktok-account.js';
import { addPresetAudiences } from './tiktok-audience-state.js';
import { deliverTikTokHour } from './tiktok-delivery.js';
import { faultOf, tiktokServiceErrors, tiktokThrottles } from './tiktok-faults.js';
import { readTikTokInput, type TikTokInput } from './tiktok-input.js';
import { toRequestId, toTikTokErrorReply } from './tiktok-problem.js';
import { createTikTokQuota } from './tiktok-quota.js';
import { createReviewDesk } from './tiktok-review.js';
import { tiktokRoutes } from './tiktok-routes.js';
import { tiktokSmartRoutes } from './tiktok-smart-routes.js';
import { createTikTokState } from './tiktok-state.js';
import { deliveryOf } from './tiktok-status.js';

/** TikTok's Business API v1.3, as its documentation of November 2026 describes it. */
export const createTikTokDialect: DialectFactory<TikTokAccountSettings, TikTokCredentials> = (context) => {
  const state = createTikTokState(context);
  const desk = createReviewDesk(state);
  const quota = createTikTokQuota(state.account, context.settings.quota);
  addPresetAudiences(state);

  // A body may be a file of many megabytes, and several parts of the dialect look at it.
  const inputs = new WeakMap<SimulatedRequest, TikTokInput>();
  const inputOf = (request: SimulatedRequest): TikTokInput => {
    const input = inputs.get(request) ?? readTikTokInput(request);
    inputs.set(request, input);
    return input;
  };

  const services = { desk, inputOf };

  return {
    credentials: state.credentials,
    secretParameters: ['access_token'],
    // 40016 waits for the next day, so it comes by name alone.
    throttleVariants: ['40100', '40133'],
    serviceErrorVariants: ['50000', '50002', '51305', '40202-conflict'],
    routes: [...tiktokRoutes(state, services), ...tiktokSmartRoutes(state, services)],
    authorize: (request) => {
      const token = request.headers['access-token'];
      if (token === undefined || token === '') {
        return toTikTokErrorReply(request, {
          code: 40104,
          message: 'Access token is null, you should set it in http header with key Access-Token.',
        });
      }
      if (token === state.credentials.accessToken) return undefined;
      return toTikTokErrorReply(request, { code: 40105, message: 'Access token is incorrect or has been revoked.' });
    },
    checkQuota: (request) =>
      quota.take(request.atMs).waitMs === 0
        ? undefined
        : toTikTokErrorReply(request, faultOf(tiktokThrottles, '40100')),
    // TikTok says nothing about limits in its headers.
    headers: (request) => ({ 'x-tt-logid': toRequestId(request) }),
    throttle: (request, variant) => toTikTokErrorReply(request, faultOf(tiktokThrottles, variant)),
    serviceError: (request, variant) => toTikTokErrorReply(request, faultOf(tiktokServiceErrors, variant)),
    // Also what a path without its last slash gets.
    notFound: () => ({
      status: 404,
      applied: false,
      headers: { 'content-type': 'text/plain' },
      body: '404 page not found',
    }),
    crashed: (request) => toTikTokErrorReply(request, faultOf(tiktokServiceErrors, '50000')),
    settleReviews: desk.settle,
    deliverHour: (hourStartMs) => {
      deliverTikTokHour(state, hourStartMs);
    },
    deliveryOf: (entity) => deliveryOf(state, entity),
  };
};
