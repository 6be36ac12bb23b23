import type { SimulatedRequest } from '../dialect.js';
import type { Reply } from '../reply.js';
import type { Entity } from '../world-store.js';
import { handleBatch } from './snapchat-batch.js';
import { checkBidding, checkGoal } from './snapchat-bidding.js';
import { adSquadPostShape, adSquadPutShape, type AdSquadInput } from './snapchat-ad-squad-shape.js';
import { checkEmploymentTargeting, isRestrictedCampaign } from './snapchat-employment.js';
import { refuseChange, refuseValue } from './snapchat-problem.js';
import { readFields, required } from './snapchat-readers.js';
import type { ReviewDesk } from './snapchat-review.js';
import { replaceFields, requireEntity, toOrigin, type SnapchatState } from './snapchat-state.js';
import { checkTargeting } from './snapchat-targeting.js';
import { toView } from './snapchat-view.js';

/** What Snapchat keeps although a PUT does not name it: it sets the type of the first ad by itself. */
const kept = ['child_ad_type'];

const checkBudget = (
  { account }: SnapchatState,
  given: AdSquadInput,
  path: string,
): 'DAILY_BUDGET' | 'LIFETIME_BUDGET' => {
  const { daily_budget_micro: daily, lifetime_budget_micro: lifetime } = given;
  if ((daily === undefined) === (lifetime === undefined)) {
    refuseValue(`${path} must have one of daily_budget_micro and lifetime_budget_micro`);
  }
  const [field, micro] = daily === undefined ? ['lifetime_budget_micro', lifetime ?? 0] : ['daily_budget_micro', daily];
  if (micro < account.minimumAdSquadBudgetMicro) {
    refuseValue(`${path}.${field} must be at least ${String(account.minimumAdSquadBudgetMicro)}`);
  }
  if (lifetime !== undefined && given.end_time === undefined) {
    refuseValue(`${path}.end_time is required with lifetime_budget_micro`);
  }
  const constraint = daily === undefined ? 'LIFETIME_BUDGET' : 'DAILY_BUDGET';
  if (given.delivery_constraint !== undefined && given.delivery_constraint !== constraint) {
    refuseValue(`${path}.delivery_constraint must be ${constraint} for the budget that is set`);
  }
  return constraint;
};

/**
 * Custom placements have had to include CHAT_FEED since 2025-11-27 for some goals; Snapchat does not say which, so here for
 * all (https://developers.snap.com/marketing-api/Ads-API/changelog, read November 2026).
 */
const checkPlacement = (given: AdSquadInput, path: string): void => {
  const placement = required(given.placement_v2, `${path}.placement_v2`);
  const at = `${path}.placement_v2`;
  const config = required(placement.config, `${at}.config`);
  const isCustom = placement.platforms !== undefined || placement.snapchat_positions !== undefined;
  if (config === 'AUTOMATIC') {
    if (isCustom) refuseValue(`${at}: platforms and snapchat_positions need config CUSTOM`);
    return;
  }
  if (!placement.platforms?.length || !placement.snapchat_positions?.length) {
    refuseValue(`${at} needs platforms and snapchat_positions with config CUSTOM`);
  }
  if (!placement.snapchat_positions?.includes('CHAT_FEED')) {
    refuseValue(`${at}.snapchat_positions must include CHAT_FEED`);
  }
};

/** The fields of an ad squad after checking what was given. */
const toFields = (
  state: SnapchatState,
  campaign: Entity,
  given: AdSquadInput,
  path: string,
): Record<string, unknown> => {
  if (required(given.campaign_id, `${path}.campaign_id`) !== campaign.id) {
    refuseValue(`${path}.campaign_id is not the campaign of the path`);
  }
  if (required(given.type, `${path}.type`) !== 'SNAP_ADS') {
    refuseValue(`${path}.type ${given.type ?? ''} is not enabled for this ad account`);
  }
  required(given.billing_event, `${path}.billing_event`);
  const targeting = checkTargeting(state, required(given.targeting, `${path}.targeting`), `${path}.targeting`);
  if (isRestrictedCampaign(campaign)) checkEmploymentTargeting(targeting, `${path}.targeting`);
  checkPlacement(given, path);
  const constraint = checkBudget(state, given, path);
  checkBidding(state, given, path);
  checkGoal(state, campaign, given, path);
  if (given.end_time !== undefined && given.start_time !== undefined && given.end_time <= given.start_time) {
    refuseValue(`${path}.end_time must be after start_time`);
  }
  const { name: _name, status: _status, ...plain } = given;
  return {
    ...plain,
    targeting,
    delivery_constraint: constraint,
    auto_bid: given.bid_strategy === 'AUTO_BID',
    target_bid: given.bid_strategy === 'TARGET_COST',
    pacing_type: given.pacing_type ?? 'STANDARD',
    creation_state: 'PUBLISHED',
    skadnetwork_properties: { status: 'NEVER_ENROLLED' },
  };
};

/** `POST /campaigns/{id}/adsquads`; without a status an ad squad is paused (recorded traffic of July 2025). */
export const createAdSquads = (state: SnapchatState, campaign: Entity, request: SimulatedRequest): Reply =>
  handleBatch('adGroup', request, (item, path) => {
    const given = readFields(adSquadPostShape, item, path);
    const adSquad = state.world.add({
      ...toOrigin(state, 'adGroup', request),
      parentId: campaign.id,
      name: required(given.name, `${path}.name`),
      status: given.status ?? 'PAUSED',
      fields: toFields(state, campaign, given, path),
      id: state.nextId(),
    });
    return toView(state, adSquad);
  });

/** `PUT /campaigns/{id}/adsquads`: a full replace, what is not sent is lost. */
export const replaceAdSquads = (
  state: SnapchatState,
  desk: ReviewDesk,
  campaign: Entity,
  request: SimulatedRequest,
): Reply =>
  handleBatch('adGroup', request, (item, path) => {
    const { id, ...read } = readFields(adSquadPutShape, item, path);
    const adSquad = requireEntity(state, 'adGroup', required(id, `${path}.id`));
    if (adSquad.parentId !== campaign.id) refuseChange('campaign_id');
    const given: AdSquadInput = read;
    const name = required(given.name, `${path}.name`);
    const fields = toFields(state, campaign, given, path);
    for (const field of ['pacing_type', 'child_ad_type'] as const) {
      const before = adSquad.fields[field];
      const after = fields[field] ?? (field === 'child_ad_type' ? before : undefined);
      if (before !== undefined && after !== before) refuseChange(field);
    }
    const retargeted = JSON.stringify(adSquad.fields['targeting']) !== JSON.stringify(fields['targeting']);
    state.world.change(adSquad, {
      name,
      status: given.status ?? 'PAUSED',
      fields: replaceFields(adSquad, fields, kept),
    });
    if (retargeted) desk.reconsider(adSquad, request.atMs);
    return toView(state, adSquad);
  });
