import { AdFluxError } from '@adflux/core';

/** Whether the error says that something does not exist. */
export const isSnapchatGone = (error: unknown): boolean => AdFluxError.isInstance(error) && error.code === 'not_found';
