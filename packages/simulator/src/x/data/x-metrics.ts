import type { Metrics } from '../../metrics-store.js';

/** Counts a metric in what was delivered; absent: always null in the simulation. */
export type XMetricCount = ((delivered: Metrics) => number) | undefined;

/**
 * As many like the ad as follow its link; X counts both as `clicks`. Whole multiples, so that hours, days and levels add
 * up.
 */
const likes = ({ clicks }: Metrics): number => clicks;
const clicksOfAnyKind = ({ clicks }: Metrics): number => 2 * clicks;

/**
 * Metrics by group (https://docs.x.com/x-ads-api/analytics#metrics-and-segmentation, read November 2026). Those of web
 * conversions are objects, the others lists.
 */
export const xMetricGroups: Readonly<Record<string, Readonly<Record<string, XMetricCount>>>> = {
  ENGAGEMENT: {
    impressions: ({ impressions }) => impressions,
    engagements: clicksOfAnyKind,
    clicks: clicksOfAnyKind,
    url_clicks: ({ clicks }) => clicks,
    card_engagements: ({ clicks }) => clicks,
    likes,
    retweets: undefined,
    replies: undefined,
    follows: undefined,
    unfollows: undefined,
    app_clicks: undefined,
    qualified_impressions: undefined,
    carousel_swipes: undefined,
    poll_card_vote: undefined,
    tweets_send: undefined,
  },
  BILLING: {
    billed_engagements: ({ impressions }) => impressions,
    billed_charge_local_micro: ({ spendMicros }) => Number(spendMicros),
  },
  VIDEO: {
    video_total_views: undefined,
    video_views_25: undefined,
    video_views_50: undefined,
    video_views_75: undefined,
    video_views_100: undefined,
    video_cta_clicks: undefined,
    video_content_starts: undefined,
    video_3s100pct_views: undefined,
    video_6s_views: undefined,
    video_15s_views: undefined,
  },
  WEB_CONVERSION: {
    conversion_custom: ({ conversions }) => conversions,
    conversion_purchases: undefined,
    conversion_sign_ups: undefined,
    conversion_site_visits: undefined,
    conversion_downloads: undefined,
    conversion_landing_page_views: undefined,
  },
  MOBILE_CONVERSION: { mobile_conversion_installs: undefined, mobile_conversion_sign_ups: undefined },
  LIFE_TIME_VALUE_MOBILE_CONVERSION: { mobile_conversion_lifetime_value_sign_ups: undefined },
};

/** Metrics of the group ENGAGEMENT that accounts and funding instruments have. */
export const sharedEngagements: readonly string[] = [
  'engagements',
  'impressions',
  'retweets',
  'replies',
  'likes',
  'follows',
];
