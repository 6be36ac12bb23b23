import type { Entity } from '../world-store.js';
import { showFields } from './x-answer.js';
import type { XChange } from './x-change.js';
import { requireJson } from './x-input.js';
import { problemIn, refuse, refuseMissing, refuseValue, refuseWith, type XError } from './x-problem.js';
import type { XParameters } from './x-parameters.js';
import type { XAnswer, XCall, XState } from './x-state.js';

/** One item of a batch, with its values as texts, as a form would have them. */
export interface XOperation {
  readonly type: string;
  readonly given: Readonly<Record<string, string>>;
}

/** What a batch of one kind does. */
export interface XBatch {
  readonly maximumSize: number;
  readonly operationTypes: readonly string[];
  /** Checks one item. `before` are the parameters of the creations in front of it, in order. */
  readonly plan: (operation: XOperation, before: readonly XParameters[], removed: ReadonlySet<string>) => XChange;
  /** The parameter that names an existing entity. */
  readonly idParameter: string;
  readonly render: (entity: Entity) => Readonly<Record<string, unknown>>;
}

const toText = (value: unknown, name: string): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null) return '';
  if (Array.isArray(value)) return value.map((item) => toText(item, name)).join(',');
  return refuseValue(name, 'value', value);
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const readOperation = (item: unknown, batch: XBatch): XOperation => {
  if (!isObject(item)) return refuseValue('operation', 'object', item);
  for (const name of Object.keys(item)) {
    if (name !== 'operation_type' && name !== 'params') refuseValue(name, 'no such field', item[name]);
  }
  const { operation_type: type = refuseMissing('operation_type'), params = refuseMissing('params') } = item;
  const known = batch.operationTypes.find((word) => word === type);
  if (known === undefined) return refuseValue('operation_type', `one of ${batch.operationTypes.join(', ')}`, type);
  if (!isObject(params)) return refuseValue('params', 'object', params);
  return {
    type: known,
    given: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, toText(value, name)])),
  };
};

/** The items of a batch, counted. */
export const readBatch = ({ input }: Pick<XCall, 'input'>, maximumSize: number): readonly unknown[] => {
  const items = requireJson(input);
  if (!Array.isArray(items)) return refuseValue('batch', 'JSON array of operations', null);
  if (items.length === 0) return refuseWith(400, 'INVALID_PARAMETER', 'The batch is empty');
  if (items.length > maximumSize) {
    return refuseWith(400, 'REQUEST_TOO_COMPLEX', `Batch size ${String(items.length)} exceeds ${String(maximumSize)}`);
  }
  return items as readonly unknown[];
};

/** All items or none: every one is checked before the first is applied, and the answers keep their order. */
export const answerBatch = (state: Pick<XState, 'account'>, batch: XBatch, call: XCall): XAnswer => {
  const items = readBatch(call, batch.maximumSize);
  const errors: (readonly XError[])[] = [];
  const planned: { readonly operation: XOperation; readonly change: XChange }[] = [];
  const created: XParameters[] = [];
  const removed = new Set<string>();
  for (const item of items) {
    try {
      const operation = readOperation(item, batch);
      const change = batch.plan(operation, created, removed);
      planned.push({ operation, change });
      if (operation.type === 'Create') created.push(change.params);
      if (operation.type === 'Delete') removed.add(operation.given[batch.idParameter] ?? '');
      errors.push([]);
    } catch (error) {
      const problem = problemIn(error);
      if (!problem) throw error;
      errors.push(problem.errors);
    }
  }
  if (errors.some((ofItem) => ofItem.length > 0)) return refuse({ status: 400, errors: [], operationErrors: errors });
  const entities = planned.map(({ change }) => change.apply());
  return {
    data: entities.map(batch.render),
    request: planned.map(({ operation, change }) => ({
      params: {
        ...(operation.type === 'Create' ? {} : { [batch.idParameter]: operation.given[batch.idParameter] }),
        ...showFields(change.params),
        account_id: state.account.credentials.accountId,
      },
      operation_type: operation.type,
    })),
  };
};
