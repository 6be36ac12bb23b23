import type { Reply } from '../reply.js';
import { checkBudgetAmount } from './tiktok-budget.js';
import { smartCampaignCreateShape, smartCampaignUpdateShape } from './tiktok-campaign-shape.js';
import { checkNewCampaignBudget } from './tiktok-campaigns.js';
import { findToChange } from './tiktok-find.js';
import { refuse, refuseParameter, toTikTokReply } from './tiktok-problem.js';
import { readFields, required } from './tiktok-readers.js';
import { renderSmartCampaign } from './tiktok-render.js';
import { checkSpecialIndustries } from './tiktok-special-industries.js';
import type { TikTokCall, TikTokState } from './tiktok-state.js';

/** Refuses accounts that TikTok has not put on the list for Upgraded Smart+. */
export const checkSmartPlusAllowed = ({ account }: Pick<TikTokState, 'account'>): void => {
  if (!account.smartPlusAllowed) {
    refuse(40118, `The advertiser ${account.id} is not on the allowlist for Upgraded Smart+ Campaigns.`);
  }
};

/** `POST /smart_plus/campaign/create/`: shares its budget out itself unless told otherwise (docs?id=1843312852800706). */
export const createSmartCampaign = (state: TikTokState, { request, input }: TikTokCall): Reply => {
  checkSmartPlusAllowed(state);
  const given = readFields(smartCampaignCreateShape, input);
  const requestId = required(given.request_id, 'request_id');
  const objective = required(given.objective_type, 'objective_type');
  const name = required(given.campaign_name, 'campaign_name');
  state.requestIds.check('smart campaign', requestId, request.atMs);
  if (objective === 'WEB_CONVERSIONS') required(given.sales_destination, 'sales_destination');
  if (objective === 'APP_PROMOTION') required(given.app_promotion_type, 'app_promotion_type');
  checkSpecialIndustries(state, given.special_industries);
  const optimized = given.budget_optimize_on ?? true;
  if (optimized) checkBudgetAmount(state, required(given.budget, 'budget'), { level: 'campaign' });
  for (const field of ['budget', 'budget_mode'] as const) {
    if (!optimized && given[field] !== undefined) {
      refuseParameter(field, `${field} is not supported when budget_optimize_on is false`);
    }
  }

  const { advertiser_id: _advertiser, campaign_name: _name, request_id: _request, ...fields } = given;
  const campaign = state.world.add({
    accountId: state.account.id,
    kind: 'campaign',
    id: state.nextId(),
    name,
    status: given.operation_status ?? 'ENABLE',
    createdByRequest: request.ordinal,
    fields: {
      ...(optimized ? { budget_mode: 'BUDGET_MODE_DYNAMIC_DAILY_BUDGET' } : {}),
      ...fields,
      budget_optimize_on: optimized,
      campaign_automation_type: 'UPGRADED_SMART_PLUS',
    },
  });
  state.requestIds.remember('smart campaign', requestId, request.atMs);
  return toTikTokReply(request, renderSmartCampaign(state, campaign));
};

/** `POST /smart_plus/campaign/update/` */
export const updateSmartCampaign = (state: TikTokState, { request, input }: TikTokCall): Reply => {
  checkSmartPlusAllowed(state);
  const given = readFields(smartCampaignUpdateShape, input);
  const campaignId = required(given.campaign_id, 'campaign_id');
  const campaign = findToChange(state, 'campaign', campaignId, 'UPGRADED_SMART_PLUS');
  if (given.budget !== undefined) checkNewCampaignBudget(state, campaign, given.budget);
  const { advertiser_id: _advertiser, campaign_id: _id, campaign_name: name, ...fields } = given;
  state.world.change(campaign, { ...(name === undefined ? {} : { name }), fields });
  return toTikTokReply(request, renderSmartCampaign(state, campaign));
};
