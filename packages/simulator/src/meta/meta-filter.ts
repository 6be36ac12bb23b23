import type { Entity } from '../world-store.js';
import { refuseParameter } from './meta-problem.js';
import { list, object, oneOf, required, text } from './meta-readers.js';
import { textIn, type MetaState } from './meta-state.js';
import { effectiveStatus, parentOf } from './meta-status.js';

const operators = [
  'EQUAL',
  'NOT_EQUAL',
  'IN',
  'NOT_IN',
  'CONTAIN',
  'NOT_CONTAIN',
  'STARTS_WITH',
  'GREATER_THAN',
  'LESS_THAN',
] as const;

const readFilters = list(
  object({ field: text, operator: oneOf(operators), value: (value: unknown): unknown => value }),
);

/** One condition on an entity's field. */
export interface MetaFilter {
  /** Without the prefix of the entity's own level: `campaign.name` on /campaigns is `name`. */
  readonly field: string;
  readonly operator: (typeof operators)[number];
  readonly values: readonly string[];
}

const filterable = new Set([
  'id',
  'name',
  'effective_status',
  'status',
  'created_time',
  'updated_time',
  'objective',
  'campaign.id',
  'campaign.name',
  'campaign.effective_status',
  'adset.id',
  'adset.name',
  'adset.effective_status',
  'hash',
]);

const levels: Readonly<Record<string, string>> = {
  campaign: 'campaign',
  adGroup: 'adset',
  ad: 'ad',
  creative: 'adcreative',
  asset: 'adimage',
  audience: 'customaudience',
};

/**
 * Reads `filtering=[{field,operator,value}]`, the way to look an entity up by name
 * (https://developers.facebook.com/docs/marketing-api/reference/ad-account/campaigns, read November 2026).
 */
export const readMetaFilters = (value: unknown, kind: string): readonly MetaFilter[] =>
  value === undefined
    ? []
    : readFilters(value, 'filtering').map((filter, index) => {
        const path = `filtering[${String(index)}]`;
        const given = required(filter.field, `${path}[field]`);
        const own = `${levels[kind] ?? kind}.`;
        const field = given.startsWith(own) ? given.slice(own.length) : given;
        if (!filterable.has(field)) refuseParameter(`${path}[field]`, `Filtering by ${given} is not supported`);
        const wanted = required(filter.value, `${path}[value]`);
        const operator = required(filter.operator, `${path}[operator]`);
        const isList = operator === 'IN' || operator === 'NOT_IN';
        if (isList !== Array.isArray(wanted)) {
          refuseParameter(
            `${path}[value]`,
            `The value of ${operator} must be ${isList ? 'an array' : 'a single value'}`,
          );
        }
        const values = Array.isArray(wanted) ? (wanted as readonly unknown[]) : [wanted];
        return { field, operator, values: values.map((one) => text(one, `${path}[value]`)) };
      });

const fieldOf = (state: MetaState, entity: Entity, field: string): string => {
  const [level, inner] = field.split('.');
  if (inner !== undefined) {
    let above = parentOf(state, entity);
    if (level === 'campaign' && above?.kind === 'adGroup') above = parentOf(state, above);
    return above ? fieldOf(state, above, inner) : '';
  }
  switch (field) {
    case 'id':
      return entity.id;
    case 'name':
      return entity.name ?? '';
    case 'status':
      return entity.status ?? '';
    case 'effective_status':
      return effectiveStatus(state, entity);
    case 'created_time':
      return String(Math.floor(entity.createdAtMs / 1000));
    case 'updated_time':
      return String(Math.floor(entity.updatedAtMs / 1000));
    default:
      return textIn(entity, field) ?? '';
  }
};

/** Whether an entity passes one filter. Only CONTAIN and its like ignore case. */
export const passesFilter = (state: MetaState, entity: Entity, { field, operator, values }: MetaFilter): boolean => {
  const exact = fieldOf(state, entity, field);
  const actual = exact.toLowerCase();
  const first = (values[0] ?? '').toLowerCase();
  switch (operator) {
    case 'EQUAL':
    case 'IN':
      return values.includes(exact);
    case 'NOT_EQUAL':
    case 'NOT_IN':
      return !values.includes(exact);
    case 'CONTAIN':
      return actual.includes(first);
    case 'NOT_CONTAIN':
      return !actual.includes(first);
    case 'STARTS_WITH':
      return actual.startsWith(first);
    case 'GREATER_THAN':
      return Number(actual) > Number(first);
    case 'LESS_THAN':
      return Number(actual) < Number(first);
  }
};
