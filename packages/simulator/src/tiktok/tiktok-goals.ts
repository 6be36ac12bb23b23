import { refuseParameter } from './tiktok-problem.js';
import { required } from './tiktok-readers.js';
import type { TikTokState } from './tiktok-state.js';

/** What can be optimised for under each objective (docs?id=1737174886619138 and the use cases, read November 2026). */
const goalsByObjective: Readonly<Record<string, readonly string[]>> = {
  TRAFFIC: ['CLICK', 'TRAFFIC_LANDING_PAGE_VIEW', 'DESTINATION_VISIT'],
  REACH: ['REACH'],
  VIDEO_VIEWS: ['ENGAGED_VIEW', 'ENGAGED_VIEW_FIFTEEN'],
  WEB_CONVERSIONS: ['CLICK', 'CONVERT', 'TRAFFIC_LANDING_PAGE_VIEW', 'VALUE'],
  LEAD_GENERATION: ['LEAD_GENERATION', 'CLICK', 'CONVERT', 'CONVERSATION', 'TRAFFIC_LANDING_PAGE_VIEW'],
  APP_PROMOTION: ['CLICK', 'INSTALL', 'IN_APP_EVENT', 'VALUE'],
  ENGAGEMENT: ['FOLLOWERS', 'PROFILE_VIEWS', 'PAGE_VISIT'],
  PRODUCT_SALES: ['CLICK', 'CONVERT', 'VALUE'],
};

const promotionsByObjective: Readonly<Record<string, readonly string[]>> = {
  TRAFFIC: ['WEBSITE', 'APP_ANDROID', 'APP_IOS'],
  WEB_CONVERSIONS: ['WEBSITE'],
  LEAD_GENERATION: [
    'LEAD_GENERATION',
    'LEAD_GEN_CLICK_TO_TT_DIRECT_MESSAGE',
    'LEAD_GEN_CLICK_TO_SOCIAL_MEDIA_APP_MESSAGE',
    'LEAD_GEN_CLICK_TO_CALL',
  ],
  APP_PROMOTION: ['APP_ANDROID', 'APP_IOS'],
  ENGAGEMENT: ['EXTERNAL_OR_DISPLAY'],
  REACH: ['WEBSITE', 'WEBSITE_OR_DISPLAY', 'EXTERNAL_OR_DISPLAY'],
  VIDEO_VIEWS: ['WEBSITE', 'WEBSITE_OR_DISPLAY', 'EXTERNAL_OR_DISPLAY'],
  PRODUCT_SALES: ['WEBSITE', 'APP_ANDROID', 'APP_IOS'],
};

/** Objectives that may leave `promotion_type` out. */
const withoutPromotion: ReadonlySet<string> = new Set(['REACH', 'VIDEO_VIEWS', 'ENGAGEMENT']);

/** What an ad group is optimised for and pays for. */
export interface Goal {
  readonly promotion_type?: string | undefined;
  readonly promotion_target_type?: string | undefined;
  readonly optimization_goal?: string | undefined;
  readonly optimization_event?: string | undefined;
  readonly billing_event?: string | undefined;
  readonly pixel_id?: string | undefined;
  readonly app_id?: string | undefined;
}

const billingOf = (goal: string): string => {
  if (goal === 'CLICK') return 'CPC';
  if (goal === 'REACH') return 'CPM';
  return goal.startsWith('ENGAGED_VIEW') ? 'CPV' : 'OCPM';
};

const checkPixel = ({ credentials }: TikTokState, given: Goal, goal: string): void => {
  const needed = goal === 'CONVERT' || goal === 'VALUE';
  if (given.pixel_id !== undefined) {
    if (!needed) refuseParameter('pixel_id', `pixel_id is not supported for the optimization goal ${goal}`);
    if (given.pixel_id !== credentials.pixelId) {
      refuseParameter('pixel_id', `The pixel ${given.pixel_id} does not belong to the advertiser`);
    }
  }
  if (needed && given.app_id === undefined) {
    required(given.pixel_id, 'pixel_id');
    required(given.optimization_event, 'optimization_event');
  }
};

/** Refuses a goal that the campaign's objective does not have, and a price that does not fit the goal. */
export const checkGoal = (state: TikTokState, objective: string, given: Goal): void => {
  const goal = required(given.optimization_goal, 'optimization_goal');
  const billing = required(given.billing_event, 'billing_event');
  if (!(goalsByObjective[objective] ?? []).includes(goal)) {
    refuseParameter('optimization_goal', `${goal} is not supported for the objective ${objective}`);
  }
  if (billing !== billingOf(goal)) {
    refuseParameter('billing_event', `${billing} is not supported for the optimization goal ${goal}`);
  }
  if (!withoutPromotion.has(objective)) required(given.promotion_type, 'promotion_type');
  if (given.promotion_type !== undefined && !(promotionsByObjective[objective] ?? []).includes(given.promotion_type)) {
    refuseParameter('promotion_type', `${given.promotion_type} is not supported for the objective ${objective}`);
  }
  if (objective === 'LEAD_GENERATION') required(given.promotion_target_type, 'promotion_target_type');
  else if (given.promotion_target_type !== undefined) {
    refuseParameter('promotion_target_type', 'Only supported for the objective LEAD_GENERATION');
  }
  if (given.promotion_type?.startsWith('APP_')) required(given.app_id, 'app_id');
  checkPixel(state, given, goal);
};

/** How an ad group bids. */
export interface Bid {
  readonly bid_type?: string | undefined;
  readonly bid_price?: number | undefined;
  readonly conversion_bid_price?: number | undefined;
}

/** Refuses a bid without a price, a price without a bid, and a price above the budget. */
export const checkBid = (given: Bid, billing: string, budget: number | undefined): void => {
  const priceField = billing === 'OCPM' ? 'conversion_bid_price' : 'bid_price';
  const otherField = billing === 'OCPM' ? 'bid_price' : 'conversion_bid_price';
  const custom = given.bid_type === 'BID_TYPE_CUSTOM';
  const price = given[priceField] ?? 0;
  if ((given[otherField] ?? 0) !== 0) refuseParameter(otherField, `Not supported for the billing event ${billing}`);
  if (custom && price <= 0) required(undefined, priceField);
  if (!custom && price !== 0) refuseParameter(priceField, 'Only supported when bid_type is BID_TYPE_CUSTOM');
  if (custom && budget !== undefined && price >= budget) {
    refuseParameter(priceField, 'The bid must be lower than the budget');
  }
};
