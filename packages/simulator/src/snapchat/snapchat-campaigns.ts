import type { SimulatedRequest } from '../dialect.js';
import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import { handleBatch } from './snapchat-batch.js';
import { isRestrictedCampaign } from './snapchat-employment.js';
import { refuseChange, refuseValue } from './snapchat-problem.js';
import {
  filledText,
  flag,
  ignored,
  integer,
  object,
  oneOf,
  readFields,
  required,
  time,
  uuid,
} from './snapchat-readers.js';
import { readOnly } from './snapchat-read-only.js';
import type { ReviewDesk } from './snapchat-review.js';
import { status } from './snapchat-status.js';
import { replaceFields, requireEntity, toOrigin, type SnapchatState } from './snapchat-state.js';
import { toView } from './snapchat-view.js';

/** https://developers.snap.com/marketing-api/Ads-API/campaigns, read November 2026. */
const objectives = ['AWARENESS_AND_ENGAGEMENT', 'SALES', 'TRAFFIC', 'APP_PROMOTION', 'LEADS'] as const;

const postShape = {
  name: filledText(375),
  status,
  ad_account_id: uuid,
  start_time: time,
  end_time: time,
  daily_budget_micro: integer(),
  lifetime_spend_cap_micro: integer(),
  buy_model: oneOf(['AUCTION', 'RESERVED']),
  objective_v2_properties: object({
    objective_v2_type: oneOf(objectives),
    promotion_type: oneOf(['PROMOTE_PLACES', 'PROMOTE_SHOWS', 'APP_INSTALL', 'APP_REENGAGEMENT']),
    is_auto_generated: flag,
  }),
  regulations: object({ restricted_delivery_signals: flag }),
  pacing_level: oneOf(['AD_SQUAD', 'CAMPAIGN']),
};
const putShape = { ...postShape, ...readOnly, id: uuid, objective: ignored, pacing_properties_version: ignored };

type CampaignInput = ReturnType<typeof readFields<typeof postShape>>;

const objectiveOf = (given: CampaignInput, path: string) => {
  const properties = given.objective_v2_properties;
  if (!properties) return { objective_v2_type: 'AWARENESS_AND_ENGAGEMENT', is_auto_generated: true };
  return {
    is_auto_generated: false,
    ...properties,
    objective_v2_type: required(properties.objective_v2_type, `${path}.objective_v2_properties.objective_v2_type`),
  };
};

const checkMoney = (state: SnapchatState, given: CampaignInput, path: string): void => {
  for (const field of ['daily_budget_micro', 'lifetime_spend_cap_micro'] as const) {
    const micro = given[field];
    if (micro !== undefined && micro < state.account.minimumCampaignBudgetMicro) {
      refuseValue(`${path}.${field} must be at least ${String(state.account.minimumCampaignBudgetMicro)}`);
    }
  }
};

/** The fields of a campaign after checking what was given. */
const toFields = (state: SnapchatState, given: CampaignInput, path: string): Record<string, unknown> => {
  if (given.ad_account_id !== undefined && given.ad_account_id !== state.account.id) {
    refuseValue(`${path}.ad_account_id is not the ad account of the path`);
  }
  const startTime = required(given.start_time, `${path}.start_time`);
  if (given.end_time !== undefined && given.end_time <= startTime) {
    refuseValue(`${path}.end_time must be after start_time`);
  }
  if (given.buy_model === 'RESERVED') refuseValue(`${path}.buy_model RESERVED is not enabled for this ad account`);
  if (given.pacing_level === 'CAMPAIGN')
    refuseValue(`${path}.pacing_level CAMPAIGN is not enabled for this ad account`);
  if (given.regulations?.restricted_delivery_signals === true && !state.account.restrictedDeliverySignals) {
    refuseValue(`${path}.regulations: the ad account has not declared restricted delivery signals`);
  }
  checkMoney(state, given, path);
  const { name: _name, status: _status, ...plain } = given;
  return {
    ...plain,
    ad_account_id: state.account.id,
    objective: 'BRAND_AWARENESS',
    creation_state: 'PUBLISHED',
    objective_v2_properties: objectiveOf(given, path),
    pacing_properties_version: 0,
  };
};

/** `POST /adaccounts/{id}/campaigns` */
export const createCampaigns = (state: SnapchatState, request: SimulatedRequest): Reply =>
  handleBatch('campaign', request, (item, path) => {
    const given = readFields(postShape, item, path);
    const campaign = state.world.add({
      ...toOrigin(state, 'campaign', request),
      name: required(given.name, `${path}.name`),
      status: required(given.status, `${path}.status`),
      fields: toFields(state, given, path),
      id: state.nextId(),
    });
    return toView(state, campaign);
  });

/** A cap may be lowered only while it stays above 1.1 times what is spent (campaigns page, read November 2026). */
const checkLoweredCap = ({ metrics }: SnapchatState, campaign: Entity, given: CampaignInput, path: string): void => {
  const before = campaign.fields['lifetime_spend_cap_micro'];
  const cap = given.lifetime_spend_cap_micro;
  if (typeof before !== 'number' || cap === undefined || cap >= before) return;
  if (BigInt(cap) * 10n <= metrics.spentEver(campaign.id) * 11n) {
    refuseValue(`${path}.lifetime_spend_cap_micro must be greater than 1.1 times the amount spent`);
  }
};

/** `PUT /adaccounts/{id}/campaigns`: a full replace, what is not sent is lost. */
export const replaceCampaigns = (state: SnapchatState, desk: ReviewDesk, request: SimulatedRequest): Reply =>
  handleBatch('campaign', request, (item, path) => {
    const { id, ...read } = readFields(putShape, item, path);
    const campaign = requireEntity(state, 'campaign', required(id, `${path}.id`));
    const given: CampaignInput = read;
    const name = required(given.name, `${path}.name`);
    const newStatus = required(given.status, `${path}.status`);
    const fields = toFields(state, given, path);
    const objective = campaign.fields['objective_v2_properties'] as { readonly objective_v2_type: string };
    if (objectiveOf(given, path).objective_v2_type !== objective.objective_v2_type) {
      refuseChange('objective_v2_properties.objective_v2_type');
    }
    checkLoweredCap(state, campaign, given, path);
    const wasRestricted = isRestrictedCampaign(campaign);
    state.world.change(campaign, { name, status: newStatus, fields: replaceFields(campaign, fields) });
    if (isRestrictedCampaign(campaign) !== wasRestricted) {
      for (const adSquad of state.world.children('adGroup', campaign.id)) desk.reconsider(adSquad, request.atMs);
    }
    return toView(state, campaign);
  });
