import type { Finding } from '../contracts/finding.js';

/** A finding before it is known whose it is: platform and local id are the caller's to add. */
export type CreativeFinding = Pick<Finding, 'severity' | 'code' | 'message' | 'field'>;
