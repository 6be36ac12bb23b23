import { AdFluxError } from '@adflux/core';

/**
 * Whatever an adapter threw, as an AdFluxError. A foreign error says nothing about whether the platform acted, so it
 * leaves the outcome unknown; its message may hold anything and stays in the cause.
 */
export function toAdFluxError(error: unknown): AdFluxError {
  if (AdFluxError.isInstance(error)) return error;
  return new AdFluxError('The adapter failed in an unexpected way. See the cause, and report it to its authors.', {
    code: 'bad_response',
    recovery: 'reconcile',
    cause: error,
  });
}
