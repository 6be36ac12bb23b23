import type { DialectFactory, Route, SimulatedRequest } from '../dialect.js';
import { createRouter } from '../router.js';
import type { XAccountSettings, XCredentials } from './x-account.js';
import { createXAuthorizer } from './x-authorization.js';
import { openCustomAudiences } from './x-custom-audiences.js';
import { deliverXHour } from './x-delivery.js';
import { readXInput, type XInput } from './x-input.js';
import { toXErrorReply, type XProblem } from './x-problem.js';
import { createXQuota, toLimitHeaders } from './x-quota.js';
import { createReviewDesk } from './x-review.js';
import { xRoutes } from './x-routes.js';
import { createXState } from './x-state.js';
import { deliveryOf } from './x-status.js';
import { tooManyRequests, toXThrottle, xServiceErrors, xThrottleVariants } from './x-throttle.js';

const internal: XProblem = { status: 500, errors: [{ code: 'INTERNAL_ERROR', message: 'An internal error occurred' }] };

const otherMethods = ['GET', 'POST', 'PUT', 'DELETE'] as const satisfies readonly Route['method'][];

/** X's Ads API v12 and the media upload of its API v2, as their documentation of November 2026 describes them. */
export const createXDialect: DialectFactory<XAccountSettings, XCredentials> = (context) => {
  const state = createXState(context);
  const desk = createReviewDesk(state);
  const audiences = openCustomAudiences(state);
  const quota = createXQuota(context.settings.quota);
  const authorize = createXAuthorizer(state.account.credentials);

  // Authorization and the handler both read the parameters.
  const inputs = new WeakMap<SimulatedRequest, XInput>();
  const inputOf = (request: SimulatedRequest): XInput => {
    const input = inputs.get(request) ?? readXInput(request);
    inputs.set(request, input);
    return input;
  };
  const routes = xRoutes(state, { desk, audiences, inputOf });
  const route = createRouter(routes);

  const unknownPath = ({ path, method }: SimulatedRequest): XProblem => {
    const version = /^\/(\d+(?:\.\d+)?)\//.exec(path)?.[1];
    if (version !== undefined && version !== '12' && version !== '2') {
      return { status: 400, errors: [{ code: 'INVALID', message: `Version ${version} is not available.` }] };
    }
    return otherMethods.some((other) => other !== method && route(other, path) !== undefined)
      ? { status: 405, errors: [{ code: 'METHOD_NOT_ALLOWED', message: `${method} is not supported by ${path}` }] }
      : { status: 404, errors: [{ code: 'ROUTE_NOT_FOUND', message: `${path} is not a route of this API` }] };
  };

  return {
    credentials: state.account.credentials,
    secretParameters: [],
    throttleVariants: xThrottleVariants,
    serviceErrorVariants: ['500', '503-no-retry-after', '408'],
    routes,
    authorize: (request) => {
      const problem = authorize(request, inputOf(request));
      return problem && toXErrorReply(request, problem);
    },
    checkQuota: (request) => {
      const usage = quota.take(request);
      return usage?.isExceeded ? toXErrorReply(request, tooManyRequests(usage)) : undefined;
    },
    headers: (request) => {
      const usage = quota.usage(request);
      return { 'x-current-api-version': '12', ...(usage ? toLimitHeaders(usage) : {}) };
    },
    throttle: (request, variant, { retryAfterMs }) =>
      toXErrorReply(request, toXThrottle(variant, quota.usage(request), request.atMs, retryAfterMs)),
    serviceError: (request, variant) => toXErrorReply(request, xServiceErrors[variant] ?? internal),
    notFound: (request) => toXErrorReply(request, unknownPath(request)),
    crashed: (request) => toXErrorReply(request, internal),
    settleReviews: (nowMs) => {
      desk.settle(nowMs);
      audiences.settle(nowMs);
    },
    deliverHour: (hourStartMs) => {
      deliverXHour(state, hourStartMs);
    },
    deliveryOf: (entity) => deliveryOf(state, entity),
  };
};
