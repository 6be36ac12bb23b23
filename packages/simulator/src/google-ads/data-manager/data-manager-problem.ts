import type { SimulatedRequest } from '../../dialect.js';
import { refusal, type Reply } from '../../reply.js';
import { pathText, type FieldPath } from '../field-path.js';
import { toRequestId } from '../google-ads-problem.js';

/** Why the Data Manager API refuses a request. */
export interface DataManagerProblem {
  /** `ErrorReason`, e.g. `INVALID_USER_LIST_ID`. */
  readonly reason: string;
  readonly message: string;
  readonly path?: FieldPath;
  /** Default `INVALID_ARGUMENT`. */
  readonly status?: keyof typeof httpStatuses;
  readonly metadata?: Readonly<Record<string, string>>;
}

const httpStatuses = {
  INVALID_ARGUMENT: 400,
  UNAUTHENTICATED: 401,
  PERMISSION_DENIED: 403,
  NOT_FOUND: 404,
  RESOURCE_EXHAUSTED: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
  DEADLINE_EXCEEDED: 504,
} as const;

/** Whether a request goes to the Data Manager API, which shares the simulator's port with Google Ads. */
export const isDataManager = ({ path }: SimulatedRequest): boolean =>
  path.startsWith('/v1/audienceMembers:') || path === '/v1/requestStatus:retrieve';

/**
 * An answer that refuses a request: Google's usual status with its details.
 * https://developers.google.com/data-manager/api/devguides/concepts/understand-errors (read 2026-11)
 */
export const toDataManagerReply = (
  request: SimulatedRequest,
  { reason, message, path, status = 'INVALID_ARGUMENT', metadata = {} }: DataManagerProblem,
): Reply => ({
  status: httpStatuses[status],
  body: {
    error: {
      code: httpStatuses[status],
      message,
      status,
      details: [
        {
          '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
          reason,
          domain: 'datamanager.googleapis.com',
          metadata: { requestId: toRequestId(request), ...metadata },
        },
        { '@type': 'type.googleapis.com/google.rpc.RequestInfo', requestId: toRequestId(request) },
        ...(path === undefined
          ? []
          : [
              {
                '@type': 'type.googleapis.com/google.rpc.BadRequest',
                fieldViolations: [{ field: pathText(path), description: message, reason }],
              },
            ]),
      ],
    },
  },
});

/** Throws the refusal: the API takes a request as a whole or not at all. */
export const refuseDataManager = (request: SimulatedRequest, problem: DataManagerProblem): never => {
  throw refusal(toDataManagerReply(request, problem));
};
