import type { XBatch, XOperation } from './x-batch.js';
import type { XCampaigns } from './x-campaigns.js';
import { findEntity, xKinds, type XKind } from './x-entity.js';
import type { XLineItems } from './x-line-items.js';
import { refuseMissing, refuseValue } from './x-problem.js';
import type { XState } from './x-state.js';
import type { XTargetingCriteria } from './x-targeting-criteria.js';

/** The kinds that batches are about. */
export interface XBatchParts {
  readonly campaigns: XCampaigns;
  readonly lineItems: XLineItems;
  readonly criteria: XTargetingCriteria;
}

/** The batches of one request with this ordinal (https://docs.x.com/x-ads-api/campaign-management/reference, read November 2026). */
export const openBatches = (
  state: XState,
  { campaigns, lineItems, criteria }: XBatchParts,
  ordinal: number,
): { readonly campaigns: XBatch; readonly lineItems: XBatch; readonly criteria: XBatch } => {
  const target = (kind: XKind, idParameter: string, { type, given }: XOperation, removed: ReadonlySet<string>) => {
    const { [idParameter]: id = refuseMissing(idParameter), ...rest } = given;
    const entity = findEntity(state, kind, id);
    if (removed.has(id)) refuseValue(idParameter, 'an entity that this batch does not delete', id);
    for (const name of type === 'Delete' ? Object.keys(rest) : []) refuseValue(name, 'no such parameter', rest[name]);
    return { entity, rest };
  };
  return {
    campaigns: {
      maximumSize: 40,
      operationTypes: ['Create', 'Update', 'Delete'],
      idParameter: 'campaign_id',
      render: campaigns.render,
      plan: (operation, _before, removed) => {
        if (operation.type === 'Create') return campaigns.create(operation.given, ordinal);
        const { entity, rest } = target(xKinds.campaign, 'campaign_id', operation, removed);
        return operation.type === 'Update' ? campaigns.update(entity, rest) : campaigns.remove(entity);
      },
    },
    lineItems: {
      maximumSize: 40,
      operationTypes: ['Create', 'Update', 'Delete'],
      idParameter: 'line_item_id',
      render: lineItems.render,
      plan: (operation, before, removed) => {
        if (operation.type === 'Create') return lineItems.create(operation.given, ordinal, before);
        const { entity, rest } = target(xKinds.lineItem, 'line_item_id', operation, removed);
        return operation.type === 'Update' ? lineItems.update(entity, rest) : lineItems.remove(entity);
      },
    },
    criteria: {
      maximumSize: 500,
      operationTypes: ['Create', 'Delete'],
      idParameter: 'targeting_criterion_id',
      render: criteria.render,
      plan: (operation, before, removed) => {
        if (operation.type === 'Create') {
          const options = { draft: { created: before, removed }, operatorIsOptional: true };
          return criteria.create(operation.given, ordinal, options);
        }
        return criteria.remove(target(xKinds.criterion, 'targeting_criterion_id', operation, removed).entity);
      },
    },
  };
};
