import type { SimulatedRequest } from '../dialect.js';
import type { Reply } from '../reply.js';

/** What Snapchat says no to, and how. */
export interface SnapchatProblem {
  /** `E3003` and the like. Absent where none is published. */
  readonly code?: string;
  /** HTTP status if the whole request is refused. An item of a batch is refused inside a 200. */
  readonly status: number;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const problemMark = Symbol('snapchat-problem');

interface ProblemError extends Error {
  readonly [problemMark]: SnapchatProblem;
}

/** Ends what is being done, from however deep a validation finds the fault. */
export const refuse = (problem: SnapchatProblem): never => {
  throw Object.assign(new Error(problem.message), { [problemMark]: problem });
};

/** The code seen for every kind of unusable value: stats queries, creatives that do not fit their ads. */
export const refuseValue = (message: string): never => refuse({ code: 'E1008', status: 400, message });

/** A field that cannot change after creation. */
export const refuseChange = (field: string): never =>
  refuse({ code: 'E2023', status: 400, message: `The field ${field} is immutable and cannot be changed` });

/** Something that does not exist, or is deleted. */
export const refuseMissing = (what: string, id: string): never =>
  refuse({ code: 'E3003', status: 404, message: `${what} ${id} not found` });

/** The problem inside an error thrown by `refuse`; undefined for any other error. */
export const problemIn = (error: unknown): SnapchatProblem | undefined =>
  error instanceof Error && problemMark in error ? (error as ProblemError)[problemMark] : undefined;

/** Snapchat's support reference, in the body and in a header. */
export const toRequestId = (request: SimulatedRequest): string =>
  `${request.ordinal.toString(16).padStart(8, '0')}-5a0a-4c00-8000-${request.atMs.toString(16).padStart(12, '0').slice(-12)}`;

/**
 * Snapchat's error envelope. No complete list of codes is published; those used here were seen in clients' reports
 * (https://developers.snap.com/marketing-api/Ads-API/errors and .../changelog, read November 2026).
 */
export const toErrorReply = (
  request: SimulatedRequest,
  { code, status, message, headers }: SnapchatProblem,
): Reply => ({
  status,
  ...(headers ? { headers } : {}),
  body: {
    request_status: 'ERROR',
    request_id: toRequestId(request),
    debug_message: message,
    display_message: "We're sorry, but the requested resource is not available at this time",
    ...(code === undefined ? {} : { error_code: code }),
  },
});
