import { AdFluxError } from '@adflux/core';
import type { Failure, RequestContext } from './request-context.js';
import { toAdFluxError } from './request-context.js';

/** How far an attempt without an answer had come, and what ended it. */
export interface AttemptProgress {
  /** `sent`: handed to the network, so that the platform may have it. */
  readonly stage: 'building' | 'authenticating' | 'sent';
  readonly ended: 'aborted' | 'timed_out' | 'failed';
  readonly timeoutMs: number;
}

/** The connection was never made, so nothing was sent. A reset is not among them: it may come after the write. */
const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/** Node or axios refused to build the request: a URL that is none, a protocol besides http and https. */
const malformed = new Set(['ERR_INVALID_URL', 'ERR_BAD_REQUEST']);

const isNetworkCode = (code: string): boolean => /^E(CONN|TIMEDOUT|PIPE|NET|HOST|AI_|NOTFOUND)/.test(code);

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** The error of an attempt that ended without an answer. */
export function toTransportError(error: unknown, progress: AttemptProgress, context: RequestContext): AdFluxError {
  // The user's own function for credentials says best what is wrong with them.
  if (progress.stage !== 'sent' && progress.ended === 'failed' && AdFluxError.isInstance(error)) return error;
  return toAdFluxError({ ...explain(codeOf(error), progress), cause: error }, context);
}

function explain(code: string, { stage, ended, timeoutMs }: AttemptProgress): Omit<Failure, 'cause'> {
  const outcome = stage === 'sent' ? 'unknown' : 'not_applied';
  if (ended === 'aborted') return { code: 'aborted', message: 'aborted by its caller.', outcome };
  if (ended === 'timed_out') {
    const what = stage === 'sent' ? 'no answer' : 'no credentials';
    return { code: 'unavailable', message: `${what} within ${timeoutMs} ms.`, outcome };
  }
  if (malformed.has(code)) {
    const message = `the request could not be built (${code}). Check the base URL and the path.`;
    return { code: 'config', message, outcome: 'not_applied' };
  }
  if (stage === 'building') {
    return { code: 'invalid_request', message: 'the body cannot be written as JSON; see the cause.', outcome };
  }
  if (stage === 'authenticating' && !isNetworkCode(code)) {
    return {
      code: 'unauthenticated',
      message: "getting the credentials failed. Its error is this error's cause.",
      outcome,
    };
  }
  if (neverConnected.has(code)) {
    return { code: 'unavailable', message: `no connection to the platform (${code}).`, outcome: 'not_applied' };
  }
  return {
    code: 'unavailable',
    message: `the connection broke before an answer came (${code || 'no code'}).`,
    outcome,
  };
}
