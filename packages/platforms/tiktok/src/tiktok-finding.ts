import type { Finding } from '@adflux/core';

/** A finding before the platform is added. */
export type TiktokFinding = Omit<Finding, 'platform'>;
