import type { Timestamp } from '@adflux/core';

/** An instant as X writes it: UTC, whole seconds. */
export const toXTime = (instant: Timestamp): string => new Date(instant).toISOString().replace(/\.\d{3}Z$/, 'Z');
