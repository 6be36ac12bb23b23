import { findQueryField, isEnumConstant, type QueryField } from './gaql-fields.js';
import { enumOf, toJsonName } from '../shape.js';
import { queryError } from './gaql-problem.js';
import type { Condition, GaqlQuery } from './gaql-query.js';
import type { QuerySource } from './query-sources.js';
import { coreDateSegments, duringRange, simulatedSegments } from './segment-values.js';

/** A query whose every name is known to exist and to fit. */
export interface CheckedQuery {
  readonly query: GaqlQuery;
  readonly source: QuerySource;
  readonly select: readonly QueryField[];
  readonly where: readonly (readonly [QueryField, Condition])[];
  readonly orderBy: readonly (readonly [QueryField, boolean])[];
}

const isCoreDate = ({ resource, jsonPath }: QueryField): boolean =>
  resource === 'segments' && coreDateSegments.some((segment) => segment === jsonPath[1]);

const fieldOf = (name: string): QueryField => {
  const field = findQueryField(name);
  if (!field) throw queryError('UNRECOGNIZED_FIELD', `Unrecognized field in the query: '${name}'.`);
  return field;
};

const checkFits = (field: QueryField, query: GaqlQuery, source: QuerySource, clause: 'SELECT' | 'WHERE'): void => {
  const { name, resource, jsonPath } = field;
  if (resource === 'metrics' || resource === 'segments') {
    if (!source.hasMetrics) {
      const what = resource === 'metrics' ? 'METRIC' : 'SEGMENT';
      throw queryError(
        `PROHIBITED_${what}_IN_SELECT_OR_WHERE_CLAUSE`,
        `Cannot select or filter on the following ${resource}: '${name}', since '${query.from}' has none.`,
      );
    }
    if (resource === 'segments' && !simulatedSegments.includes(jsonPath[1] ?? '')) {
      throw queryError('PROHIBITED_SEGMENT_IN_SELECT_OR_WHERE_CLAUSE', `The simulator cannot split rows by '${name}'.`);
    }
  } else if (resource !== query.from && !source.attributed.includes(resource)) {
    throw queryError(
      `PROHIBITED_RESOURCE_TYPE_IN_${clause}_CLAUSE`,
      `Resource '${resource}' cannot be used with '${query.from}' in the FROM clause.`,
    );
  }
};

const checkValue = ({ name, type }: QueryField, { operator, values }: Condition, today: string): void => {
  const isEnum = enumOf(type) !== undefined;
  if (operator.endsWith('LIKE') && type !== 'string') {
    throw queryError('OPERATOR_FIELD_MISMATCH', `Operator '${operator}' cannot be used with the field '${name}'.`);
  }
  if ((isEnum || type === 'bool') && ['>', '>=', '<', '<=', 'BETWEEN', 'DURING'].includes(operator)) {
    throw queryError('OPERATOR_FIELD_MISMATCH', `Operator '${operator}' cannot be used with the field '${name}'.`);
  }
  for (const { text, quoted } of values) {
    if (operator === 'DURING') {
      if (type !== 'date')
        throw queryError('OPERATOR_FIELD_MISMATCH', `Operator 'DURING' cannot be used with the field '${name}'.`);
      if (!duringRange(text, today))
        throw queryError('INVALID_VALUE_WITH_DURING_OPERATOR', `Invalid date range: '${text}'.`);
    } else if (isEnum) {
      if (!isEnumConstant(type, text)) {
        throw queryError('BAD_ENUM_CONSTANT', `Invalid enum value cannot be included in WHERE clause: '${text}'.`);
      }
    } else if (type === 'date') {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text))) {
        throw queryError('INVALID_DATE_FORMAT', `Invalid date literal: '${text}'. Expected 'YYYY-MM-DD'.`);
      }
    } else if (type === 'bool') {
      if (!/^(true|false)$/i.test(text))
        throw queryError('BAD_VALUE', `Invalid value '${text}' for the field '${name}'.`);
    } else if (type === 'string') {
      if (!quoted)
        throw queryError('BAD_VALUE', `The value '${text}' of the field '${name}' must be a string in quotes.`);
    } else if (!/^-?\d+(\.\d+)?$/.test(text)) {
      throw queryError('BAD_VALUE', `Invalid value '${text}' for the field '${name}'.`);
    }
  }
};

/** Queries about dates must say from when to when. */
const checkDateRange = (select: readonly QueryField[], where: CheckedQuery['where']): void => {
  const filters = where.filter(([field]) => isCoreDate(field));
  if (filters.length === 0 && !select.some(isCoreDate)) return;
  const has = (...operators: readonly string[]) => filters.some(([, { operator }]) => operators.includes(operator));
  if (has('=', 'BETWEEN', 'DURING', 'IN') || (has('>', '>=') && has('<', '<='))) return;
  throw queryError(
    'EXPECTED_FILTERS_ON_DATE_RANGE',
    'The query must include a finite date range in the WHERE clause when a core date segment is used.',
  );
};

/** Checks a query against what exists. Throws a query error for the first thing that does not fit. */
export const checkQuery = (
  query: GaqlQuery,
  sources: ReadonlyMap<string, QuerySource>,
  today: string,
): CheckedQuery => {
  const source = sources.get(query.from);
  if (!source) {
    throw queryError('BAD_RESOURCE_TYPE_IN_FROM_CLAUSE', `Invalid resource type in the FROM clause: '${query.from}'.`);
  }
  const select = query.select.map((name) => {
    const field = fieldOf(name);
    checkFits(field, query, source, 'SELECT');
    return field;
  });
  const where = query.where.map((condition): readonly [QueryField, Condition] => {
    const field = fieldOf(condition.field);
    checkFits(field, query, source, 'WHERE');
    checkValue(field, condition, today);
    const needsSelect = field.resource === 'segments' && !isCoreDate(field);
    if (needsSelect && !query.select.includes(field.name)) throw notSelected(field);
    return [field, condition];
  });
  checkDateRange(select, where);
  const orderBy = query.orderBy.map(({ field: name, descending }): readonly [QueryField, boolean] => {
    const field = fieldOf(name);
    if (!query.select.includes(name) && field.resource !== query.from) throw notSelected(field);
    return [field, descending];
  });
  return { query, source, select, where, orderBy };
};

const notSelected = ({ name }: QueryField): Error =>
  queryError(
    'EXPECTED_REFERENCED_FIELD_IN_SELECT_CLAUSE',
    `The following field must be present in SELECT clause: '${toJsonName(name)}'.`,
  );
