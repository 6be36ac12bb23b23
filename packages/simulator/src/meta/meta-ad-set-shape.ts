import { bidStrategies } from './meta-campaigns.js';
import {
  anyObject,
  filledText,
  flag,
  id,
  integer,
  list,
  object,
  oneOf,
  text,
  time,
  type Fields,
} from './meta-readers.js';
import { creationStatus, updateStatus } from './meta-status.js';
import { readTargeting } from './meta-targeting-shape.js';

const billingEvents = [
  'IMPRESSIONS',
  'LINK_CLICKS',
  'THRUPLAY',
  'APP_INSTALLS',
  'PAGE_LIKES',
  'POST_ENGAGEMENT',
  'LISTING_INTERACTION',
  'PURCHASE',
  'NONE',
] as const;

const destinationTypes = [
  'WEBSITE',
  'APP',
  'MESSENGER',
  'WHATSAPP',
  'INSTAGRAM_DIRECT',
  'ON_AD',
  'ON_PAGE',
  'ON_POST',
  'ON_EVENT',
  'ON_VIDEO',
  'FACEBOOK',
  'FACEBOOK_PAGE',
  'INSTAGRAM_PROFILE',
  'INSTAGRAM_PROFILE_AND_FACEBOOK_PAGE',
  'SHOP_AUTOMATIC',
  'APPLINKS_AUTOMATIC',
  'UNDEFINED',
] as const;

const customEventTypes = [
  'ADD_PAYMENT_INFO',
  'ADD_TO_CART',
  'ADD_TO_WISHLIST',
  'COMPLETE_REGISTRATION',
  'CONTACT',
  'CONTENT_VIEW',
  'CUSTOMIZE_PRODUCT',
  'DONATE',
  'FIND_LOCATION',
  'INITIATED_CHECKOUT',
  'LEAD',
  'LISTING_INTERACTION',
  'OTHER',
  'PURCHASE',
  'SCHEDULE',
  'SEARCH',
  'START_TRIAL',
  'SUBMIT_APPLICATION',
  'SUBSCRIBE',
] as const;

/**
 * What may be optimised for under each objective
 * (https://developers.facebook.com/docs/marketing-api/reference/ad-campaign, "Outcome-Driven Ads Experiences", read November 2026).
 */
export const goalsByObjective: Readonly<Record<string, readonly string[]>> = {
  OUTCOME_APP_PROMOTION: [
    'APP_INSTALLS',
    'APP_INSTALLS_AND_OFFSITE_CONVERSIONS',
    'LINK_CLICKS',
    'OFFSITE_CONVERSIONS',
    'VALUE',
  ],
  OUTCOME_AWARENESS: ['AD_RECALL_LIFT', 'IMPRESSIONS', 'REACH', 'THRUPLAY'],
  OUTCOME_ENGAGEMENT: [
    'CONVERSATIONS',
    'EVENT_RESPONSES',
    'IMPRESSIONS',
    'LANDING_PAGE_VIEWS',
    'LINK_CLICKS',
    'OFFSITE_CONVERSIONS',
    'PAGE_LIKES',
    'POST_ENGAGEMENT',
    'REACH',
    'THRUPLAY',
  ],
  OUTCOME_LEADS: [
    'CONVERSATIONS',
    'IMPRESSIONS',
    'LANDING_PAGE_VIEWS',
    'LEAD_GENERATION',
    'LINK_CLICKS',
    'OFFSITE_CONVERSIONS',
    'QUALITY_CALL',
    'QUALITY_LEAD',
    'REACH',
  ],
  OUTCOME_SALES: [
    'CONVERSATIONS',
    'IMPRESSIONS',
    'LANDING_PAGE_VIEWS',
    'LINK_CLICKS',
    'OFFSITE_CONVERSIONS',
    'REACH',
    'VALUE',
  ],
  OUTCOME_TRAFFIC: [
    'CONVERSATIONS',
    'IMPRESSIONS',
    'LANDING_PAGE_VIEWS',
    'LINK_CLICKS',
    'PROFILE_VISIT',
    'QUALITY_CALL',
    'REACH',
  ],
};

const goals = [...new Set(Object.values(goalsByObjective).flat())];

/** Fields of `POST /{adset}` (https://developers.facebook.com/docs/marketing-api/reference/ad-campaign, read November 2026). */
export const adSetUpdateShape = {
  name: filledText,
  status: updateStatus,
  daily_budget: integer,
  lifetime_budget: integer,
  daily_min_spend_target: integer,
  daily_spend_cap: integer,
  lifetime_min_spend_target: integer,
  lifetime_spend_cap: integer,
  bid_amount: integer,
  bid_strategy: oneOf(bidStrategies),
  bid_constraints: object({ roas_average_floor: integer }),
  billing_event: oneOf(billingEvents),
  optimization_goal: oneOf(goals),
  optimization_sub_event: text,
  start_time: time,
  end_time: time,
  targeting: readTargeting,
  destination_type: oneOf(destinationTypes),
  promoted_object: object({
    pixel_id: id,
    custom_event_type: oneOf(customEventTypes),
    custom_event_str: text,
    custom_conversion_id: id,
    page_id: id,
    application_id: id,
    object_store_url: text,
  }),
  attribution_spec: list(object({ event_type: text, window_days: integer })),
  adset_schedule: list(anyObject),
  pacing_type: list(text),
  frequency_control_specs: list(anyObject),
  is_dynamic_creative: flag,
  dsa_beneficiary: text,
  dsa_payor: text,
  adlabels: list(anyObject),
  tune_for_category: text,
};

/** Fields of `POST /act_{id}/adsets`. */
export const adSetCreateShape = { ...adSetUpdateShape, status: creationStatus, campaign_id: id };

/** What an ad set is given. */
export type AdSetChange = Fields<typeof adSetUpdateShape>;
