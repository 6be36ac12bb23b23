import type { Entity } from '../world-store.js';
import { checkBudgets } from './x-budget.js';
import type { XChange } from './x-change.js';
import { findEntity, removeEntity, shownFields, stamps, xKinds } from './x-entity.js';
import { settleLineItem } from './x-line-item-rules.js';
import { lineItemShapes } from './x-line-item-shape.js';
import { among, type XList } from './x-list.js';
import {
  boolean,
  identifier,
  listOf,
  optional,
  readParameters,
  text,
  textOf,
  textsOf,
  type XParameters,
} from './x-parameters.js';
import { refuseWith } from './x-problem.js';
import type { XState } from './x-state.js';

/** Reads and writes line items. */
export interface XLineItems {
  /** @param together parameters of the line items that a batch creates before this one */
  readonly create: (
    given: Readonly<Record<string, string>>,
    ordinal: number,
    together?: readonly XParameters[],
  ) => XChange;
  readonly update: (lineItem: Entity, given: Readonly<Record<string, string>>) => XChange;
  readonly remove: (lineItem: Entity) => XChange;
  readonly render: (lineItem: Entity) => Readonly<Record<string, unknown>>;
  readonly list: XList;
}

/** https://docs.x.com/x-ads-api/campaign-management/reference#line-items, read November 2026. */
const maximumPerCampaign = 100;

const emptyFields = {
  advertiser_domain: null,
  advertiser_user_id: null,
  android_app_store_identifier: null,
  audience_expansion: null,
  automatic_tweet_promotion: null,
  categories: [],
  creative_source: 'MANUAL',
  daily_budget_amount_local_micro: null,
  duration_in_days: null,
  frequency_cap: null,
  ios_app_store_identifier: null,
  primary_web_event_tag: null,
  standard_delivery: true,
  target_cpa_local_micro: null,
  total_budget_amount_local_micro: null,
} as const;

const withoutOwn = ({
  name: _name,
  entity_status: _status,
  campaign_id: _campaign,
  ...fields
}: XParameters): XParameters => fields;

/** Opens the line items of the account. */
export const openLineItems = (state: XState): XLineItems => {
  const { world, account, clock } = state;
  const shapes = lineItemShapes(account);

  const checkSiblings = (params: XParameters, siblings: readonly XParameters[]): void => {
    if (siblings.length >= maximumPerCampaign) {
      refuseWith(400, 'TOO_MANY_LINE_ITEMS', `A campaign may have ${String(maximumPerCampaign)} line items`);
    }
    for (const name of ['objective', 'product_type']) {
      if (siblings.some((sibling) => sibling[name] !== params[name])) {
        refuseWith(400, 'INVALID_PARAMETER', `All line items of a campaign must have the same ${name}`, {
          parameter: name,
          value: params[name],
        });
      }
    }
  };

  const checkLimit = (status: string | undefined, waiting: number, existing?: Entity): void => {
    if (status !== 'ACTIVE' || existing?.status === 'ACTIVE') return;
    if (world.ofKind('adGroup').length + waiting < account.activeLineItemLimit) return;
    const active = world.ofKind('adGroup').filter(({ removed, status: is }) => !removed && is === 'ACTIVE').length;
    if (active + waiting >= account.activeLineItemLimit) {
      refuseWith(
        400,
        'TOO_MANY_LINE_ITEMS',
        `This account may have ${String(account.activeLineItemLimit)} active line items`,
      );
    }
  };

  const render = (lineItem: Entity) => ({
    id: lineItem.id,
    campaign_id: lineItem.parentId,
    name: lineItem.name,
    ...shownFields(lineItem),
    entity_status: lineItem.status,
    currency: account.currency,
    funding_instrument_id: account.credentials.fundingInstrumentId,
    ...stamps(lineItem),
  });

  return {
    render,
    create: (given, ordinal, together = []) => {
      const params = readParameters(shapes.create, given);
      const campaign = findEntity(state, xKinds.campaign, textOf(params, 'campaign_id') ?? '');
      const existing = world.children('adGroup', campaign.id).filter(({ removed }) => !removed);
      const beside = together.filter(({ campaign_id: id }) => id === campaign.id);
      checkSiblings(params, [...existing.map(({ fields }) => fields), ...beside]);
      checkBudgets(state, params);
      const status = textOf(params, 'entity_status') ?? 'ACTIVE';
      checkLimit(status, together.length);
      const settled = settleLineItem(account, params, clock.nowMs());
      return {
        params,
        apply: () =>
          world.add({
            accountId: account.credentials.accountId,
            kind: 'adGroup',
            id: state.nextId(),
            parentId: campaign.id,
            name: textOf(params, 'name') ?? null,
            status,
            createdByRequest: ordinal,
            fields: {
              ...emptyFields,
              ...withoutOwn(settled),
              placements: textsOf(params, 'placements') ?? [],
            },
          }),
      };
    },
    update: (lineItem, given) => {
      const params = readParameters(shapes.update, given, true);
      const payBy = textOf(params, 'pay_by');
      if (
        payBy !== undefined &&
        payBy !== lineItem.fields['pay_by'] &&
        lineItem.fields['objective'] !== 'APP_INSTALLS'
      ) {
        refuseWith(400, 'INVALID_PARAMETER', 'pay_by can only be modified for the objective APP_INSTALLS', {
          parameter: 'pay_by',
          value: payBy,
        });
      }
      const changed = withoutOwn(params);
      // A new goal brings its own unit to pay by, unless one was named.
      const before = changed['goal'] === undefined ? lineItem.fields : { ...lineItem.fields, pay_by: undefined };
      const after = { ...before, ...changed };
      checkBudgets(state, after, lineItem);
      const settled = settleLineItem(account, after, params['end_time'] === undefined ? undefined : clock.nowMs());
      const status = textOf(params, 'entity_status');
      checkLimit(status, 0, lineItem);
      const name = textOf(params, 'name');
      return {
        params,
        apply: () => {
          world.change(lineItem, {
            fields: settled,
            ...(name === undefined ? {} : { name }),
            ...(status === undefined ? {} : { status }),
          });
          return lineItem;
        },
      };
    },
    remove: (lineItem) => ({
      params: {},
      apply: () => {
        removeEntity(state, lineItem, ['ad', 'criterion']);
        return lineItem;
      },
    }),
    list: {
      kind: 'adGroup',
      shape: {
        campaign_ids: optional(listOf(identifier, 200)),
        funding_instrument_ids: optional(listOf(identifier, 200)),
        line_item_ids: optional(listOf(identifier, 200)),
        q: optional(text(255)),
        with_draft: optional(boolean),
      },
      sortable: ['created_at', 'updated_at', 'deleted', 'bid_amount_local_micro'],
      maximumCount: 1000,
      defaultCount: 200,
      idParameters: ['line_item_ids'],
      nameParameter: 'q',
      candidates: (params) => textsOf(params, 'campaign_ids')?.flatMap((id) => world.children('adGroup', id)),
      matches: (lineItem, params) =>
        (lineItem.status !== 'DRAFT' || params['with_draft'] === true) &&
        among(params, 'campaign_ids', lineItem.parentId) &&
        among(params, 'funding_instrument_ids', account.credentials.fundingInstrumentId),
      render,
    },
  };
};
