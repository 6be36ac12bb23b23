import type { SimulatedRequest } from '../dialect.js';
import type { Reply } from '../reply.js';
import { pathParameters } from './x-path-parameters.js';

/** One entry of `errors`. */
export interface XError {
  readonly code: string;
  readonly message: string;
  readonly parameter?: string;
  readonly value?: unknown;
  readonly details?: string;
}

/** What X refuses a request with. */
export interface XProblem {
  readonly status: number;
  readonly errors: readonly XError[];
  /** In batches: the errors of each item, in the order of the items. */
  readonly operationErrors?: readonly (readonly XError[])[];
  readonly headers?: Readonly<Record<string, string>>;
}

const problem = Symbol('x-problem');

interface ProblemError extends Error {
  readonly [problem]: XProblem;
}

/** Refuses the request from anywhere inside of a handler. */
export const refuse = (given: XProblem): never => {
  throw Object.assign(new Error('refused'), { [problem]: given });
};

/** Refuses with one error. */
export const refuseWith = (status: number, code: string, message: string, more: Partial<XError> = {}): never =>
  refuse({ status, errors: [{ code, message, ...more }] });

/** Refuses a value. */
export const refuseValue = (parameter: string, expected: string, value: unknown): never =>
  refuseWith(400, 'INVALID_PARAMETER', `Expected ${expected}, got ${JSON.stringify(value)} for ${parameter}`, {
    parameter,
    value: value ?? null,
  });

/** Refuses a request that lacks a parameter. */
export const refuseMissing = (parameter: string): never =>
  refuseWith(400, 'MISSING_PARAMETER', `"${parameter}" is a required parameter`, { parameter });

/** What was thrown by `refuse`; undefined for any other error. */
export const problemIn = (error: unknown): XProblem | undefined =>
  error instanceof Error && problem in error ? (error as ProblemError)[problem] : undefined;

const titles: Readonly<Record<number, string>> = {
  400: 'Invalid Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found Error',
  408: 'Request Timeout',
  423: 'Locked',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** Media paths belong to the X API v2, which answers with problem details. */
const toDetails = (request: SimulatedRequest, { status, errors }: XProblem): unknown => ({
  title: titles[status] ?? 'Error',
  type: status === 400 ? 'https://api.twitter.com/2/problems/invalid-request' : 'about:blank',
  status,
  detail: errors[0]?.message ?? titles[status] ?? 'Error',
  ...(status === 400
    ? {
        errors: errors.map((error) => ({
          message: error.message,
          ...(error.parameter === undefined ? {} : { parameters: { [error.parameter]: [error.value] } }),
        })),
      }
    : {}),
  instance: request.path,
});

/** Whether a request goes to the media upload, which is not part of the Ads API. */
const isMediaRequest = ({ path }: SimulatedRequest): boolean => path.startsWith('/2/');

/** Puts a problem into the envelope of the host it came to. */
export const toXErrorReply = (request: SimulatedRequest, given: XProblem): Reply => {
  return {
    status: given.status,
    ...(given.headers ? { headers: given.headers } : {}),
    body: isMediaRequest(request)
      ? toDetails(request, given)
      : {
          errors: given.errors,
          ...(given.operationErrors ? { operation_errors: given.operationErrors } : {}),
          request: { params: pathParameters(request) },
        },
  };
};
