import { AdFluxError } from '@adflux/core';
import type { RequestContext } from './request-context.js';
import { toAdFluxError } from './request-context.js';

/** How far an attempt without an answer had come. */
export interface AttemptProgress {
  /** Whether the request had been handed to the network. */
  readonly wasSent: boolean;
  readonly timedOut: boolean;
  readonly wasAborted: boolean;
  readonly timeoutMs: number;
}

/** The connection was never made, so nothing was sent. A reset is not among them: it may come after the write. */
const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);
/** Node refused to build the request. */
const malformed = new Set([
  'ERR_INVALID_CHAR',
  'ERR_INVALID_URL',
  'ERR_UNESCAPED_CHARACTERS',
  'ERR_HTTP_INVALID_HEADER_VALUE',
]);

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** What it means that an attempt ended without an answer. */
export function toTransportError(error: unknown, progress: AttemptProgress, context: RequestContext): AdFluxError {
  const { wasSent, timedOut, wasAborted, timeoutMs } = progress;
  const outcome = wasSent ? 'unknown' : 'not_applied';
  const fail = (options: Omit<Parameters<typeof toAdFluxError>[0], 'cause'>): AdFluxError =>
    toAdFluxError({ ...options, cause: error }, context);
  const code = codeOf(error);

  if (wasAborted) return fail({ code: 'aborted', message: 'aborted by its caller.', outcome });
  if (timedOut) return fail({ code: 'unavailable', message: `no answer within ${timeoutMs} ms.`, outcome });
  if (!wasSent && AdFluxError.isInstance(error)) return error;
  if (malformed.has(code)) {
    return fail({
      code: 'config',
      message: 'the request could not be built. Check the base URL and that credentials have no line breaks.',
      outcome: 'not_applied',
    });
  }
  if (neverConnected.has(code)) {
    return fail({ code: 'unavailable', message: `no connection to the platform (${code}).`, outcome: 'not_applied' });
  }
  if (!wasSent) {
    return fail({ code: 'unauthenticated', message: 'getting the credentials failed; see the cause.', outcome });
  }
  return fail({
    code: 'unavailable',
    message: `the connection broke before an answer came (${code || 'no code'}).`,
    outcome,
  });
}
