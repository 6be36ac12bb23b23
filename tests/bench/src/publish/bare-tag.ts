let last = 0;

/** Makes a name unique, with as many characters as AdFlux's creation keys have: Google Ads refuses a name that is there. */
export const bareTag = (): string => ` · ${(last++).toString(32).toUpperCase().padStart(10, '0')}`;
