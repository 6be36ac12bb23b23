import type { SimulatedRequest } from '../dialect.js';
import type { Reply } from '../reply.js';

/** The inside of TikTok's error envelope. */
export interface TikTokProblem {
  readonly code: number;
  readonly message: string;
}

const problemMark = Symbol('tiktok-problem');

interface ProblemError extends Error {
  readonly [problemMark]: TikTokProblem;
}

/** Ends the request with an error code, from however deep a validation finds the fault. */
export const refuse = (code: number, message: string): never => {
  throw Object.assign(new Error(message), { [problemMark]: { code, message } });
};

/** 40002: the commonest refusal, a parameter that is wrong. */
export const refuseParameter = (path: string, detail: string): never => refuse(40002, `${path}: ${detail}`);

/** The problem inside an error thrown by `refuse`; undefined for any other error. */
export const problemIn = (error: unknown): TikTokProblem | undefined =>
  error instanceof Error && problemMark in error ? (error as ProblemError)[problemMark] : undefined;

/** `request_id` of an answer: when and which, in TikTok's shape. */
export const toRequestId = ({ atMs, ordinal }: SimulatedRequest): string =>
  new Date(atMs).toISOString().replace(/\D/g, '').slice(0, 14) + ordinal.toString(16).toUpperCase().padStart(20, '0');

/** The envelope of everything that went well; `20001` when some of it did not. */
export const toTikTokReply = (request: SimulatedRequest, data: unknown, code: 0 | 20001 = 0): Reply => ({
  status: 200,
  body: { code, message: code === 0 ? 'OK' : 'Partially successful.', request_id: toRequestId(request), data },
});

/**
 * The envelope of a refusal: HTTP 200 all the same
 * (https://business-api.tiktok.com/portal/docs?id=1737172488964097, read November 2026).
 */
export const toTikTokErrorReply = (request: SimulatedRequest, { code, message }: TikTokProblem): Reply => ({
  status: 200,
  applied: false,
  body: { code, message, request_id: toRequestId(request), data: {} },
});
