import type { Finding } from '@adflux/core';

/** A finding before the platform is added. */
export type XFinding = Omit<Finding, 'platform'>;

/** Something that stops publishing. */
export const xProblem = (code: string, message: string, localId: string, field?: string): XFinding => ({
  severity: 'error',
  code,
  message,
  localId,
  ...(field === undefined ? {} : { field }),
});
