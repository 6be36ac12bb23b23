import type { Entity } from '../world-store.js';
import type { AdSquadInput } from './snapchat-ad-squad-shape.js';
import { refuseValue } from './snapchat-problem.js';
import { required } from './snapchat-readers.js';
import type { SnapchatState } from './snapchat-state.js';

/** Largest `bid_micro`, for the currencies whose maximum is published (ad squads page, read November 2026). */
const largestBids: Readonly<Record<string, number>> = {
  AUD: 100_000_000,
  CAD: 100_000_000,
  EUR: 100_000_000,
  GBP: 100_000_000,
  SAR: 500_000_000,
  USD: 500_000_000,
};

/** Goals that ACCELERATED pacing can be used with. */
const acceleratedGoals = ['IMPRESSIONS', 'USES', 'SWIPES', 'VIDEO_VIEWS', 'VIDEO_VIEWS_15_SEC', 'STORY_OPENS'];

/**
 * Goals of each objective, for ads that lead to a website. An objective that Snapchat chose itself, because the client gave
 * none, takes every goal (seen on live accounts in October 2026).
 */
const goals: Readonly<Record<string, readonly string[]>> = {
  AWARENESS_AND_ENGAGEMENT: ['IMPRESSIONS', 'SWIPES', 'STORY_OPENS', 'USES', 'VIDEO_VIEWS', 'VIDEO_VIEWS_15_SEC'],
  TRAFFIC: ['SWIPES', 'PIXEL_PAGE_VIEW', 'LANDING_PAGE_VIEW'],
  LEADS: ['SWIPES', 'STORY_OPENS', 'PIXEL_SIGNUP', 'LANDING_PAGE_VIEW', 'LEAD_FORM_SUBMISSIONS'],
  SALES: [
    'SWIPES',
    'STORY_OPENS',
    'PIXEL_PURCHASE',
    'PIXEL_SIGNUP',
    'PIXEL_ADD_TO_CART',
    'PIXEL_PAGE_VIEW',
    'LANDING_PAGE_VIEW',
  ],
  APP_PROMOTION: ['SWIPES', 'IMPRESSIONS', 'APP_INSTALLS', 'APP_PURCHASE', 'APP_SIGNUP', 'APP_ADD_TO_CART'],
};

/** A bid where the strategy wants one, and none where it does not. */
export const checkBidding = ({ account }: SnapchatState, given: AdSquadInput, path: string): void => {
  const strategy = required(given.bid_strategy, `${path}.bid_strategy`);
  const bid = given.bid_micro;
  if (strategy === 'AUTO_BID' && bid !== undefined) refuseValue(`${path}.bid_micro must not be set with AUTO_BID`);
  if (strategy !== 'AUTO_BID' && bid === undefined) refuseValue(`${path}.bid_micro is required with ${strategy}`);
  const largest = largestBids[account.currency];
  if (bid !== undefined && largest !== undefined && bid > largest) {
    refuseValue(`${path}.bid_micro must be at most ${String(largest)}`);
  }
  if (given.pacing_type === 'ACCELERATED') {
    if (strategy !== 'LOWEST_COST_WITH_MAX_BID') {
      refuseValue(`${path}.pacing_type ACCELERATED needs bid_strategy LOWEST_COST_WITH_MAX_BID`);
    }
    if (!acceleratedGoals.includes(given.optimization_goal ?? '')) {
      refuseValue(`${path}.pacing_type ACCELERATED cannot be used with this optimization_goal`);
    }
  }
};

/** The goal has to fit the campaign's objective and the bid strategy, and needs a pixel if it is counted by one. */
export const checkGoal = (state: SnapchatState, campaign: Entity, given: AdSquadInput, path: string): void => {
  const goal = required(given.optimization_goal, `${path}.optimization_goal`);
  const objective = campaign.fields['objective_v2_properties'] as {
    readonly objective_v2_type: string;
    readonly is_auto_generated?: boolean;
  };
  if (objective.is_auto_generated !== true && !goals[objective.objective_v2_type]?.includes(goal)) {
    refuseValue(`${path}.optimization_goal ${goal} is not supported for ${objective.objective_v2_type}`);
  }
  if (given.bid_strategy === 'TARGET_COST' && (goal === 'IMPRESSIONS' || goal === 'VIDEO_VIEWS')) {
    refuseValue(`${path}.bid_strategy TARGET_COST is not supported for ${goal}`);
  }
  if ((goal.startsWith('PIXEL_') || goal === 'LANDING_PAGE_VIEW') && given.pixel_id === undefined) {
    refuseValue(`${path}.pixel_id is required for ${goal}`);
  }
  if (given.pixel_id !== undefined && given.pixel_id !== state.credentials.pixelId) {
    refuseValue(`${path}.pixel_id is not a pixel of this ad account`);
  }
};
