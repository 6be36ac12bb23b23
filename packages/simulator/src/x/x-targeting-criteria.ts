import type { Entity } from '../world-store.js';
import { xLocations } from './data/x-locations.js';
import { xTargetingTypes } from './data/x-targeting-types.js';
import type { XChange } from './x-change.js';
import { findEntity, removeEntity, stamps, xKinds } from './x-entity.js';
import { among, type XList } from './x-list.js';
import {
  identifier,
  listOf,
  oneOf,
  optional,
  readParameters,
  required,
  text,
  textOf,
  textsOf,
  type XParameters,
} from './x-parameters.js';
import { refuseWith } from './x-problem.js';
import { textIn, type XState } from './x-state.js';
import { checkCriterion, criterionName, type XCriterion } from './x-targeting-rules.js';

/** What a batch did so far that is not applied yet. */
export interface XCriteriaDraft {
  readonly created: readonly XParameters[];
  readonly removed: ReadonlySet<string>;
}

/** Reads and writes targeting criteria. */
export interface XTargetingCriteria {
  readonly create: (
    given: Readonly<Record<string, string>>,
    ordinal: number,
    options?: { readonly draft?: XCriteriaDraft; readonly operatorIsOptional?: boolean },
  ) => XChange;
  readonly remove: (criterion: Entity) => XChange;
  readonly render: (criterion: Entity) => Readonly<Record<string, unknown>>;
  readonly list: XList;
}

const shape = {
  line_item_id: required(identifier),
  operator_type: required(oneOf(['EQ', 'NE', 'GTE', 'LT'])),
  targeting_type: required(oneOf(xTargetingTypes)),
  targeting_value: required(text(255)),
};

/** Of a batch's items the reference only says that they support an operator, and its example has none. */
const batchShape = { ...shape, operator_type: optional(oneOf(['EQ', 'NE', 'GTE', 'LT'])) };

const toCriterion = (params: XParameters): XCriterion => ({
  type: textOf(params, 'targeting_type') ?? '',
  value: textOf(params, 'targeting_value') ?? '',
  operator: textOf(params, 'operator_type') ?? 'EQ',
});

/** Opens the targeting criteria of the account. */
export const openTargetingCriteria = (state: XState): XTargetingCriteria => {
  const { world, account } = state;

  const render = (criterion: Entity) => {
    const location =
      textIn(criterion, 'targeting_type') === 'LOCATION' ? textIn(criterion, 'targeting_value') : undefined;
    return {
      id: criterion.id,
      line_item_id: criterion.parentId,
      name: criterion.name,
      operator_type: criterion.fields['operator_type'],
      targeting_type: criterion.fields['targeting_type'],
      targeting_value: criterion.fields['targeting_value'],
      ...(location === undefined ? {} : { location_type: xLocations.get(location)?.type }),
      ...stamps(criterion),
    };
  };

  return {
    render,
    create: (given, ordinal, { draft, operatorIsOptional = false } = {}) => {
      const params = readParameters(operatorIsOptional ? batchShape : shape, given);
      const lineItem = findEntity(state, xKinds.lineItem, textOf(params, 'line_item_id') ?? '');
      const existing = world
        .children('criterion', lineItem.id)
        .filter(({ id, removed }) => !removed && draft?.removed.has(id) !== true)
        .map(({ fields }) => toCriterion(fields));
      const beside = (draft?.created ?? []).filter(({ line_item_id: id }) => id === lineItem.id).map(toCriterion);
      const criterion = toCriterion(params);
      checkCriterion(state, criterion, [...existing, ...beside]);
      return {
        params,
        apply: () =>
          world.add({
            accountId: account.credentials.accountId,
            kind: 'criterion',
            id: state.nextId(),
            parentId: lineItem.id,
            name: criterionName(criterion),
            createdByRequest: ordinal,
            fields: {
              operator_type: criterion.operator,
              targeting_type: criterion.type,
              targeting_value: criterion.value,
            },
          }),
      };
    },
    remove: (criterion) => ({
      params: {},
      apply: () => {
        removeEntity(state, criterion, []);
        return criterion;
      },
    }),
    list: {
      kind: 'criterion',
      shape: {
        line_item_ids: required(listOf(identifier, 200)),
        targeting_criterion_ids: optional(listOf(identifier, 200)),
        lang: optional(text(2, 2)),
      },
      sortable: ['created_at', 'updated_at', 'deleted'],
      maximumCount: 1000,
      defaultCount: 200,
      candidates: (params) => {
        const ids = textsOf(params, 'line_item_ids') ?? [];
        for (const id of ids) {
          if (!world.get('adGroup', id)) {
            refuseWith(404, 'LINE_ITEM_NOT_FOUND', `Line Item ${id} was not found`, {
              parameter: 'line_item_ids',
              value: id,
            });
          }
        }
        return ids.flatMap((id) => world.children('criterion', id));
      },
      matches: (criterion, params) => among(params, 'targeting_criterion_ids', criterion.id),
      render,
    },
  };
};
