import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import { smartAdGroupCreateShape, smartAdGroupUpdateShape } from './tiktok-ad-group-shape.js';
import { isBudgetOptimized } from './tiktok-ad-groups.js';
import { checkAgainstSpend, checkBudgetAmount } from './tiktok-budget.js';
import { findToChange } from './tiktok-find.js';
import { checkBid, checkGoal } from './tiktok-goals.js';
import { refuse, refuseParameter, toTikTokReply } from './tiktok-problem.js';
import { readFields, required, type Fields } from './tiktok-readers.js';
import { renderSmartAdGroup } from './tiktok-render.js';
import { checkSchedule, daysOf, type CheckedSchedule } from './tiktok-schedule.js';
import { checkSmartPlusAllowed } from './tiktok-smart-campaigns.js';
import { checkSmartTargeting } from './tiktok-smart-targeting.js';
import { momentIn, numberIn, parentOf, textIn, type TikTokCall, type TikTokState } from './tiktok-state.js';
import { toTikTokTime } from './tiktok-time.js';

type CreateFields = Fields<typeof smartAdGroupCreateShape>;

const maximumAdGroups = 30;

/** What ad groups of one campaign must have in common. */
const sharedAlways = ['bid_type'] as const;
const sharedWithBudget = [
  'promotion_type',
  'optimization_goal',
  'optimization_event',
  'billing_event',
  'bid_type',
  'bid_price',
  'conversion_bid_price',
] as const;

const checkSiblings = ({ world }: TikTokState, campaign: Entity, given: CreateFields): void => {
  const siblings = world.children('adGroup', campaign.id).filter(({ removed }) => !removed);
  if (siblings.length >= maximumAdGroups) {
    refuse(40502, `The maximum ad group limit has been reached: ${String(maximumAdGroups)}.`);
  }
  const optimized = isBudgetOptimized(campaign);
  const shared = optimized ? sharedWithBudget : ([...sharedAlways, 'budget_mode'] as const);
  const [first] = siblings;
  for (const field of shared) {
    if (first && (first.fields[field] ?? undefined) !== given[field]) {
      refuseParameter(field, 'Ad groups of one Upgraded Smart+ Campaign must agree in this setting');
    }
  }
};

/** Gives the budget mode that rules the ad group, its own or its campaign's. */
const checkBudget = (
  state: TikTokState,
  campaign: Entity,
  given: Pick<CreateFields, 'budget' | 'budget_mode'>,
  schedule: CheckedSchedule,
): string => {
  if (isBudgetOptimized(campaign)) {
    for (const field of ['budget', 'budget_mode'] as const) {
      if (given[field] !== undefined) {
        refuseParameter(field, `${field} is not supported when Campaign Budget Optimization is on`);
      }
    }
    return textIn(campaign, 'budget_mode') ?? '';
  }
  const mode = required(given.budget_mode, 'budget_mode');
  const days = mode === 'BUDGET_MODE_TOTAL' ? daysOf(schedule) : 1;
  checkBudgetAmount(state, required(given.budget, 'budget'), { level: 'adGroup', days });
  return mode;
};

const toFields = ({
  schedule_start_time: startMs,
  schedule_end_time: endMs,
  ...fields
}: Partial<CreateFields>): Record<string, unknown> => ({
  ...fields,
  ...(startMs === undefined ? {} : { schedule_start_time: toTikTokTime(startMs) }),
  ...(endMs === undefined ? {} : { schedule_end_time: toTikTokTime(endMs) }),
});

/** `POST /smart_plus/adgroup/create/` (docs?id=1843314887930946, read November 2026) */
export const createSmartAdGroup = (state: TikTokState, { request, input }: TikTokCall): Reply => {
  checkSmartPlusAllowed(state);
  const given = readFields(smartAdGroupCreateShape, input);
  const requestId = required(given.request_id, 'request_id');
  const name = required(given.adgroup_name, 'adgroup_name');
  const campaign = findToChange(state, 'campaign', required(given.campaign_id, 'campaign_id'), 'UPGRADED_SMART_PLUS');
  state.requestIds.check('smart adgroup', requestId, request.atMs);
  checkGoal(state, textIn(campaign, 'objective_type') ?? '', given);
  const schedule = checkSchedule(given, { nowMs: request.atMs });
  const targeting = required(given.targeting_spec, 'targeting_spec');
  checkSmartTargeting(state, targeting, { campaign, mode: given.targeting_optimization_mode ?? 'AUTOMATIC' });
  const mode = checkBudget(state, campaign, given, schedule);
  if (mode === 'BUDGET_MODE_TOTAL') {
    if (schedule.continuous) refuseParameter('schedule_type', `${mode} needs SCHEDULE_START_END`);
    if (given.bid_type === 'BID_TYPE_CUSTOM') {
      refuseParameter('bid_type', 'BID_TYPE_CUSTOM needs a dynamic daily budget');
    }
  }
  checkBid(given, required(given.billing_event, 'billing_event'), given.budget);
  checkSiblings(state, campaign, given);

  const {
    advertiser_id: _advertiser,
    campaign_id: _campaign,
    adgroup_name: _name,
    request_id: _request,
    ...fields
  } = given;
  const adGroup = state.world.add({
    accountId: state.account.id,
    kind: 'adGroup',
    id: state.nextId(),
    parentId: campaign.id,
    name,
    status: given.operation_status ?? 'ENABLE',
    createdByRequest: request.ordinal,
    fields: {
      placement_type: 'PLACEMENT_TYPE_AUTOMATIC',
      targeting_optimization_mode: 'AUTOMATIC',
      ...toFields({ ...fields, schedule_end_time: schedule.endMs }),
      campaign_automation_type: 'UPGRADED_SMART_PLUS',
    },
  });
  state.requestIds.remember('smart adgroup', requestId, request.atMs);
  return toTikTokReply(request, renderSmartAdGroup(state, adGroup));
};

/** `POST /smart_plus/adgroup/update/`: what is left out stays; `targeting_spec` is one thing and replaced as a whole. */
export const updateSmartAdGroup = (state: TikTokState, { request, input }: TikTokCall): Reply => {
  checkSmartPlusAllowed(state);
  const given = readFields(smartAdGroupUpdateShape, input);
  const adGroup = findToChange(state, 'adGroup', required(given.adgroup_id, 'adgroup_id'), 'UPGRADED_SMART_PLUS');
  const campaign = parentOf(state, adGroup);
  if (!campaign) return refuseParameter('adgroup_id', 'The campaign of the ad group does not exist');
  const startedMs = momentIn(adGroup, 'schedule_start_time');
  const type = given.schedule_type ?? (adGroup.fields['schedule_type'] as CreateFields['schedule_type']);
  const keptEndMs = type === 'SCHEDULE_START_END' ? momentIn(adGroup, 'schedule_end_time') : undefined;
  const schedule = checkSchedule(
    {
      schedule_type: type,
      schedule_start_time: given.schedule_start_time ?? startedMs,
      schedule_end_time: given.schedule_end_time ?? keptEndMs,
      dayparting: given.dayparting,
    },
    { nowMs: request.atMs, startedMs },
  );
  const mode =
    given.targeting_optimization_mode ?? (adGroup.fields['targeting_optimization_mode'] as 'AUTOMATIC' | 'MANUAL');
  if (given.targeting_spec !== undefined) checkSmartTargeting(state, given.targeting_spec, { campaign, mode });
  if (given.budget !== undefined) {
    const budgetMode = adGroup.fields['budget_mode'] as CreateFields['budget_mode'];
    checkBudget(
      state,
      campaign,
      { budget: given.budget, ...(budgetMode === undefined ? {} : { budget_mode: budgetMode }) },
      schedule,
    );
    checkAgainstSpend(state, adGroup, given.budget);
  }
  const bidType = textIn(adGroup, 'bid_type');
  checkBid(
    {
      ...(bidType === undefined ? {} : { bid_type: bidType }),
      bid_price: given.bid_price ?? numberIn(adGroup, 'bid_price') ?? 0,
      conversion_bid_price: given.conversion_bid_price ?? numberIn(adGroup, 'conversion_bid_price') ?? 0,
    },
    textIn(adGroup, 'billing_event') ?? '',
    given.budget ?? numberIn(adGroup, 'budget'),
  );

  const { advertiser_id: _advertiser, adgroup_id: _id, adgroup_name: name, ...fields } = given;
  state.world.change(adGroup, {
    ...(name === undefined ? {} : { name }),
    fields: toFields({ ...fields, schedule_end_time: schedule.endMs }),
  });
  return toTikTokReply(request, renderSmartAdGroup(state, adGroup));
};
