import type { Timestamp } from '@adflux/core';

/** An instant as Meta writes it: `2027-03-01T13:00:00+0000`. */
export const toMetaTime = (instant: Timestamp): string => new Date(instant).toISOString().replace(/\.\d{3}Z$/, '+0000');
