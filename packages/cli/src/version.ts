/** The version of this package, written by the release. */
export const VERSION = '0.0.0';
