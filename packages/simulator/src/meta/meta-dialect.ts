import type { DialectFactory, SimulatedRequest } from '../dialect.js';
import type { MetaAccountSettings, MetaCredentials } from './meta-account.js';
import { checkToken } from './meta-authorization.js';
import { deliverMetaHour } from './meta-delivery.js';
import { readMetaInput, type MetaInput } from './meta-input.js';
import { problemIn, toMetaErrorReply, toTraceId, type MetaProblem } from './meta-problem.js';
import { createMetaQuota, quotaTypeOf, toUsageHeaders } from './meta-quota.js';
import { createReviewDesk } from './meta-review.js';
import { metaRoutes } from './meta-routes.js';
import { createMetaState } from './meta-state.js';
import { deliveryOf } from './meta-status.js';
import { metaThrottleVariants, quotaVariantOf, toMetaThrottle } from './meta-throttle.js';

const serviceErrors: Readonly<Record<string, MetaProblem>> = {
  '1': { code: 1, message: 'An unknown error occurred', status: 500 },
  '2': { code: 2, message: 'Service temporarily unavailable', transient: true, status: 500 },
};

/** Meta's Graph and Marketing API v26.0, as its documentation of November 2026 describes it. */
export const createMetaDialect: DialectFactory<MetaAccountSettings, MetaCredentials> = (context) => {
  const state = createMetaState(context);
  const desk = createReviewDesk(state);
  const quota = createMetaQuota(state, context.settings.quota);

  // Authorization and the handler both read the parameters, and a body may be an image of many megabytes.
  const inputs = new WeakMap<SimulatedRequest, MetaInput>();
  const inputOf = (request: SimulatedRequest): MetaInput => {
    const input = inputs.get(request) ?? readMetaInput(request);
    inputs.set(request, input);
    return input;
  };

  return {
    credentials: state.credentials,
    secretParameters: ['access_token', 'appsecret_proof'],
    throttleVariants: metaThrottleVariants,
    serviceErrorVariants: ['2', '1'],
    routes: metaRoutes(state, { desk, inputOf }),
    authorize: (request) => {
      try {
        checkToken(state, request, inputOf(request));
        return undefined;
      } catch (error) {
        const problem = problemIn(error);
        if (!problem) throw error;
        return toMetaErrorReply(request, problem);
      }
    },
    checkQuota: (request) => {
      const usage = quota.take(request);
      if (usage.waitMs === 0) return undefined;
      const variant = quotaVariantOf(usage.type);
      return toMetaErrorReply(request, toMetaThrottle(variant, state.account.id, usage, usage.waitMs));
    },
    headers: (request) => ({
      'facebook-api-version': 'v26.0',
      'x-fb-trace-id': toTraceId(request),
      'x-fb-request-id': toTraceId(request),
      ...toUsageHeaders(state.account.id, quota.usage(request)),
    }),
    throttle: (request, variant, { retryAfterMs = 0 }) => {
      // Insights have a code of their own for the same thing.
      const dress = variant === '80004/2446079' ? quotaVariantOf(quotaTypeOf(request)) : variant;
      return toMetaErrorReply(request, toMetaThrottle(dress, state.account.id, quota.usage(request), retryAfterMs));
    },
    serviceError: (request, variant) =>
      toMetaErrorReply(
        request,
        serviceErrors[variant] ?? { code: 2, message: 'Service temporarily unavailable', status: 500 },
      ),
    notFound: (request) =>
      toMetaErrorReply(request, { code: 2500, message: `Unknown path components: ${request.path}` }),
    crashed: (request) => toMetaErrorReply(request, { code: 1, message: 'An unknown error occurred', status: 500 }),
    settleReviews: desk.settle,
    deliverHour: (hourStartMs) => {
      deliverMetaHour(state, hourStartMs);
    },
    deliveryOf: (entity) => deliveryOf(state, entity),
  };
};
