import { xGoals, xObjectives, xPlacements } from './data/x-objectives.js';
import type { XAccount } from './x-account.js';
import {
  boolean,
  clearable,
  identifier,
  listOf,
  micros,
  moment,
  oneOf,
  optional,
  required,
  snowflake,
  text,
  whole,
  type XParameterShape,
} from './x-parameters.js';

/**
 * Parameters of line items. What is only in the first cannot be changed later
 * (https://docs.x.com/x-ads-api/campaign-management/reference#line-items, read November 2026).
 */
export const lineItemShapes = ({
  denominationMicros,
}: Pick<XAccount, 'denominationMicros'>): { readonly create: XParameterShape; readonly update: XParameterShape } => {
  const shared: XParameterShape = {
    advertiser_domain: clearable(text(255)),
    advertiser_user_id: optional(snowflake),
    android_app_store_identifier: clearable(text(255)),
    ios_app_store_identifier: clearable(text(20)),
    audience_expansion: clearable(oneOf(['BROAD', 'DEFINED', 'EXPANDED'])),
    bid_amount_local_micro: clearable(micros(denominationMicros)),
    bid_strategy: optional(oneOf(['AUTO', 'MAX', 'TARGET'])),
    categories: clearable(listOf(text(10), 50)),
    daily_budget_amount_local_micro: clearable(micros(denominationMicros)),
    total_budget_amount_local_micro: clearable(micros(denominationMicros)),
    duration_in_days: clearable((value, name) => Number(oneOf(['1', '7', '30'])(value, name))),
    frequency_cap: clearable(whole(1)),
    pay_by: optional(oneOf(['APP_CLICK', 'IMPRESSION', 'LINK_CLICK'])),
  };
  return {
    create: {
      ...shared,
      campaign_id: required(identifier),
      objective: required(oneOf(Object.keys(xObjectives))),
      placements: required(listOf(oneOf(xPlacements), xPlacements.length)),
      product_type: required(oneOf(['MEDIA', 'PROMOTED_ACCOUNT', 'PROMOTED_TWEETS'])),
      start_time: required(moment),
      // An example of the reference leaves it out, its table says required: the table is the stricter one.
      end_time: required(moment),
      entity_status: optional(oneOf(['ACTIVE', 'DRAFT', 'PAUSED'])),
      goal: optional(oneOf(xGoals)),
      name: optional(text(255)),
      primary_web_event_tag: optional(identifier),
      standard_delivery: optional(boolean),
    },
    update: {
      ...shared,
      start_time: optional(moment),
      end_time: optional(moment),
      entity_status: optional(oneOf(['ACTIVE', 'PAUSED'])),
      goal: optional(oneOf(xGoals.filter((goal) => goal !== 'SITE_VISITS'))),
      name: optional(text(255)),
    },
  };
};
