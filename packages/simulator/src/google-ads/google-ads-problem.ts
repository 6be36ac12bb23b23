import type { SimulatedRequest } from '../dialect.js';
import type { Reply } from '../reply.js';
import { pathText, type FieldPath } from './field-path.js';

/** One error of Google Ads, before it is put into an envelope. */
export interface GoogleAdsProblem {
  /** `campaignError.DUPLICATE_CAMPAIGN_NAME`: the enum's field name and its value. */
  readonly code: `${string}.${string}`;
  readonly message: string;
  readonly path?: FieldPath;
  /** The value that caused it. */
  readonly trigger?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** A google.rpc status with the HTTP status it travels under. */
interface RpcStatus {
  readonly http: number;
  readonly rpc: number;
  readonly name: string;
  readonly message: string;
}

const invalidArgument: RpcStatus = {
  http: 400,
  rpc: 3,
  name: 'INVALID_ARGUMENT',
  message: 'Request contains an invalid argument.',
};

/** By the error's enum, or by enum and value where one value stands out. */
const statuses: Readonly<Record<string, RpcStatus>> = {
  authenticationError: {
    http: 401,
    rpc: 16,
    name: 'UNAUTHENTICATED',
    message:
      'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.',
  },
  authorizationError: { http: 403, rpc: 7, name: 'PERMISSION_DENIED', message: 'The caller does not have permission' },
  quotaError: {
    http: 429,
    rpc: 8,
    name: 'RESOURCE_EXHAUSTED',
    message: 'Resource has been exhausted (e.g. check quota).',
  },
  internalError: { http: 500, rpc: 13, name: 'INTERNAL', message: 'Internal error encountered.' },
  'internalError.TRANSIENT_ERROR': {
    http: 503,
    rpc: 14,
    name: 'UNAVAILABLE',
    message: 'The service is currently unavailable.',
  },
  'internalError.DEADLINE_EXCEEDED': {
    http: 504,
    rpc: 4,
    name: 'DEADLINE_EXCEEDED',
    message: 'Deadline expired before operation could complete.',
  },
};

const statusOf = ({ code }: GoogleAdsProblem): RpcStatus =>
  statuses[code] ?? statuses[code.split('.')[0] ?? ''] ?? invalidArgument;

/** The version a request speaks; the newest one for paths without a version. */
export const versionOf = (request: SimulatedRequest): string => /^\/(v\d+)\//.exec(request.path)?.[1] ?? 'v26';

/** Google's reference of one request, opaque to clients. */
export const toRequestId = (request: SimulatedRequest): string =>
  Buffer.from(`simulated-${String(request.ordinal).padStart(6, '0')}`).toString('base64url');

const toGoogleAdsError = ({ code, message, path, trigger, details }: GoogleAdsProblem) => {
  const [field = '', value] = code.split('.');
  return {
    errorCode: { [field]: value },
    message,
    ...(trigger === undefined ? {} : { trigger: { stringValue: trigger } }),
    ...(path === undefined ? {} : { location: { fieldPathElements: path } }),
    ...(details === undefined ? {} : { details }),
  };
};

const toFailure = (request: SimulatedRequest, problems: readonly GoogleAdsProblem[]) => ({
  '@type': `type.googleapis.com/google.ads.googleads.${versionOf(request)}.errors.GoogleAdsFailure`,
  errors: problems.map(toGoogleAdsError),
  requestId: toRequestId(request),
});

/** Google's outer envelope. searchStream answers a JSON array, also when it fails. */
export const toErrorReply = (
  request: SimulatedRequest,
  status: number,
  error: Readonly<Record<string, unknown>>,
): Reply => {
  const body = { error: { code: status, ...error } };
  return { status, body: request.path.endsWith(':searchStream') ? [body] : body };
};

/**
 * An answer that refuses a request for reasons of Google Ads.
 * Envelope: https://developers.google.com/google-ads/api/rest/common/errors (read 2026-11).
 */
export const toFailureReply = (
  request: SimulatedRequest,
  problems: readonly [GoogleAdsProblem, ...GoogleAdsProblem[]],
): Reply => {
  const { http, name, message } = statusOf(problems[0]);
  return toErrorReply(request, http, { message, status: name, details: [toFailure(request, problems)] });
};

/** `partialFailureError`: what failed in a request that otherwise succeeded. */
export const toPartialFailure = (
  request: SimulatedRequest,
  problems: readonly [GoogleAdsProblem, ...GoogleAdsProblem[]],
) => {
  const { message, path } = problems[0];
  const first = path === undefined ? message : `${message}, at ${pathText(path)}`;
  return {
    code: statusOf(problems[0]).rpc,
    message: problems.length === 1 ? first : `Multiple errors in ‘details’. First error: ${first}`,
    details: [toFailure(request, problems)],
  };
};
