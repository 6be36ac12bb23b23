import type { SimulatedRequest } from '../dialect.js';
import type { Reply } from '../reply.js';

/** The inside of Meta's error envelope. */
export interface MetaProblem {
  readonly code: number;
  readonly message: string;
  readonly subcode?: number;
  /** Default `OAuthException`. */
  readonly type?: string;
  readonly transient?: boolean;
  readonly title?: string;
  readonly userMessage?: string;
  /** Names of the parameters to blame. */
  readonly blame?: readonly string[];
  /** Default 400. Meta's HTTP statuses are unreliable: clients go by the code. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

const problemMark = Symbol('meta-problem');

interface ProblemError extends Error {
  readonly [problemMark]: MetaProblem;
}

/** Ends the request with Meta's error envelope, from however deep a validation finds the fault. */
export const refuse = (problem: MetaProblem): never => {
  throw Object.assign(new Error(problem.message), { [problemMark]: problem });
};

/** `(#100)`: the commonest refusal, an invalid parameter. */
export const refuseParameter = (parameter: string, detail: string, subcode?: number, title?: string): never =>
  refuse({
    code: 100,
    // Meta says "Invalid parameter" and hides the reason in the user message as soon as there is a subcode.
    message: subcode === undefined ? `(#100) ${detail}` : 'Invalid parameter',
    blame: [parameter],
    ...(subcode === undefined ? {} : { subcode, title: title ?? 'Invalid parameter', userMessage: detail }),
  });

/** The problem inside an error thrown by `refuse`; undefined for any other error. */
export const problemIn = (error: unknown): MetaProblem | undefined =>
  error instanceof Error && problemMark in error ? (error as ProblemError)[problemMark] : undefined;

/** Meta's support reference: opaque, different for every answer. */
export const toTraceId = (request: SimulatedRequest): string =>
  `A${Buffer.from(`${String(request.ordinal)}.${String(request.atMs % 10_000_000)}`).toString('base64url')}`;

/** Meta's error envelope (https://developers.facebook.com/docs/graph-api/guides/error-handling, read November 2026). */
export const toMetaErrorReply = (request: SimulatedRequest, problem: MetaProblem): Reply => ({
  status: problem.status ?? 400,
  ...(problem.headers ? { headers: problem.headers } : {}),
  body: {
    error: {
      message: problem.message,
      type: problem.type ?? 'OAuthException',
      code: problem.code,
      ...(problem.blame ? { error_data: JSON.stringify({ blame_field_specs: [problem.blame] }) } : {}),
      ...(problem.subcode === undefined ? {} : { error_subcode: problem.subcode }),
      is_transient: problem.transient ?? false,
      ...(problem.title === undefined ? {} : { error_user_title: problem.title }),
      ...(problem.userMessage === undefined ? {} : { error_user_msg: problem.userMessage }),
      fbtrace_id: toTraceId(request),
    },
  },
});
