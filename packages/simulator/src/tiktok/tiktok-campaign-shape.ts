import { requestId } from './tiktok-request-ids.js';
import { decimal, flag, id, list, oneOf, text } from './tiktok-readers.js';
import { nameText } from './tiktok-text.js';

/** What a campaign can be for. */
export const objectives = [
  'TRAFFIC',
  'REACH',
  'VIDEO_VIEWS',
  'WEB_CONVERSIONS',
  'LEAD_GENERATION',
  'APP_PROMOTION',
  'ENGAGEMENT',
  'PRODUCT_SALES',
  'RF_REACH',
] as const;

/** Statuses something can be created with; left out, it is `ENABLE`. */
export const creationStatus = oneOf(['ENABLE', 'DISABLE']);

/** The special ad categories of the United States and Canada. */
const specialIndustries = list(oneOf(['HOUSING', 'EMPLOYMENT', 'CREDIT']));

/** Ways to count a budget. */
export const budgetModes = [
  'BUDGET_MODE_INFINITE',
  'BUDGET_MODE_TOTAL',
  'BUDGET_MODE_DAY',
  'BUDGET_MODE_DYNAMIC_DAILY_BUDGET',
] as const;

/**
 * Fields of `POST /campaign/create/` (https://business-api.tiktok.com/portal/docs?id=1739318962329602 and the vendor's SDK,
 * read November 2026).
 */
export const campaignCreateShape = {
  advertiser_id: id,
  campaign_name: nameText,
  objective_type: oneOf(objectives),
  request_id: requestId,
  operation_status: creationStatus,
  budget_mode: oneOf(budgetModes),
  budget: decimal,
  budget_optimize_on: flag,
  special_industries: specialIndustries,
  app_promotion_type: oneOf(['APP_INSTALL', 'APP_RETARGETING', 'APP_PREREGISTRATION']),
  virtual_objective_type: oneOf(['SALES']),
  sales_destination: oneOf(['TIKTOK_SHOP', 'WEBSITE', 'APP', 'WEB_AND_APP']),
  campaign_type: oneOf(['REGULAR_CAMPAIGN', 'IOS14_CAMPAIGN']),
  app_id: id,
  is_search_campaign: flag,
  is_advanced_dedicated_campaign: flag,
  disable_skan_campaign: flag,
  bid_align_type: oneOf(['SAN', 'SKAN']),
  campaign_app_profile_page_state: oneOf(['ON', 'OFF']),
  rf_campaign_type: oneOf(['STANDARD', 'PULSE']),
  campaign_product_source: oneOf(['CATALOG', 'STORE']),
  catalog_enabled: flag,
  rta_id: text,
  rta_bid_enabled: flag,
  rta_product_selection_enabled: flag,
  postback_window_mode: oneOf(['POSTBACK_WINDOW_MODE1', 'POSTBACK_WINDOW_MODE2', 'POSTBACK_WINDOW_MODE3']),
  po_number: text,
};

/** Fields of `POST /campaign/update/`: what is left out stays as it is (docs?id=1739320422086657). */
export const campaignUpdateShape = {
  advertiser_id: id,
  campaign_id: id,
  campaign_name: nameText,
  special_industries: specialIndustries,
  budget: decimal,
  po_number: text,
};

/** Fields of `POST /smart_plus/campaign/create/` (docs?id=1843312852800706). */
export const smartCampaignCreateShape = {
  advertiser_id: id,
  request_id: requestId,
  campaign_name: nameText,
  objective_type: oneOf(['APP_PROMOTION', 'WEB_CONVERSIONS', 'LEAD_GENERATION']),
  operation_status: creationStatus,
  budget_optimize_on: flag,
  budget_mode: oneOf(['BUDGET_MODE_DYNAMIC_DAILY_BUDGET', 'BUDGET_MODE_TOTAL']),
  budget: decimal,
  special_industries: specialIndustries,
  app_promotion_type: oneOf(['APP_INSTALL', 'APP_RETARGETING', 'MINIS']),
  sales_destination: oneOf(['WEBSITE', 'APP', 'WEB_AND_APP']),
  campaign_type: oneOf(['REGULAR_CAMPAIGN', 'IOS14_CAMPAIGN']),
  app_id: id,
  catalog_enabled: flag,
  catalog_type: oneOf(['ECOMMERCE', 'MINI_SERIES', 'TRAVEL_ENTERTAINMENT']),
  is_search_campaign: flag,
  is_promotional_campaign: flag,
  is_advanced_dedicated_campaign: flag,
  disable_skan_campaign: flag,
  bid_align_type: oneOf(['SAN', 'SKAN']),
  campaign_app_profile_page_state: oneOf(['ON', 'OFF']),
  budget_auto_adjust_strategy: oneOf(['AUTO_BUDGET_INCREASE', 'UNSET']),
  postback_window_mode: oneOf(['POSTBACK_WINDOW_MODE1', 'POSTBACK_WINDOW_MODE2', 'POSTBACK_WINDOW_MODE3']),
  rta_id: text,
  po_number: text,
};

/** Fields of `POST /smart_plus/campaign/update/`: incremental (docs?id=1843312876001282). */
export const smartCampaignUpdateShape = {
  advertiser_id: id,
  campaign_id: id,
  campaign_name: nameText,
  budget: decimal,
  budget_auto_adjust_strategy: oneOf(['AUTO_BUDGET_INCREASE', 'UNSET']),
  po_number: text,
};
