import type { Entity } from '../world-store.js';
import type { FieldList } from './meta-field-list.js';
import { refuse } from './meta-problem.js';
import { nodeTypes, numberIn, toMetaTime, type MetaState } from './meta-state.js';
import { effectiveStatus, parentOf } from './meta-status.js';

/** Fields that can be read besides those that can be written (reference pages of each node, read November 2026). */
const readable: Readonly<Record<string, readonly string[]>> = {
  campaign: [
    'account_id',
    'adlabels',
    'bid_strategy',
    'budget_remaining',
    'buying_type',
    'configured_status',
    'created_time',
    'daily_budget',
    'effective_status',
    'id',
    'is_adset_budget_sharing_enabled',
    'is_budget_schedule_enabled',
    'is_skadnetwork_attribution',
    'issues_info',
    'lifetime_budget',
    'name',
    'objective',
    'pacing_type',
    'promoted_object',
    'recommendations',
    'source_campaign_id',
    'special_ad_categories',
    'special_ad_category',
    'special_ad_category_country',
    'spend_cap',
    'start_time',
    'status',
    'stop_time',
    'topline_id',
    'updated_time',
  ],
  adGroup: [
    'account_id',
    'adlabels',
    'adset_schedule',
    'attribution_spec',
    'bid_amount',
    'bid_constraints',
    'bid_strategy',
    'billing_event',
    'budget_remaining',
    'campaign',
    'campaign_id',
    'configured_status',
    'created_time',
    'daily_budget',
    'daily_min_spend_target',
    'daily_spend_cap',
    'destination_type',
    'dsa_beneficiary',
    'dsa_payor',
    'effective_status',
    'end_time',
    'frequency_control_specs',
    'id',
    'is_dynamic_creative',
    'issues_info',
    'learning_stage_info',
    'lifetime_budget',
    'lifetime_min_spend_target',
    'lifetime_spend_cap',
    'name',
    'optimization_goal',
    'optimization_sub_event',
    'pacing_type',
    'promoted_object',
    'recommendations',
    'start_time',
    'status',
    'targeting',
    'updated_time',
  ],
  ad: [
    'account_id',
    'ad_active_time',
    'ad_review_feedback',
    'ad_schedule_end_time',
    'ad_schedule_start_time',
    'adlabels',
    'adset',
    'adset_id',
    'bid_amount',
    'campaign',
    'campaign_id',
    'configured_status',
    'conversion_domain',
    'created_time',
    'creative',
    'display_sequence',
    'effective_status',
    'id',
    'issues_info',
    'name',
    'priority',
    'preview_shareable_link',
    'recommendations',
    'status',
    'tracking_specs',
    'updated_time',
  ],
  creative: [
    'account_id',
    'adlabels',
    'asset_feed_spec',
    'authorization_category',
    'body',
    'call_to_action_type',
    'contextual_multi_ads',
    'degrees_of_freedom_spec',
    'effective_object_story_id',
    'id',
    'image_hash',
    'image_url',
    'link_url',
    'name',
    'object_story_spec',
    'object_type',
    'product_set_id',
    'status',
    'thumbnail_url',
    'title',
    'url_tags',
  ],
  asset: [
    'account_id',
    'created_time',
    'creatives',
    'hash',
    'height',
    'id',
    'name',
    'original_height',
    'original_width',
    'permalink_url',
    'status',
    'updated_time',
    'url',
    'url_128',
    'width',
  ],
  audience: [
    'account_id',
    'approximate_count_lower_bound',
    'approximate_count_upper_bound',
    'customer_file_source',
    'delivery_status',
    'description',
    'id',
    'name',
    'operation_status',
    'subtype',
    'time_created',
    'time_updated',
  ],
};

const hasStatus = new Set(['campaign', 'adGroup', 'ad']);

/** Money that is left of the entity's budget: today's, or of the whole lifetime; in Meta's minor units. */
const budgetRemaining = (state: MetaState, entity: Entity): string | undefined => {
  const daily = numberIn(entity, 'daily_budget');
  const lifetime = numberIn(entity, 'lifetime_budget');
  if (daily === undefined && lifetime === undefined) return undefined;
  const { date } = state.localTime(state.clock.nowMs());
  const spentMicros = daily === undefined ? state.metrics.spentEver(entity.id) : state.metrics.spentOn(entity.id, date);
  const spent = Number(spentMicros / BigInt(1_000_000 / state.account.offset));
  return String(Math.max(0, (daily ?? lifetime ?? 0) - spent));
};

const referenceTo = (state: MetaState, entity: Entity | undefined, fields: FieldList): unknown =>
  entity && (fields.size === 0 ? { id: entity.id } : renderNode(state, entity, fields));

const valueOf = (state: MetaState, entity: Entity, name: string, inner: FieldList): unknown => {
  const parent = parentOf(state, entity);
  switch (name) {
    case 'id':
      return entity.id;
    case 'name':
      return entity.name;
    case 'account_id':
      return entity.accountId;
    case 'status':
    case 'configured_status':
      return entity.status;
    case 'effective_status':
      return hasStatus.has(entity.kind) ? effectiveStatus(state, entity) : undefined;
    case 'created_time':
      return toMetaTime(state, entity.createdAtMs);
    case 'updated_time':
      return toMetaTime(state, entity.updatedAtMs);
    case 'budget_remaining':
      return budgetRemaining(state, entity);
    case 'adset_id':
      return entity.parentId;
    case 'adset':
      return referenceTo(state, parent, inner);
    case 'campaign_id':
      return entity.kind === 'ad' ? parent?.parentId : entity.parentId;
    case 'campaign':
      return referenceTo(state, entity.kind === 'ad' && parent ? parentOf(state, parent) : parent, inner);
    case 'creative': {
      const creative = entity.fields['creative'] as { readonly id: string } | undefined;
      return creative && referenceTo(state, state.world.get('creative', creative.id), inner);
    }
    default:
      return entity.fields[name];
  }
};

/** Refuses fields that nodes of a kind do not have. */
export const checkNodeFields = (kind: string, fields: FieldList): void => {
  const known = readable[kind] ?? [];
  for (const name of fields.keys()) {
    if (known.includes(name)) continue;
    refuse({
      code: 100,
      message: `(#100) Tried accessing nonexisting field (${name}) on node type (${nodeTypes[kind] ?? 'Node'})`,
    });
  }
};

/** What a client sees of an entity. Without fields that is its id alone; fields without a value are left out. */
export const renderNode = (state: MetaState, entity: Entity, fields: FieldList): Readonly<Record<string, unknown>> => {
  checkNodeFields(entity.kind, fields);
  const node: Record<string, unknown> = {};
  for (const [name, inner] of fields) {
    const value = valueOf(state, entity, name, inner);
    if (value !== undefined && value !== null) node[name] = value;
  }
  // Images answer with their hash, everything else with its id, whether it was asked for or not.
  if (entity.kind === 'asset') node['hash'] = entity.fields['hash'];
  node['id'] = entity.id;
  return node;
};
