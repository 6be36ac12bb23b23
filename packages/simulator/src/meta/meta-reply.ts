import type { SimulatedRequest } from '../dialect.js';
import { refusal, type Reply } from '../reply.js';

/** The inside of Meta's error envelope. */
export interface MetaProblem {
  readonly message: string;
  readonly code: number;
  readonly subcode?: number;
  readonly type?: string;
  readonly transient?: boolean;
  readonly title?: string;
  readonly userMessage?: string;
  /** Default 400. Meta's HTTP statuses are unreliable; clients go by the code. */
  readonly status?: number;
}

/** Meta's support reference: opaque, different for every answer. */
export const toTraceId = (request: SimulatedRequest): string =>
  Buffer.from(`sim-${String(request.ordinal)}-${String(request.atMs % 1_000_000)}`).toString('base64url');

/** Meta's error envelope (developers.facebook.com/docs/graph-api/guides/error-handling, read 2026-11). */
export const toMetaErrorReply = (request: SimulatedRequest, problem: MetaProblem): Reply => ({
  status: problem.status ?? 400,
  body: {
    error: {
      message: problem.message,
      type: problem.type ?? 'OAuthException',
      code: problem.code,
      ...(problem.subcode === undefined ? {} : { error_subcode: problem.subcode }),
      is_transient: problem.transient ?? false,
      ...(problem.title === undefined ? {} : { error_user_title: problem.title }),
      ...(problem.userMessage === undefined ? {} : { error_user_msg: problem.userMessage }),
      fbtrace_id: toTraceId(request),
    },
  },
});

/** The envelope as something a validation can throw. */
export const metaRefusal = (request: SimulatedRequest, problem: MetaProblem): Error =>
  refusal(toMetaErrorReply(request, problem));
