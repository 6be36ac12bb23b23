import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import { adSetUpdateShape, adSetCreateShape, goalsByObjective, type AdSetChange } from './meta-ad-set-shape.js';
import { checkBudget, checkBudgetKind, hasBudget, type BudgetChanges } from './meta-budget.js';
import { isEmploymentCampaign } from './meta-campaigns.js';
import { entityInput, isValidateOnly } from './meta-input.js';
import { refuseParameter } from './meta-problem.js';
import { readFields, required } from './meta-readers.js';
import { momentIn, numberIn, ok, textIn, toMetaTime, validated, type MetaCall, type MetaState } from './meta-state.js';
import { applyStatus } from './meta-status.js';
import { checkTargeting, reachesEuropeanUnion } from './meta-targeting.js';

const toFields = (state: MetaState, given: AdSetChange): Record<string, unknown> => {
  const { name: _name, status: _status, ...fields }: Record<string, unknown> = { ...given };
  for (const money of ['daily_budget', 'lifetime_budget'] as const) {
    if (given[money] !== undefined) fields[money] = String(given[money]);
  }
  for (const moment of ['start_time', 'end_time'] as const) {
    // An end of 0 means none: the ad set is ongoing.
    if (given[moment] !== undefined)
      fields[moment] = given[moment] === 0 ? undefined : toMetaTime(state, given[moment]);
  }
  const { targeting } = given;
  if (targeting) {
    // Meta writes this flag as a number.
    const { targeting_automation: automation } = targeting;
    const flag = automation?.advantage_audience ? 1 : 0;
    fields['targeting'] = { ...targeting, targeting_automation: { ...automation, advantage_audience: flag } };
  }
  return fields;
};

const checkBid = (merged: AdSetChange, campaign: Entity): void => {
  const strategy = merged.bid_strategy ?? textIn(campaign, 'bid_strategy') ?? 'LOWEST_COST_WITHOUT_CAP';
  const capped = strategy === 'LOWEST_COST_WITH_BID_CAP' || strategy === 'COST_CAP';
  if (capped && merged.bid_amount === undefined) {
    refuseParameter(
      'bid_amount',
      `Bid amount is required for the bid strategy ${strategy}`,
      1815857,
      'Bid Amount Required',
    );
  }
  if (!capped && merged.bid_amount !== undefined) {
    refuseParameter('bid_amount', `bid_amount cannot be used with the bid strategy ${strategy}`);
  }
  if (merged.bid_amount !== undefined && merged.bid_amount < 1) {
    refuseParameter('bid_amount', 'bid_amount must be at least 1');
  }
  if (strategy === 'LOWEST_COST_WITH_MIN_ROAS' && merged.bid_constraints === undefined) {
    refuseParameter('bid_constraints', 'bid_constraints with roas_average_floor is required for this bid strategy');
  }
};

const checkGoal = ({ credentials }: MetaState, merged: AdSetChange, campaign: Entity): void => {
  const allowed = goalsByObjective[String(campaign.fields['objective'])] ?? [];
  const goal = required(merged.optimization_goal, 'optimization_goal');
  if (!allowed.includes(goal)) {
    refuseParameter(
      'optimization_goal',
      "The performance goal you selected isn't available for your campaign objective.",
      2490408,
      "Performance goal isn't available",
    );
  }
  const billing = required(merged.billing_event, 'billing_event');
  if (billing !== 'IMPRESSIONS' && !(billing === goal && (goal === 'LINK_CLICKS' || goal === 'THRUPLAY'))) {
    refuseParameter('billing_event', `Billing event ${billing} is not available for the optimization goal ${goal}`);
  }
  if (goal === 'OFFSITE_CONVERSIONS') {
    const { pixel_id: pixel, custom_event_type: event } = merged.promoted_object ?? {};
    if (pixel === undefined || event === undefined) {
      refuseParameter('promoted_object', 'promoted_object with pixel_id and custom_event_type is required');
    }
  }
  const pixel = merged.promoted_object?.pixel_id;
  if (pixel !== undefined && pixel !== credentials.pixelId) {
    refuseParameter('promoted_object[pixel_id]', `The pixel ${pixel} does not belong to this ad account`);
  }
};

interface AdSetPeriod {
  readonly nowMs: number;
  readonly startMs: number;
  readonly endMs: number | undefined;
}

const checkSchedule = (given: AdSetChange, { nowMs, startMs, endMs }: AdSetPeriod): void => {
  if (given.end_time !== undefined && given.end_time !== 0 && given.end_time <= nowMs) {
    refuseParameter('end_time', 'The end time of your ad set is in the past');
  }
  if (endMs !== undefined && endMs <= startMs) {
    refuseParameter('end_time', 'The end time must be after the start time');
  }
};

const checkAdSetBudget = (state: MetaState, merged: AdSetChange, campaign: Entity, period: AdSetPeriod): void => {
  const own = merged.daily_budget !== undefined || merged.lifetime_budget !== undefined;
  if (own && hasBudget(campaign)) {
    refuseParameter(
      'daily_budget',
      'You can only set an ad set budget or a campaign budget. The campaign of this ad set has a budget.',
      1885621,
      'Cannot Set Ad Set Budget',
    );
  }
  if (!own && !hasBudget(campaign)) {
    refuseParameter('daily_budget', 'Either daily_budget or lifetime_budget is required');
  }
  checkBudget(state, merged, period);
};

/** @param merged what was given, over what is stored */
const checkAll = (
  state: MetaState,
  campaign: Entity,
  given: AdSetChange,
  merged: AdSetChange,
  period: AdSetPeriod,
): void => {
  checkSchedule(given, period);
  checkAdSetBudget(state, merged, campaign, period);
  checkGoal(state, merged, campaign);
  checkBid(merged, campaign);
  const targeting = checkTargeting(state, required(merged.targeting, 'targeting'), isEmploymentCampaign(campaign));
  if (reachesEuropeanUnion(targeting) && (merged.dsa_beneficiary === undefined || merged.dsa_payor === undefined)) {
    refuseParameter('dsa_beneficiary', 'Ads shown in the European Union must name a beneficiary and a payer');
  }
};

/** `POST /act_{id}/adsets` */
export const createAdSet = (state: MetaState, { request, input }: MetaCall): Reply => {
  const given = readFields(adSetCreateShape, entityInput(input));
  const name = required(given.name, 'name');
  const campaignId = required(given.campaign_id, 'campaign_id');
  const campaign = state.world.get('campaign', campaignId);
  if (!campaign || campaign.removed) {
    return refuseParameter('campaign_id', `The campaign ${campaignId} does not exist or was deleted`);
  }
  if (state.world.children('adGroup', campaignId).filter(({ removed }) => !removed).length >= 200) {
    refuseParameter('campaign_id', 'A campaign can have at most 200 ad sets');
  }
  checkAll(state, campaign, given, given, {
    nowMs: request.atMs,
    startMs: given.start_time ?? request.atMs,
    endMs: given.end_time || undefined,
  });
  if (isValidateOnly(input)) return validated;
  const adSet = state.world.add({
    accountId: state.account.id,
    kind: 'adGroup',
    id: state.nextId(),
    parentId: campaignId,
    name,
    status: given.status ?? 'ACTIVE',
    createdByRequest: request.ordinal,
    fields: {
      ...(hasBudget(campaign) ? {} : { bid_strategy: 'LOWEST_COST_WITHOUT_CAP' }),
      ...toFields(state, { start_time: request.atMs, ...given }),
    },
  });
  return ok({ id: adSet.id });
};

/** `POST /{adset}`; changes of the budget are counted. */
export const updateAdSet = (
  state: MetaState,
  changes: BudgetChanges,
  adSet: Entity,
  { request, input }: MetaCall,
): Reply => {
  const given = readFields(adSetUpdateShape, entityInput(input));
  const campaign = state.world.get('campaign', adSet.parentId ?? '');
  if (!campaign) return refuseParameter('id', 'The campaign of this ad set does not exist');
  checkBudgetKind(adSet, given);
  const startMs = given.start_time ?? momentIn(adSet, 'start_time') ?? request.atMs;
  const endMs = given.end_time === 0 ? undefined : (given.end_time ?? momentIn(adSet, 'end_time'));
  const stored = readFields(adSetCreateShape, adSet.fields);
  checkAll(state, campaign, given, { ...stored, ...given }, { nowMs: request.atMs, startMs, endMs });
  if (isValidateOnly(input)) return validated;
  const rebudgets = (['daily_budget', 'lifetime_budget'] as const).some(
    (field) => given[field] !== undefined && given[field] !== numberIn(adSet, field),
  );
  if (rebudgets) changes.count(adSet, request.atMs);
  state.world.change(adSet, {
    ...(given.name === undefined ? {} : { name: given.name }),
    fields: toFields(state, given),
  });
  if (given.status !== undefined) applyStatus(state, adSet, given.status);
  return ok({ success: true });
};
