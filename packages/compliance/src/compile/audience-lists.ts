import type { Targeting } from '@adflux/core';

/** The lists of a targeting that name audiences. */
export const audienceLists = ['audienceIds', 'excludedAudienceIds', 'lookalikeAudienceIds'] as const;

/** Whether candidates' data is used at all. */
export const usesAudiences = (targeting: Targeting): boolean =>
  audienceLists.some((list) => (targeting[list]?.length ?? 0) > 0);
