import { AdFluxError } from '@adflux/core';

/** Whether X says that something is not there. */
export const isGone = (error: unknown): boolean => AdFluxError.isInstance(error) && error.code === 'not_found';
