import type { Entity } from '../world-store.js';
import { secondaryStatus } from './tiktok-status.js';
import { parentOf, type TikTokState } from './tiktok-state.js';
import { toTikTokTime } from './tiktok-time.js';

/** What a client sees of something. */
export type Rendered = Readonly<Record<string, unknown>>;

/** What the platform answers for fields that nobody set (responses shown on the reference pages, read November 2026). */
const campaignDefaults: Rendered = {
  objective: 'LANDING_PAGE',
  objective_type: null,
  campaign_type: 'REGULAR_CAMPAIGN',
  campaign_automation_type: 'MANUAL',
  budget: 0,
  budget_mode: null,
  budget_optimize_on: null,
  special_industries: [],
  is_smart_performance_campaign: false,
  is_search_campaign: false,
  is_new_structure: true,
  app_id: null,
  app_promotion_type: null,
  virtual_objective_type: null,
  sales_destination: null,
  catalog_enabled: null,
  campaign_app_profile_page_state: null,
  campaign_product_source: null,
  rf_campaign_type: null,
  bid_type: null,
  deep_bid_type: null,
  roas_bid: 0,
  optimization_goal: null,
  rta_id: null,
  po_number: null,
};

const adGroupDefaults: Rendered = {
  promotion_type: null,
  promotion_target_type: null,
  placement_type: 'PLACEMENT_TYPE_NORMAL',
  placements: [],
  tiktok_subplacements: null,
  location_ids: [],
  zipcode_ids: [],
  languages: [],
  gender: 'GENDER_UNLIMITED',
  age_groups: null,
  audience_ids: [],
  excluded_audience_ids: [],
  interest_category_ids: [],
  interest_keyword_ids: [],
  purchase_intention_keyword_ids: [],
  actions: [],
  operating_systems: [],
  network_types: [],
  device_model_ids: [],
  device_price_ranges: null,
  household_income: [],
  spending_power: 'ALL',
  budget: 0,
  budget_mode: null,
  scheduled_budget: 0,
  schedule_type: null,
  schedule_start_time: null,
  schedule_end_time: null,
  dayparting: '1'.repeat(336),
  optimization_goal: null,
  optimization_event: null,
  billing_event: null,
  bid_type: 'BID_TYPE_NO_BID',
  bid_price: 0,
  conversion_bid_price: 0,
  deep_bid_type: null,
  roas_bid: 0,
  pacing: 'PACING_MODE_SMOOTH',
  frequency: null,
  frequency_schedule: null,
  pixel_id: null,
  app_id: null,
  comment_disabled: false,
  share_disabled: false,
  video_download_disabled: false,
  search_result_enabled: false,
  auto_targeting_enabled: false,
  brand_safety_type: 'NO_BRAND_SAFETY',
  creative_material_mode: 'CUSTOM',
  skip_learning_phase: false,
  is_hfss: false,
  is_new_structure: true,
};

const adDefaults: Rendered = {
  ad_format: null,
  ad_text: null,
  ad_texts: null,
  call_to_action: null,
  call_to_action_id: null,
  landing_page_url: '',
  landing_page_urls: null,
  image_ids: [],
  video_id: null,
  music_id: null,
  tiktok_item_id: null,
  identity_id: null,
  identity_type: null,
  identity_authorized_bc_id: null,
  display_name: '',
  app_name: '',
  avatar_icon_web_uri: null,
  profile_image_url: null,
  page_id: null,
  card_id: null,
  deeplink: '',
  deeplink_type: 'NORMAL',
  impression_tracking_url: null,
  click_tracking_url: null,
  tracking_pixel_id: 0,
  utm_params: [],
  dark_post_status: 'ON',
  aigc_disclosure_type: 'NOT_DECLARED',
  creative_type: null,
  creative_authorized: false,
  is_aco: false,
  is_new_structure: true,
};

const smartCampaignDefaults: Rendered = {
  campaign_type: 'REGULAR_CAMPAIGN',
  campaign_automation_type: 'UPGRADED_SMART_PLUS',
  smart_plus_adgroup_mode: 'MULTIPLE',
  budget_optimize_on: true,
};

const smartAdGroupDefaults: Rendered = {
  attribution_event_count: 'EVERY',
  click_attribution_window: 'SEVEN_DAYS',
  view_attribution_window: 'ONE_DAY',
  comment_disabled: false,
  share_disabled: false,
  video_download_disabled: false,
  dayparting: '1'.repeat(336),
  targeting_optimization_mode: 'AUTOMATIC',
  skip_learning_phase: true,
};

/** Names of the fields that a list of a kind can be asked for, besides those of its own creation. */
export const renderedFields = {
  campaign: Object.keys(campaignDefaults),
  adGroup: Object.keys(adGroupDefaults),
  ad: Object.keys(adDefaults),
} as const;

/** Names of the fields that say who and when, by kind. */
export const identityFields = {
  campaign: ['advertiser_id', 'campaign_id', 'campaign_name'],
  adGroup: ['advertiser_id', 'campaign_id', 'campaign_name', 'adgroup_id', 'adgroup_name'],
  ad: ['advertiser_id', 'campaign_id', 'campaign_name', 'adgroup_id', 'adgroup_name', 'ad_id', 'ad_name'],
} as const;

const statuses = (state: TikTokState, entity: Entity): Rendered => ({
  operation_status: entity.status,
  secondary_status: secondaryStatus(state, entity),
  create_time: toTikTokTime(entity.createdAtMs),
  modify_time: toTikTokTime(entity.updatedAtMs),
});

/** Fields that are the simulator's own, or answered elsewhere. */
const hidden: ReadonlySet<string> = new Set(['review', 'review_reasons', 'operation_status']);

const shown = ({ fields }: Entity): Rendered =>
  Object.fromEntries(Object.entries(fields).filter(([name, value]) => !hidden.has(name) && value !== undefined));

const withCampaign = (state: TikTokState, campaign: Entity | undefined): Rendered => ({
  advertiser_id: state.account.id,
  campaign_id: campaign?.id ?? null,
  campaign_name: campaign?.name ?? null,
});

const withAdGroup = (state: TikTokState, adGroup: Entity | undefined): Rendered => ({
  ...withCampaign(state, adGroup && parentOf(state, adGroup)),
  adgroup_id: adGroup?.id ?? null,
  adgroup_name: adGroup?.name ?? null,
});

/** A campaign as `/campaign/get/` shows it. */
export const renderCampaign = (state: TikTokState, campaign: Entity): Rendered => ({
  ...withCampaign(state, campaign),
  ...campaignDefaults,
  ...shown(campaign),
  ...statuses(state, campaign),
});

/** An ad group as `/adgroup/get/` shows it. */
export const renderAdGroup = (state: TikTokState, adGroup: Entity): Rendered => ({
  ...withAdGroup(state, adGroup),
  ...adGroupDefaults,
  ...shown(adGroup),
  ...statuses(state, adGroup),
});

/** An ad as `/ad/get/` shows it. */
export const renderAd = (state: TikTokState, ad: Entity): Rendered => ({
  ...withAdGroup(state, parentOf(state, ad)),
  ad_id: ad.id,
  ad_name: ad.name,
  ...adDefaults,
  ...shown(ad),
  ...statuses(state, ad),
});

/** A campaign as `/smart_plus/campaign/get/` shows it. */
export const renderSmartCampaign = (state: TikTokState, campaign: Entity): Rendered => ({
  ...withCampaign(state, campaign),
  ...smartCampaignDefaults,
  ...shown(campaign),
  ...statuses(state, campaign),
});

/** An ad group as `/smart_plus/adgroup/get/` shows it. */
export const renderSmartAdGroup = (state: TikTokState, adGroup: Entity): Rendered => ({
  ...withAdGroup(state, adGroup),
  ...smartAdGroupDefaults,
  ...shown(adGroup),
  ...statuses(state, adGroup),
});

/** An ad as `/smart_plus/ad/get/` shows it. */
export const renderSmartAd = (state: TikTokState, ad: Entity): Rendered => ({
  ...withAdGroup(state, parentOf(state, ad)),
  smart_plus_ad_id: ad.id,
  ad_name: ad.name,
  ...shown(ad),
  ...statuses(state, ad),
});
