import type { AdFluxError } from '@adflux/core';

/** The error that work ends with. */
export const failureOf = (work: Promise<unknown>): Promise<AdFluxError> =>
  work.then(
    () => {
      throw new Error('it should have failed');
    },
    (error: unknown) => error as AdFluxError,
  );
