import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import { checkBudget, checkBudgetKind, hasBudget } from './meta-budget.js';
import { entityInput, isValidateOnly } from './meta-input.js';
import { refuseParameter } from './meta-problem.js';
import { anyObject, filledText, flag, integer, list, oneOf, readFields, required, text, time } from './meta-readers.js';
import { momentIn, ok, toMetaTime, validated, type MetaCall, type MetaState } from './meta-state.js';
import { applyStatus, creationStatus, updateStatus } from './meta-status.js';

/** https://developers.facebook.com/docs/marketing-api/reference/ad-account/campaigns, read November 2026. */
const objectives = [
  'OUTCOME_APP_PROMOTION',
  'OUTCOME_AWARENESS',
  'OUTCOME_ENGAGEMENT',
  'OUTCOME_LEADS',
  'OUTCOME_SALES',
  'OUTCOME_TRAFFIC',
] as const;

const specialAdCategories = [
  'NONE',
  'EMPLOYMENT',
  'HOUSING',
  'CREDIT',
  'FINANCIAL_PRODUCTS_SERVICES',
  'ISSUES_ELECTIONS_POLITICS',
  'ONLINE_GAMBLING_AND_GAMING',
] as const;

/** How bids may be chosen. */
export const bidStrategies = [
  'LOWEST_COST_WITHOUT_CAP',
  'LOWEST_COST_WITH_BID_CAP',
  'COST_CAP',
  'LOWEST_COST_WITH_MIN_ROAS',
] as const;

const countryCode = (value: unknown, path: string): string => {
  const read = text(value, path);
  return /^[A-Z]{2}$/.test(read) ? read : refuseParameter(path, `${path} must be a valid two-letter country code`);
};

const changeable = {
  name: filledText,
  daily_budget: integer,
  lifetime_budget: integer,
  bid_strategy: oneOf(bidStrategies),
  spend_cap: integer,
  special_ad_categories: list(oneOf(specialAdCategories)),
  special_ad_category_country: list(countryCode),
  is_adset_budget_sharing_enabled: flag,
  is_budget_schedule_enabled: flag,
  budget_schedule_specs: list(anyObject),
  is_skadnetwork_attribution: flag,
  pacing_type: list(text),
  promoted_object: anyObject,
  adlabels: list(anyObject),
  start_time: time,
  stop_time: time,
};

const createShape = {
  ...changeable,
  status: creationStatus,
  objective: oneOf(objectives),
  buying_type: oneOf(['AUCTION', 'RESERVED']),
  source_campaign_id: text,
  topline_id: text,
};
const updateShape = { ...changeable, status: updateStatus };

type CampaignChange = ReturnType<typeof readFields<typeof updateShape>>;

/** The campaign as Meta stores it: money as text, moments on the account's clock. */
const toFields = (state: MetaState, given: CampaignChange): Record<string, unknown> => {
  const { name: _name, status: _status, start_time: start, stop_time: stop, ...plain } = given;
  const fields: Record<string, unknown> = { ...plain };
  for (const money of ['daily_budget', 'lifetime_budget', 'spend_cap'] as const) {
    if (given[money] !== undefined) fields[money] = String(given[money]);
  }
  if (start !== undefined) fields['start_time'] = toMetaTime(state, start);
  if (stop !== undefined) fields['stop_time'] = toMetaTime(state, stop);
  return fields;
};

const checkCategories = (given: CampaignChange): void => {
  const real = (given.special_ad_categories ?? []).filter((category) => category !== 'NONE');
  if (real.length > 0 && !given.special_ad_category_country?.length) {
    refuseParameter(
      'special_ad_category_country',
      'special_ad_category_country is required when a special ad category is set',
    );
  }
};

/** `POST /act_{id}/campaigns` */
export const createCampaign = (state: MetaState, { request, input }: MetaCall): Reply => {
  const given = readFields(createShape, entityInput(input));
  const name = required(given.name, 'name');
  required(given.objective, 'objective');
  if (given.special_ad_categories === undefined) {
    refuseParameter('special_ad_categories', 'The parameter special_ad_categories is required');
  }
  checkCategories(given);
  if (given.buying_type === 'RESERVED' && given.special_ad_categories?.includes('EMPLOYMENT')) {
    refuseParameter('buying_type', 'Reservation buying is not available for this special ad category');
  }
  const startMs = given.start_time ?? request.atMs;
  checkBudget(state, given, { startMs, endMs: given.stop_time });
  const ownBudget = given.daily_budget !== undefined || given.lifetime_budget !== undefined;
  if (!ownBudget && given.is_adset_budget_sharing_enabled === undefined) {
    refuseParameter(
      'is_adset_budget_sharing_enabled',
      'You must specify is_adset_budget_sharing_enabled as true or false when the campaign has no budget of its own.',
      4834011,
      'Must specify True or False in is_adset_budget_sharing_enabled field',
    );
  }
  if (!ownBudget && given.bid_strategy !== undefined) {
    refuseParameter('bid_strategy', 'A bid strategy can only be set on a campaign that has a budget');
  }
  if (isValidateOnly(input)) return validated;
  const campaign = state.world.add({
    accountId: state.account.id,
    kind: 'campaign',
    id: state.nextId(),
    name,
    status: required(given.status ?? 'ACTIVE', 'status'),
    createdByRequest: request.ordinal,
    fields: { buying_type: 'AUCTION', ...toFields(state, given) },
  });
  return ok({ id: campaign.id });
};

/** `POST /{campaign}` */
export const updateCampaign = (state: MetaState, campaign: Entity, { request, input }: MetaCall): Reply => {
  const given = readFields(updateShape, entityInput(input));
  checkCategories({
    ...(campaign.fields as CampaignChange),
    ...given,
  });
  checkBudgetKind(campaign, given);
  if (!hasBudget(campaign) && (given.daily_budget ?? given.lifetime_budget) !== undefined) {
    const owners = state.world.children('adGroup', campaign.id).filter((adSet) => !adSet.removed && hasBudget(adSet));
    if (owners.length > 0) {
      refuseParameter('daily_budget', 'A campaign whose ad sets have budgets cannot have one itself', 1885621);
    }
  }
  checkBudget(state, given, {
    startMs: momentIn(campaign, 'start_time') ?? request.atMs,
    endMs: given.stop_time ?? momentIn(campaign, 'stop_time'),
  });
  if (isValidateOnly(input)) return validated;
  state.world.change(campaign, {
    ...(given.name === undefined ? {} : { name: given.name }),
    fields: toFields(state, given),
  });
  if (given.status !== undefined) applyStatus(state, campaign, given.status);
  return ok({ success: true });
};

/** True if the campaign declares that its ads are about employment. */
export const isEmploymentCampaign = (campaign: Entity): boolean => {
  const categories = campaign.fields['special_ad_categories'];
  return Array.isArray(categories) && categories.includes('EMPLOYMENT');
};
