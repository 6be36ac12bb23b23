import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import { adGroupCreateShape, adGroupUpdateShape } from './tiktok-ad-group-shape.js';
import { checkAgainstSpend, checkBudgetAmount } from './tiktok-budget.js';
import { checkDynamicBudget } from './tiktok-campaigns.js';
import { findToChange } from './tiktok-find.js';
import { checkBid, checkGoal } from './tiktok-goals.js';
import { refuseParameter, toTikTokReply } from './tiktok-problem.js';
import { readFields, required, type Fields } from './tiktok-readers.js';
import { renderAdGroup } from './tiktok-render.js';
import { checkSchedule, daysOf, type CheckedSchedule } from './tiktok-schedule.js';
import { hasSpecialIndustries } from './tiktok-special-industries.js';
import { momentIn, parentOf, textIn, type TikTokCall, type TikTokState } from './tiktok-state.js';
import { adultGroups, checkTargeting } from './tiktok-targeting.js';
import { toTikTokTime } from './tiktok-time.js';

type CreateFields = Fields<typeof adGroupCreateShape>;
type UpdateFields = Fields<typeof adGroupUpdateShape>;

/** Whether the campaign shares its budget out itself. */
export const isBudgetOptimized = ({ fields }: Entity): boolean => fields['budget_optimize_on'] === true;

/** Refuses a second ad group of a name in one campaign, unless the request has an id of its own. */
const checkAdGroupName = (
  { world }: TikTokState,
  campaign: Entity,
  name: string,
  requestId: string | undefined,
): void => {
  const taken = (entity: Entity) => !entity.removed && entity.parentId === campaign.id;
  if (requestId === undefined && world.byName('adGroup', name).some(taken)) {
    refuseParameter('adgroup_name', 'Ad group name already exists. Please try another one.');
  }
};

const checkAdGroupBudget = (
  state: TikTokState,
  campaign: Entity,
  given: Pick<CreateFields, 'budget' | 'budget_mode'>,
  schedule: CheckedSchedule,
): void => {
  const mode = required(given.budget_mode, 'budget_mode');
  const budget = required(given.budget, 'budget');
  if (mode === 'BUDGET_MODE_INFINITE') refuseParameter('budget_mode', 'An ad group needs a budget of its own');
  checkDynamicBudget(textIn(campaign, 'objective_type') ?? '', mode);
  if (mode === 'BUDGET_MODE_TOTAL') {
    if (schedule.continuous) refuseParameter('schedule_type', `${mode} needs SCHEDULE_START_END`);
    if (campaign.fields['budget_mode'] === 'BUDGET_MODE_DAY') {
      refuseParameter('budget_mode', 'The campaign has a daily budget, so its ad groups need one too');
    }
  }
  const days = mode === 'BUDGET_MODE_TOTAL' ? daysOf(schedule) : 1;
  checkBudgetAmount(state, budget, { level: 'adGroup', days });
};

const checkSiblings = ({ world }: TikTokState, campaign: Entity, given: CreateFields): void => {
  const first = world.children('adGroup', campaign.id).find(({ removed }) => !removed);
  for (const field of ['optimization_goal', 'bid_type', 'optimization_event'] as const) {
    if (first && (first.fields[field] ?? undefined) !== given[field]) {
      refuseParameter(field, 'Ad groups of a campaign with Campaign Budget Optimization must agree in this setting');
    }
  }
};

const placementsOf = (given: CreateFields): readonly string[] => {
  if (given.placement_type === 'PLACEMENT_TYPE_AUTOMATIC') return ['PLACEMENT_TIKTOK', 'PLACEMENT_PANGLE'];
  return required(given.placements, 'placements');
};

/** Fields as they are kept: moments as text, without what the entity itself carries. */
const own: ReadonlySet<string> = new Set([
  'advertiser_id',
  'campaign_id',
  'adgroup_id',
  'adgroup_name',
  'request_id',
  'operation_status',
]);

const toFields = (given: Readonly<Record<string, unknown>>, schedule: CheckedSchedule): Record<string, unknown> => ({
  ...Object.fromEntries(Object.entries(given).filter(([name]) => !own.has(name))),
  schedule_start_time: toTikTokTime(schedule.startMs),
  schedule_end_time: toTikTokTime(schedule.endMs),
});

/** `POST /adgroup/create/` */
export const createAdGroup = (state: TikTokState, { request, input }: TikTokCall): Reply => {
  const given = readFields(adGroupCreateShape, input);
  const name = required(given.adgroup_name, 'adgroup_name');
  const campaign = findToChange(state, 'campaign', required(given.campaign_id, 'campaign_id'), 'MANUAL');
  state.requestIds.check('adgroup', given.request_id, request.atMs);
  checkGoal(state, textIn(campaign, 'objective_type') ?? '', given);
  const placements = placementsOf(given);
  const schedule = checkSchedule(given, { nowMs: request.atMs });
  if (given.auto_targeting_enabled === true || given.targeting_expansion !== undefined) {
    refuseParameter('auto_targeting_enabled', 'Automatic targeting and targeting expansion are no longer available');
  }
  checkTargeting(state, given, campaign);
  const optimized = isBudgetOptimized(campaign);
  if (optimized) {
    required(given.bid_type, 'bid_type');
    checkSiblings(state, campaign, given);
  } else {
    checkAdGroupBudget(state, campaign, given, schedule);
    required(given.pacing, 'pacing');
  }
  checkBid(given, required(given.billing_event, 'billing_event'), optimized ? undefined : given.budget);
  checkAdGroupName(state, campaign, name, given.request_id);

  const ages = given.age_groups ?? [];
  const { budget: _budget, budget_mode: _mode, ...withoutBudget } = given;
  const adGroup = state.world.add({
    accountId: state.account.id,
    kind: 'adGroup',
    id: state.nextId(),
    parentId: campaign.id,
    name,
    status: given.operation_status ?? 'ENABLE',
    createdByRequest: request.ordinal,
    fields: {
      ...toFields(optimized ? withoutBudget : given, schedule),
      placement_type: given.placement_type ?? 'PLACEMENT_TYPE_NORMAL',
      placements,
      // Minors cannot be reached here, so that no age at all means every adult.
      age_groups: ages.length === 0 ? adultGroups : ages,
      ...(optimized ? { pacing: 'PACING_MODE_SMOOTH' } : {}),
    },
  });
  state.requestIds.remember('adgroup', given.request_id, request.atMs);
  return toTikTokReply(request, renderAdGroup(state, adGroup));
};

/** Fields that keep their value when an update leaves them out, unlike all others. */
const incremental: ReadonlySet<string> = new Set(['share_disabled', 'zipcode_ids', 'purchase_intention_keyword_ids']);

const checkUpdatedAges = (given: UpdateFields, campaign: Entity): void => {
  const unnamed = (given.age_groups ?? []).length === 0;
  if (unnamed && given.exclude_age_under_eighteen !== true && !hasSpecialIndustries(campaign)) {
    refuseParameter(
      'age_groups',
      'Name the age groups, or set exclude_age_under_eighteen: the locations cannot be combined with ages under 18',
    );
  }
};

/** `POST /adgroup/update/`: a replacement. What is left out falls back to its default, and what is needed must be there. */
export const updateAdGroup = (state: TikTokState, { request, input }: TikTokCall): Reply => {
  const given = readFields(adGroupUpdateShape, input);
  const adGroup = findToChange(state, 'adGroup', required(given.adgroup_id, 'adgroup_id'), 'MANUAL');
  const campaign = parentOf(state, adGroup);
  if (!campaign) return refuseParameter('adgroup_id', 'The campaign of the ad group does not exist');
  const name = required(given.adgroup_name, 'adgroup_name');
  const startedMs = momentIn(adGroup, 'schedule_start_time');
  const schedule = checkSchedule(given, { nowMs: request.atMs, startedMs });
  const zipcodes = given.zipcode_ids ?? (adGroup.fields['zipcode_ids'] as readonly string[] | undefined);
  checkTargeting(state, { ...given, ...(zipcodes === undefined ? {} : { zipcode_ids: zipcodes }) }, campaign);
  checkUpdatedAges(given, campaign);
  const optimized = isBudgetOptimized(campaign);
  if (optimized) {
    if (given.budget !== undefined) {
      refuseParameter('budget', 'The budget cannot be updated when Campaign Budget Optimization is on');
    }
  } else {
    const mode = adGroup.fields['budget_mode'] as CreateFields['budget_mode'];
    const budget = required(given.budget, 'budget');
    checkAdGroupBudget(state, campaign, { budget, ...(mode === undefined ? {} : { budget_mode: mode }) }, schedule);
    if (budget !== adGroup.fields['budget']) checkAgainstSpend(state, adGroup, budget);
    required(given.pacing, 'pacing');
  }
  checkBid(given, textIn(adGroup, 'billing_event') ?? '', optimized ? undefined : given.budget);

  const replaced = Object.keys(adGroupUpdateShape).filter((field) => !incremental.has(field));
  const cleared = Object.fromEntries(replaced.map((field) => [field, undefined]));
  const ages = given.age_groups ?? [];
  const { exclude_age_under_eighteen: _exclude, ...kept } = given;
  state.world.change(adGroup, {
    name,
    fields: {
      ...toFields({ ...cleared, ...kept }, schedule),
      age_groups: ages.length === 0 ? adultGroups : ages,
      ...(optimized ? { budget: adGroup.fields['budget'], pacing: 'PACING_MODE_SMOOTH' } : {}),
    },
  });
  return toTikTokReply(request, renderAdGroup(state, adGroup));
};
