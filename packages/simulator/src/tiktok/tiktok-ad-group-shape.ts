import { budgetModes, creationStatus } from './tiktok-campaign-shape.js';
import { requestId } from './tiktok-request-ids.js';
import { anyObject, decimal, flag, id, integer, list, object, oneOf, text } from './tiktok-readers.js';
import { nameText } from './tiktok-text.js';
import { time } from './tiktok-time.js';
import { placements } from './tiktok-tools.js';

/** Age groups. */
const ageGroups = ['AGE_13_17', 'AGE_18_24', 'AGE_25_34', 'AGE_35_44', 'AGE_45_54', 'AGE_55_100'] as const;

/** What delivery can be optimised for. */
const optimizationGoals = [
  'CLICK',
  'CONVERT',
  'INSTALL',
  'IN_APP_EVENT',
  'REACH',
  'SHOW',
  'ENGAGED_VIEW',
  'ENGAGED_VIEW_FIFTEEN',
  'LEAD_GENERATION',
  'CONVERSATION',
  'FOLLOWERS',
  'PROFILE_VIEWS',
  'PAGE_VISIT',
  'VALUE',
  'TRAFFIC_LANDING_PAGE_VIEW',
  'DESTINATION_VISIT',
] as const;

/** What is paid for. */
const billingEvents = ['CPC', 'CPM', 'CPV', 'OCPM'] as const;

/** Who the ads are for: the same names in a manual ad group and in `targeting_spec` of Smart+. */
export const targetingShape = {
  location_ids: list(id, { max: 3000 }),
  zipcode_ids: list(id, { max: 3000 }),
  languages: list(text),
  gender: oneOf(['GENDER_UNLIMITED', 'GENDER_MALE', 'GENDER_FEMALE']),
  age_groups: list(oneOf(ageGroups)),
  audience_ids: list(id),
  excluded_audience_ids: list(id),
  interest_category_ids: list(id),
  interest_keyword_ids: list(id),
  purchase_intention_keyword_ids: list(id),
  actions: list(
    object({
      action_scene: oneOf(['VIDEO_RELATED', 'CREATOR_RELATED', 'HASHTAG_RELATED']),
      action_period: integer,
      video_user_actions: list(text),
      action_category_ids: list(id),
    }),
  ),
  smart_audience_enabled: flag,
  smart_interest_behavior_enabled: flag,
  spending_power: oneOf(['ALL', 'HIGH']),
  household_income: list(oneOf(['TOP5', 'TOP10', 'TOP10_25', 'TOP25_50'])),
  operating_systems: list(oneOf(['ANDROID', 'IOS']), { max: 1 }),
  min_android_version: text,
  min_ios_version: text,
  device_model_ids: list(id),
  device_price_ranges: list(integer),
  network_types: list(oneOf(['WIFI', '2G', '3G', '4G', '5G'])),
  carrier_ids: list(id),
  isp_ids: list(text),
  saved_audience_id: id,
  brand_safety_type: oneOf(['NO_BRAND_SAFETY', 'EXPANDED_INVENTORY', 'STANDARD_INVENTORY', 'LIMITED_INVENTORY']),
};

const scheduleShape = {
  schedule_type: oneOf(['SCHEDULE_FROM_NOW', 'SCHEDULE_START_END']),
  schedule_start_time: time,
  schedule_end_time: time,
  dayparting: text,
};

const biddingShape = {
  bid_type: oneOf(['BID_TYPE_NO_BID', 'BID_TYPE_CUSTOM', 'BID_TYPE_MAX_CONVERSION']),
  bid_price: decimal,
  conversion_bid_price: decimal,
  deep_bid_type: text,
  roas_bid: decimal,
};

const goalShape = {
  promotion_type: oneOf([
    'WEBSITE',
    'APP_ANDROID',
    'APP_IOS',
    'LEAD_GENERATION',
    'LEAD_GEN_CLICK_TO_TT_DIRECT_MESSAGE',
    'LEAD_GEN_CLICK_TO_SOCIAL_MEDIA_APP_MESSAGE',
    'LEAD_GEN_CLICK_TO_CALL',
    'WEBSITE_OR_DISPLAY',
    'EXTERNAL_OR_DISPLAY',
  ]),
  promotion_target_type: oneOf(['INSTANT_PAGE', 'EXTERNAL_WEBSITE']),
  optimization_goal: oneOf(optimizationGoals),
  optimization_event: text,
  billing_event: oneOf(billingEvents),
  pixel_id: id,
  app_id: id,
};

const placementShape = {
  placement_type: oneOf(['PLACEMENT_TYPE_NORMAL', 'PLACEMENT_TYPE_AUTOMATIC']),
  placements: list(oneOf(placements), { min: 1 }),
  comment_disabled: flag,
  share_disabled: flag,
  video_download_disabled: flag,
};

/**
 * Fields of `POST /adgroup/create/` that matter to websites and forms
 * (https://business-api.tiktok.com/portal/docs?id=1739499616346114 and the vendor's SDK, read November 2026).
 */
export const adGroupCreateShape = {
  advertiser_id: id,
  campaign_id: id,
  adgroup_name: nameText,
  request_id: requestId,
  operation_status: creationStatus,
  ...targetingShape,
  ...scheduleShape,
  ...biddingShape,
  ...goalShape,
  ...placementShape,
  tiktok_subplacements: list(text),
  search_result_enabled: flag,
  auto_targeting_enabled: flag,
  targeting_expansion: anyObject,
  audience_type: text,
  audience_rule: anyObject,
  budget_mode: oneOf(budgetModes),
  budget: decimal,
  pacing: oneOf(['PACING_MODE_SMOOTH', 'PACING_MODE_FAST']),
  frequency: integer,
  frequency_schedule: integer,
  bid_display_mode: oneOf(['CPV']),
  secondary_optimization_event: text,
  deep_cpa_bid: decimal,
  click_attribution_window: text,
  view_attribution_window: text,
  engaged_view_attribution_window: text,
  attribution_event_count: oneOf(['UNSET', 'EVERY', 'ONCE']),
  category_exclusion_ids: list(id),
  vertical_sensitivity_id: id,
  contextual_tag_ids: list(id),
  blocked_pangle_app_ids: list(text),
  creative_material_mode: oneOf(['CUSTOM', 'SMART_CREATIVE']),
  statistic_type: oneOf(['EVERYTIME', 'NONE']),
  is_hfss: flag,
  is_lhf_compliance: flag,
};

/**
 * Fields of `POST /adgroup/update/`. Beware: it replaces, so what is left out falls back to its default
 * (https://business-api.tiktok.com/portal/docs?id=1739586761631745, read November 2026).
 */
export const adGroupUpdateShape = {
  advertiser_id: id,
  adgroup_id: id,
  adgroup_name: nameText,
  ...targetingShape,
  exclude_age_under_eighteen: flag,
  ...scheduleShape,
  ...biddingShape,
  auto_targeting_enabled: flag,
  targeting_expansion: anyObject,
  audience_type: text,
  audience_rule: anyObject,
  budget: decimal,
  pacing: adGroupCreateShape.pacing,
  frequency: integer,
  frequency_schedule: integer,
  secondary_optimization_event: text,
  deep_cpa_bid: decimal,
  comment_disabled: flag,
  share_disabled: flag,
  search_result_enabled: flag,
  category_exclusion_ids: list(id),
  vertical_sensitivity_id: id,
  contextual_tag_ids: list(id),
  blocked_pangle_app_ids: list(text),
  is_hfss: flag,
  is_lhf_compliance: flag,
};

/** `targeting_spec` of Smart+ (docs?id=1847839827327106). */
export const smartTargetingShape = {
  ...targetingShape,
  spc_audience_age: oneOf(['ALL', 'OVER_EIGHTEEN', 'OVER_TWENTY_FIVE']),
};

/** Fields of `POST /smart_plus/adgroup/create/` (docs?id=1843314887930946). */
export const smartAdGroupCreateShape = {
  advertiser_id: id,
  campaign_id: id,
  adgroup_name: nameText,
  request_id: requestId,
  operation_status: creationStatus,
  targeting_optimization_mode: oneOf(['AUTOMATIC', 'MANUAL']),
  suggestion_audience_enabled: flag,
  targeting_spec: object(smartTargetingShape),
  ...scheduleShape,
  ...biddingShape,
  ...goalShape,
  ...placementShape,
  custom_conversion_id: id,
  budget_mode: oneOf(['BUDGET_MODE_DYNAMIC_DAILY_BUDGET', 'BUDGET_MODE_TOTAL']),
  budget: decimal,
  min_budget: decimal,
  budget_auto_adjust_strategy: oneOf(['AUTO_BUDGET_INCREASE', 'UNSET']),
  click_attribution_window: text,
  view_attribution_window: text,
  engaged_view_attribution_window: text,
  attribution_event_count: oneOf(['UNSET', 'EVERY', 'ONCE']),
  is_hfss: flag,
  is_lhf_compliance: flag,
};

/** Fields of `POST /smart_plus/adgroup/update/`: incremental. */
export const smartAdGroupUpdateShape = {
  advertiser_id: id,
  adgroup_id: id,
  adgroup_name: nameText,
  targeting_optimization_mode: smartAdGroupCreateShape.targeting_optimization_mode,
  suggestion_audience_enabled: flag,
  targeting_spec: object(smartTargetingShape),
  ...scheduleShape,
  bid_price: decimal,
  conversion_bid_price: decimal,
  roas_bid: decimal,
  budget: decimal,
  min_budget: decimal,
  comment_disabled: flag,
  share_disabled: flag,
  video_download_disabled: flag,
};
