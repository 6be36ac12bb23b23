import { canonicalJson } from '@adflux/core';
import { findOption } from '../../options/find-option.js';
import { pruneOptions } from '../../options/prune-options.js';
import type { CheckOf } from '../../rules/check.js';
import type { JsonValue } from '../../rules/json-value.js';
import type { CheckContext, Checker, CompileState } from '../checker.js';

/** `advantage_audience` of `targeting_automation.advantage_audience`. */
const wireName = (name: string): string => name.split('.').at(-1) ?? name;

const isCallers = ({ value }: CheckOf<'declare'>): boolean =>
  typeof value === 'object' && 'from' in value && value.from !== 'audience_countries';

/** The value to declare, or null when the caller has to give it and did not. */
function resolve(
  { name, value }: CheckOf<'declare'>,
  extras: CompileState['extras'],
  context: CheckContext,
): JsonValue {
  if (typeof value !== 'object' || !('from' in value)) return value;
  if (value.from === 'audience_countries') return context.audienceCountries;
  const given = findOption(extras, wireName(name)).find((each) => typeof each === 'string' && each.trim() !== '');
  if (typeof given === 'string') return given;
  return value.from === 'option_or_employer' ? (context.input.opening?.company.name ?? null) : null;
}

const comparable = (value: unknown): string =>
  canonicalJson(Array.isArray(value) ? value.map((each: unknown) => canonicalJson(each)).sort() : value);

/** What the platform must be told. */
export const declareCheck: Checker<'declare'> = {
  observe(check, { extras }, context) {
    const value = resolve(check, extras, context);
    if (value === null) return [{ field: `extras.${check.name}`, action: 'refused', severity: 'error' }];
    const contradicts =
      !isCallers(check) &&
      findOption(extras, wireName(check.name)).some((given) => comparable(given) !== comparable(value));
    const field = `declarations.${check.name}`;
    return contradicts
      ? [{ field, value, action: 'forced', severity: 'error' }]
      : [{ field, value, action: 'required', severity: 'info' }];
  },
  apply(check, state, context) {
    const value = resolve(check, state.extras, context);
    if (value === null) return state;
    const extras = isCallers(check)
      ? state.extras
      : pruneOptions(state.extras, { names: [wireName(check.name)] }).options;
    return { ...state, extras, declarations: { ...state.declarations, [check.name]: value } };
  },
};
