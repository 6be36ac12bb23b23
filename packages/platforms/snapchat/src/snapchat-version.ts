/** The version of this package. All AdFlux packages share one. */
export const VERSION = '0.0.0';
