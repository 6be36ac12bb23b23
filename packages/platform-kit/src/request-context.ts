import type { AdFluxErrorOptions, PlatformId, Recovery } from '@adflux/core';
import { AdFluxError } from '@adflux/core';
import type { HttpMethod } from './platform-request.js';
import { redact } from './redact.js';
import { scrubError } from './scrub-error.js';

/** What errors about one attempt need to know of it. */
export interface RequestContext {
  readonly platform: PlatformId;
  readonly operation: string;
  readonly method: HttpMethod;
  readonly path: string;
  /** Whether sending it twice could have the effect of two: then an unknown outcome is never repeated. */
  readonly isUnrepeatable: boolean;
  /** What must not appear in any error, asked for when one is made. */
  readonly secrets: () => readonly string[];
}

/** What an error about one attempt says, before redaction. */
export interface Failure extends AdFluxErrorOptions {
  readonly message: string;
  /** Whether a write may have taken effect. */
  readonly outcome: 'not_applied' | 'unknown';
  readonly cause: unknown;
}

const lookFirst = 'It is unknown whether the write took effect: look for its result before sending it again.';

/** Makes the error for a failed attempt: redacted, with its cause scrubbed, and `reconcile` where the outcome is unknown. */
export function toAdFluxError(failure: Failure, context: RequestContext): AdFluxError {
  const { message, outcome, cause, ...options } = failure;
  const secrets = context.secrets();
  const isInDoubt = outcome === 'unknown' && context.isUnrepeatable;
  const recovery: { recovery?: Recovery } = isInDoubt ? { recovery: 'reconcile' } : {};
  const text = `${context.platform} ${context.operation}: ${message}${isInDoubt ? ` ${lookFirst}` : ''}`;
  return new AdFluxError(redact(text, secrets), {
    ...options,
    ...(options.userMessage === undefined ? {} : { userMessage: redact(options.userMessage, secrets) }),
    ...recovery,
    platform: context.platform,
    cause: scrubError(cause, secrets),
  });
}
