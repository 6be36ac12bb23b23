import type { Entity } from '../world-store.js';
import { checkBudgets } from './x-budget.js';
import { campaignShapes } from './x-campaign-shape.js';
import type { XChange } from './x-change.js';
import { removeEntity, shownFields, stamps } from './x-entity.js';
import { among, type XList } from './x-list.js';
import {
  identifier,
  listOf,
  optional,
  readParameters,
  text,
  textOf,
  boolean,
  type XParameters,
} from './x-parameters.js';
import { refuseMissing, refuseWith } from './x-problem.js';
import type { XState } from './x-state.js';
import { effectiveStatus, isServable, reasonsNotServable } from './x-status.js';

/** Reads and writes campaigns. */
export interface XCampaigns {
  readonly create: (given: Readonly<Record<string, string>>, ordinal: number) => XChange;
  readonly update: (campaign: Entity, given: Readonly<Record<string, string>>) => XChange;
  readonly remove: (campaign: Entity) => XChange;
  readonly render: (campaign: Entity) => Readonly<Record<string, unknown>>;
  readonly list: XList;
}

const budgetFields = ['daily_budget_amount_local_micro', 'total_budget_amount_local_micro'] as const;

/** Opens the campaigns of the account. */
export const openCampaigns = (state: XState): XCampaigns => {
  const { world, account } = state;
  const shapes = campaignShapes(account);

  const checkLimit = (status: string | undefined, existing?: Entity): void => {
    if (status !== 'ACTIVE' || existing?.status === 'ACTIVE') return;
    if (world.ofKind('campaign').length < account.activeCampaignLimit) return;
    const active = world.ofKind('campaign').filter(({ removed, status: is }) => !removed && is === 'ACTIVE').length;
    if (active >= account.activeCampaignLimit) {
      refuseWith(
        400,
        'TOO_MANY_CAMPAIGNS',
        `This account may have ${String(account.activeCampaignLimit)} active campaigns`,
      );
    }
  };

  const checkFunding = (params: XParameters): void => {
    const id = textOf(params, 'funding_instrument_id') ?? '';
    if (id !== account.credentials.fundingInstrumentId) {
      refuseWith(404, 'FUNDING_INSTRUMENT_NOT_FOUND', `Funding Instrument ${id} was not found`, {
        parameter: 'funding_instrument_id',
        value: id,
      });
    }
    if (!account.funding.ableToFund) {
      refuseWith(400, 'INVALID_FUNDING_INSTRUMENT', `Funding Instrument ${id} is not able to fund campaigns`, {
        parameter: 'funding_instrument_id',
        value: id,
        details: account.funding.reasonsNotAbleToFund.join(', '),
      });
    }
  };

  /** "Required for most Funding Instrument types", the reference says, and also what happens with a total alone. */
  const checkHasBudget = (fields: XParameters): void => {
    const hasNone = budgetFields.every((name) => typeof fields[name] !== 'number');
    if (hasNone && account.funding.type !== 'INSERTION_ORDER') refuseMissing(budgetFields[0]);
  };

  const render = (campaign: Entity) => ({
    id: campaign.id,
    name: campaign.name,
    ...shownFields(campaign),
    budget_optimization: 'LINE_ITEM',
    entity_status: campaign.status,
    effective_status: effectiveStatus(state, campaign),
    servable: isServable(state, campaign),
    reasons_not_servable: reasonsNotServable(state, campaign),
    currency: account.currency,
    duration_in_days: null,
    frequency_cap: null,
    standard_delivery: null,
    ...stamps(campaign),
  });

  return {
    render,
    create: (given, ordinal) => {
      const params = readParameters(shapes.create, given);
      checkFunding(params);
      checkHasBudget(params);
      checkBudgets(state, params);
      // Left out means running: the trap of this API.
      const status = textOf(params, 'entity_status') ?? 'ACTIVE';
      checkLimit(status);
      return {
        params,
        apply: () =>
          world.add({
            accountId: account.credentials.accountId,
            kind: 'campaign',
            id: state.nextId(),
            name: textOf(params, 'name') ?? null,
            status,
            createdByRequest: ordinal,
            fields: {
              funding_instrument_id: params['funding_instrument_id'],
              daily_budget_amount_local_micro: params['daily_budget_amount_local_micro'] ?? null,
              total_budget_amount_local_micro: params['total_budget_amount_local_micro'] ?? null,
              purchase_order_number: params['purchase_order_number'] ?? null,
            },
          }),
      };
    },
    update: (campaign, given) => {
      const params = readParameters(shapes.update, given, true);
      const { name: _name, entity_status: _status, budget_optimization: _optimization, ...rest } = params;
      const { standard_delivery: _delivery, ...fields } = rest;
      const after = { ...campaign.fields, ...fields };
      checkHasBudget(after);
      checkBudgets(state, after, campaign);
      checkLimit(textOf(params, 'entity_status'), campaign);
      const name = textOf(params, 'name');
      const status = textOf(params, 'entity_status');
      return {
        params,
        apply: () => {
          world.change(campaign, {
            fields,
            ...(name === undefined ? {} : { name }),
            ...(status === undefined ? {} : { status }),
          });
          return campaign;
        },
      };
    },
    remove: (campaign) => ({
      params: {},
      apply: () => {
        removeEntity(state, campaign, ['adGroup', 'ad', 'criterion']);
        return campaign;
      },
    }),
    list: {
      kind: 'campaign',
      shape: {
        campaign_ids: optional(listOf(identifier, 200)),
        funding_instrument_ids: optional(listOf(identifier, 200)),
        q: optional(text(255)),
        with_draft: optional(boolean),
      },
      sortable: ['created_at', 'updated_at', 'deleted', 'name', ...budgetFields],
      maximumCount: 1000,
      defaultCount: 200,
      idParameters: ['campaign_ids'],
      nameParameter: 'q',
      matches: (campaign, params) =>
        (campaign.status !== 'DRAFT' || params['with_draft'] === true) &&
        among(params, 'funding_instrument_ids', account.credentials.fundingInstrumentId),
      render,
    },
  };
};
