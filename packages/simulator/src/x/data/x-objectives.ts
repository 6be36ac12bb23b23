/** What X says of one objective. */
export interface XObjective {
  /** Goals it may have; the first is the default. */
  readonly goals: readonly string[];
  readonly bidStrategies: readonly string[];
  readonly takesFrequencyCap: boolean;
  readonly needsApp: boolean;
}

const anyBid = ['AUTO', 'MAX'] as const;

/**
 * Objectives with what the reference ties to them
 * (https://docs.x.com/x-ads-api/campaign-management/reference#line-items, read November 2026). Which goals belong to
 * which objective is only partly written there; the rest follows from their names.
 */
export const xObjectives: Readonly<Record<string, XObjective>> = {
  WEBSITE_CLICKS: {
    goals: ['LINK_CLICKS', 'SITE_VISITS', 'WEBSITE_CONVERSIONS'],
    bidStrategies: ['AUTO', 'MAX', 'TARGET'],
    takesFrequencyCap: false,
    needsApp: false,
  },
  ENGAGEMENTS: { goals: ['ENGAGEMENT'], bidStrategies: anyBid, takesFrequencyCap: true, needsApp: false },
  FOLLOWERS: {
    goals: ['FOLLOWERS'],
    bidStrategies: ['AUTO', 'TARGET'],
    takesFrequencyCap: false,
    needsApp: false,
  },
  REACH: {
    goals: ['MAX_REACH', 'REACH_WITH_ENGAGEMENT'],
    bidStrategies: ['AUTO', 'TARGET'],
    takesFrequencyCap: true,
    needsApp: false,
  },
  VIDEO_VIEWS: {
    goals: ['VIDEO_VIEW', 'VIEW_3S_100PCT', 'VIEW_6S', 'VIEW_15S'],
    bidStrategies: anyBid,
    takesFrequencyCap: true,
    needsApp: false,
  },
  PREROLL_VIEWS: {
    goals: ['PREROLL', 'PREROLL_STARTS', 'VIEW_3S_100PCT', 'VIEW_6S', 'VIEW_15S'],
    bidStrategies: anyBid,
    takesFrequencyCap: true,
    needsApp: false,
  },
  APP_INSTALLS: {
    goals: ['APP_INSTALLS', 'APP_CLICKS', 'APP_PURCHASES'],
    bidStrategies: anyBid,
    takesFrequencyCap: false,
    needsApp: true,
  },
  APP_ENGAGEMENTS: {
    goals: ['APP_CLICKS', 'APP_INSTALLS'],
    bidStrategies: anyBid,
    takesFrequencyCap: false,
    needsApp: true,
  },
};

/** Units a goal may be paid by; the first is the default, and what is not listed is paid by the goal itself. */
export const payByOfGoal: Readonly<Record<string, readonly string[]>> = {
  LINK_CLICKS: ['IMPRESSION', 'LINK_CLICK'],
  SITE_VISITS: ['IMPRESSION'],
  APP_INSTALLS: ['IMPRESSION', 'APP_CLICK'],
};

/** Every goal there is. */
export const xGoals = [
  'APP_CLICKS',
  'APP_INSTALLS',
  'APP_PURCHASES',
  'ENGAGEMENT',
  'FOLLOWERS',
  'LINK_CLICKS',
  'MAX_REACH',
  'PREROLL',
  'PREROLL_STARTS',
  'REACH_WITH_ENGAGEMENT',
  'SITE_VISITS',
  'VIDEO_VIEW',
  'VIEW_3S_100PCT',
  'VIEW_6S',
  'VIEW_15S',
  'WEBSITE_CONVERSIONS',
] as const;

/** Every placement there is. */
export const xPlacements = [
  'ALL_ON_TWITTER',
  'PUBLISHER_NETWORK',
  'TAP_BANNER',
  'TAP_FULL',
  'TAP_FULL_LANDSCAPE',
  'TAP_NATIVE',
  'TAP_MRECT',
  'TWITTER_PROFILE',
  'TWITTER_REPLIES',
  'TWITTER_SEARCH',
  'TWITTER_TIMELINE',
] as const;
