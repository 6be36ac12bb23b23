import {
  filledText,
  flag,
  ignored,
  integer,
  list,
  object,
  oneOf,
  time,
  uuid,
  type Fields,
} from './snapchat-readers.js';
import { readOnly } from './snapchat-read-only.js';
import { status } from './snapchat-status.js';
import { targetingShape } from './snapchat-targeting-shape.js';

/** Types of ads (https://developers.snap.com/marketing-api/Ads-API/ads, read November 2026). */
export const adTypes = [
  'SNAP_AD',
  'APP_INSTALL',
  'REMOTE_WEBPAGE',
  'DEEP_LINK',
  'STORY',
  'AD_TO_LENS',
  'AD_TO_CALL',
  'AD_TO_MESSAGE',
  'FILTER',
  'LENS',
  'LENS_WEB_VIEW',
  'LENS_APP_INSTALL',
  'LENS_DEEP_LINK',
  'COLLECTION',
  'LEAD_GENERATION',
  'REMINDER',
] as const;

const contentTypes = object({
  content_types: list(
    oneOf([
      'NEWS',
      'ENTERTAINMENT',
      'SCIENCE_TECHNOLOGY',
      'BEAUTY_FASHION',
      'MENS_LIFESTYLE',
      'WOMENS_LIFESTYLE',
      'GAMING',
      'GENERAL_LIFESTYLE',
      'FOOD',
      'SPORTS',
      'YOUNG_BOLD',
    ]),
  ),
});

/** https://developers.snap.com/marketing-api/Ads-API/ad-squads, read November 2026. */
export const adSquadPostShape = {
  campaign_id: uuid,
  name: filledText(375),
  status,
  type: oneOf(['SNAP_ADS', 'LENS', 'FILTER']),
  placement_v2: object({
    config: oneOf(['AUTOMATIC', 'CUSTOM']),
    platforms: list(oneOf(['SNAPCHAT'])),
    snapchat_positions: list(
      oneOf([
        'INTERSTITIAL_USER',
        'INTERSTITIAL_CONTENT',
        'INTERSTITIAL_SPOTLIGHT',
        'INSTREAM',
        'PUBLIC_STORIES_INSTREAM',
        'CHAT_FEED',
        'FEED',
        'CAMERA',
        'POST_CAPTURE_CAROUSEL',
      ]),
    ),
    inclusion: contentTypes,
    exclusion: contentTypes,
  }),
  optimization_goal: oneOf([
    'IMPRESSIONS',
    'SWIPES',
    'APP_INSTALLS',
    'VIDEO_VIEWS',
    'VIDEO_VIEWS_15_SEC',
    'USES',
    'STORY_OPENS',
    'PIXEL_PAGE_VIEW',
    'PIXEL_ADD_TO_CART',
    'PIXEL_PURCHASE',
    'PIXEL_SIGNUP',
    'LANDING_PAGE_VIEW',
    'LEAD_FORM_SUBMISSIONS',
    'APP_ADD_TO_CART',
    'APP_PURCHASE',
    'APP_SIGNUP',
    'APP_REENGAGE_OPEN',
    'APP_REENGAGE_PURCHASE',
  ]),
  bid_strategy: oneOf(['AUTO_BID', 'LOWEST_COST_WITH_MAX_BID', 'TARGET_COST']),
  bid_micro: integer(10_000),
  billing_event: oneOf(['IMPRESSION']),
  daily_budget_micro: integer(),
  lifetime_budget_micro: integer(),
  targeting: object(targetingShape),
  start_time: time,
  end_time: time,
  delivery_constraint: oneOf(['DAILY_BUDGET', 'LIFETIME_BUDGET', 'REACH_AND_FREQUENCY']),
  pacing_type: oneOf(['STANDARD', 'ACCELERATED']),
  pixel_id: uuid,
  conversion_window: oneOf(['SWIPE_28DAY_VIEW_1DAY', 'SWIPE_7DAY']),
  child_ad_type: oneOf(adTypes),
  forced_view_setting: oneOf(['FULL_DURATION', 'SIX_SECONDS', 'NONE']),
  brand_safety_config: object({ inventory_option: oneOf(['FULL_INVENTORY', 'LIMITED_INVENTORY']) }),
};

/** In a PUT, what Snapchat sets itself may be sent back. */
export const adSquadPutShape = {
  ...adSquadPostShape,
  ...readOnly,
  id: uuid,
  auto_bid: flag,
  target_bid: flag,
  placement: ignored,
  targeting_reach_status: ignored,
  skadnetwork_properties: ignored,
  delivery_properties_version: ignored,
};

/** What a client gives for an ad squad. */
export type AdSquadInput = Fields<typeof adSquadPostShape>;
