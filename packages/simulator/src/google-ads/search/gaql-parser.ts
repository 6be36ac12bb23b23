import { queryError } from './gaql-problem.js';
import type { Condition, GaqlQuery, Literal, Operator, SortOrder } from './gaql-query.js';
import { toTokens, type Token } from './gaql-tokens.js';

const fieldPattern = /^[a-z][\w]*(\.[a-z][\w]*)*$/;
const end: Token = { kind: 'end', text: '' };

/**
 * Takes a query of the Google Ads Query Language apart. Throws a query error with Google's code for what is wrong.
 * Grammar: https://developers.google.com/google-ads/api/docs/query/grammar (read 2026-11); REGEXP_MATCH is not simulated.
 */
export const parseGaql = (query: string): GaqlQuery => {
  const tokens = toTokens(query);
  let at = 0;
  const peek = (offset = 0): Token => tokens[at + offset] ?? end;
  const take = (): Token => {
    const token = peek();
    at += 1;
    return token;
  };
  const isWord = (word: string, offset = 0) => peek(offset).kind === 'word' && peek(offset).text.toUpperCase() === word;
  const isSymbol = (text: string) => peek().kind === 'symbol' && peek().text === text;
  const skip = (matches: boolean): boolean => {
    if (matches) at += 1;
    return matches;
  };
  const unexpected = (expectedCode: string, what: string): Error =>
    peek().kind === 'end'
      ? queryError('UNEXPECTED_END_OF_QUERY', `Unexpected end of query: expected ${what}.`)
      : queryError(expectedCode, `Expected ${what}, but found '${peek().text}'.`);

  const takeField = (badCode: string): string => {
    if (peek().kind !== 'word') throw unexpected(badCode, 'a field name');
    const { text } = take();
    if (!fieldPattern.test(text)) throw queryError(badCode, `Invalid field name in the query: '${text}'.`);
    return text;
  };
  const takeList = <Item>(item: () => Item): Item[] => {
    const items = [item()];
    while (skip(isSymbol(','))) items.push(item());
    return items;
  };
  const takeLiteral = (): Literal => {
    if (peek().kind !== 'word' && peek().kind !== 'text') throw unexpected('BAD_VALUE', 'a value');
    const { kind, text } = take();
    return { text, quoted: kind === 'text' };
  };
  const takeLiterals = (): readonly Literal[] => {
    if (!skip(isSymbol('('))) throw unexpected('EXPECTED_LIST', 'a list of values in parentheses');
    if (isSymbol(')'))
      throw queryError('PROHIBITED_EMPTY_LIST_IN_CONDITION', 'The list of a condition must not be empty.');
    const values = takeList(takeLiteral);
    if (!skip(isSymbol(')'))) throw unexpected('EXPECTED_LIST', "')'");
    return values;
  };

  const takeOperator = (): Operator => {
    if (peek().kind === 'symbol' && ['=', '!=', '>', '>=', '<', '<='].includes(peek().text))
      return take().text as Operator;
    const words = [
      'NOT IN',
      'NOT LIKE',
      'CONTAINS ANY',
      'CONTAINS ALL',
      'CONTAINS NONE',
      'IS NOT NULL',
      'IS NULL',
    ] as const;
    for (const candidate of [...words, 'IN', 'LIKE', 'BETWEEN', 'DURING'] as const) {
      const parts = candidate.split(' ');
      if (!parts.every((part, offset) => isWord(part, offset))) continue;
      at += parts.length;
      return candidate;
    }
    throw unexpected('BAD_OPERATOR', 'an operator');
  };
  const takeCondition = (): Condition => {
    const field = takeField('BAD_FIELD_NAME');
    const operator = takeOperator();
    if (operator === 'IS NULL' || operator === 'IS NOT NULL') return { field, operator, values: [] };
    if (operator.endsWith('IN') || operator.startsWith('CONTAINS')) return { field, operator, values: takeLiterals() };
    if (operator !== 'BETWEEN') {
      if (isSymbol('('))
        throw queryError('EXPECTED_SINGLE_VALUE', `Operator '${operator}' takes one value, not a list.`);
      return { field, operator, values: [takeLiteral()] };
    }
    const from = takeLiteral();
    if (!skip(isWord('AND'))) throw unexpected('EXPECTED_AND', 'AND');
    return { field, operator, values: [from, takeLiteral()] };
  };
  const takeConditions = (): Condition[] => {
    const conditions = [takeCondition()];
    while (skip(isWord('AND'))) conditions.push(takeCondition());
    return conditions;
  };
  const takeOrder = (): SortOrder => {
    const field = takeField('BAD_FIELD_NAME');
    const descending = isWord('DESC');
    skip(descending || isWord('ASC'));
    return { field, descending };
  };
  const takeLimit = (): number => {
    const { text } = take();
    if (!/^\d+$/.test(text)) throw queryError('BAD_LIMIT_VALUE', `Invalid limit: '${text}'.`);
    if (Number(text) < 1) throw queryError('LIMIT_VALUE_TOO_LOW', 'The limit must be at least 1.');
    return Number(text);
  };

  if (!skip(isWord('SELECT'))) throw unexpected('EXPECTED_SELECT', 'SELECT');
  const select = takeList(() => takeField('BAD_FIELD_NAME'));
  if (!skip(isWord('FROM'))) throw unexpected('EXPECTED_FROM', 'FROM');
  const from = takeField('BAD_RESOURCE_TYPE_IN_FROM_CLAUSE');
  const where = skip(isWord('WHERE')) ? takeConditions() : [];
  let orderBy: readonly SortOrder[] = [];
  if (skip(isWord('ORDER'))) {
    if (!skip(isWord('BY'))) throw unexpected('EXPECTED_BY', 'BY');
    orderBy = takeList(takeOrder);
  }
  const limit = skip(isWord('LIMIT')) ? takeLimit() : undefined;
  if (skip(isWord('PARAMETERS'))) {
    takeList(() => {
      takeField('BAD_FIELD_NAME');
      if (!skip(isSymbol('='))) throw unexpected('BAD_OPERATOR', "'='");
      return takeLiteral();
    });
  }
  skip(isSymbol(';'));
  if (peek().kind !== 'end') throw queryError('UNEXPECTED_INPUT', `Unexpected input: '${peek().text}'.`);
  return { select, from, where, orderBy, limit };
};
