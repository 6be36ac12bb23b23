import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import { checkAgainstSpend, checkBudgetAmount } from './tiktok-budget.js';
import { campaignCreateShape, campaignUpdateShape } from './tiktok-campaign-shape.js';
import { findToChange } from './tiktok-find.js';
import { refuse, refuseParameter, toTikTokReply } from './tiktok-problem.js';
import { readFields, required, type Fields } from './tiktok-readers.js';
import { renderCampaign } from './tiktok-render.js';
import { checkSpecialIndustries, hasSpecialIndustries } from './tiktok-special-industries.js';
import type { TikTokCall, TikTokState } from './tiktok-state.js';

type CampaignFields = Fields<typeof campaignCreateShape>;

/** Objectives that are to be served by Upgraded Smart+ alone. */
const movedToSmartPlus: ReadonlySet<string> = new Set([
  'PRODUCT_SALES',
  'WEB_CONVERSIONS',
  'APP_PROMOTION',
  'LEAD_GENERATION',
]);

/** Objectives whose dynamic daily budgets need an allow-list. */
const withoutDynamicBudget: ReadonlySet<string> = new Set(['REACH', 'VIDEO_VIEWS', 'ENGAGEMENT']);

/** Refuses dynamic daily budgets for objectives that do not have them. */
export const checkDynamicBudget = (objective: string, mode: string | undefined): void => {
  if (mode === 'BUDGET_MODE_DYNAMIC_DAILY_BUDGET' && withoutDynamicBudget.has(objective)) {
    refuse(40118, `budget_mode: The advertiser is not on the allowlist for ${mode} with the objective ${objective}`);
  }
};

/** Refuses a second campaign of a name, unless the request has an id of its own. */
const checkCampaignName = ({ world }: TikTokState, name: string, requestId: string | undefined): void => {
  if (requestId === undefined && world.byName('campaign', name).some(({ removed }) => !removed)) {
    refuseParameter('campaign_name', 'Campaign name already exists. Please try another one.');
  }
};

const checkBudget = (state: TikTokState, given: CampaignFields, objective: string): void => {
  const mode = required(given.budget_mode, 'budget_mode');
  const optimized = given.budget_optimize_on ?? false;
  if (mode === 'BUDGET_MODE_INFINITE') {
    if (optimized) refuseParameter('budget_mode', 'Campaign Budget Optimization needs a campaign budget');
    if (given.budget !== undefined && given.budget !== 0) {
      refuseParameter('budget', 'Budget is not supported when budget_mode is BUDGET_MODE_INFINITE');
    }
    return;
  }
  if (objective === 'RF_REACH') refuseParameter('budget_mode', 'RF_REACH only supports BUDGET_MODE_INFINITE');
  if (mode === 'BUDGET_MODE_DYNAMIC_DAILY_BUDGET' && !optimized) {
    refuseParameter('budget_mode', `${mode} is only supported when budget_optimize_on is true`);
  }
  checkDynamicBudget(objective, mode);
  checkBudgetAmount(state, required(given.budget, 'budget'), { level: 'campaign' });
};

const checkObjective = ({ account }: TikTokState, objective: string, nowMs: number): void => {
  const closesAtMs = Date.parse(`${account.manualCampaignsUntil}T00:00:00Z`) + 86_400_000;
  if (nowMs >= closesAtMs && movedToSmartPlus.has(objective)) {
    refuse(
      41001,
      `The interface is offline: manual campaigns with the objective ${objective} can no longer be created, use /smart_plus/campaign/create/`,
    );
  }
};

/** `POST /campaign/create/` */
export const createCampaign = (state: TikTokState, { request, input }: TikTokCall): Reply => {
  const given = readFields(campaignCreateShape, input);
  const name = required(given.campaign_name, 'campaign_name');
  const objective = required(given.objective_type, 'objective_type');
  state.requestIds.check('campaign', given.request_id, request.atMs);
  checkObjective(state, objective, request.atMs);
  if (objective === 'APP_PROMOTION') required(given.app_promotion_type, 'app_promotion_type');
  checkSpecialIndustries(state, given.special_industries);
  checkBudget(state, given, objective);
  checkCampaignName(state, name, given.request_id);

  const { advertiser_id: _advertiser, campaign_name: _name, request_id: _request, ...fields } = given;
  const campaign = state.world.add({
    accountId: state.account.id,
    kind: 'campaign',
    id: state.nextId(),
    name,
    status: given.operation_status ?? 'ENABLE',
    createdByRequest: request.ordinal,
    fields: { campaign_type: 'REGULAR_CAMPAIGN', ...fields, campaign_automation_type: 'MANUAL' },
  });
  state.requestIds.remember('campaign', given.request_id, request.atMs);
  return toTikTokReply(request, renderCampaign(state, campaign));
};

/** Refuses a new campaign budget that the campaign cannot have. */
export const checkNewCampaignBudget = (state: TikTokState, campaign: Entity, budget: number): void => {
  const mode = campaign.fields['budget_mode'];
  if (mode === undefined || mode === 'BUDGET_MODE_INFINITE') {
    refuseParameter('budget', 'The campaign has no budget of its own, and its budget mode cannot be changed');
  }
  checkBudgetAmount(state, budget, { level: 'campaign' });
  checkAgainstSpend(state, campaign, budget);
};

/** `POST /campaign/update/`: special ad categories can be taken away, not changed and not added. */
export const updateCampaign = (state: TikTokState, { request, input }: TikTokCall): Reply => {
  const given = readFields(campaignUpdateShape, input);
  const campaign = findToChange(state, 'campaign', required(given.campaign_id, 'campaign_id'), 'MANUAL');
  const industries = given.special_industries;
  if (industries !== undefined && industries.length > 0) {
    checkSpecialIndustries(state, industries);
    const before = campaign.fields['special_industries'];
    if (!hasSpecialIndustries(campaign) || JSON.stringify(before) !== JSON.stringify(industries)) {
      refuseParameter('special_industries', 'Special ad categories can be removed, but neither changed nor added');
    }
  }
  if (given.budget !== undefined) checkNewCampaignBudget(state, campaign, given.budget);
  const { advertiser_id: _advertiser, campaign_id: _id, campaign_name: name, ...fields } = given;
  state.world.change(campaign, { ...(name === undefined ? {} : { name }), fields });
  return toTikTokReply(request, renderCampaign(state, campaign));
};
