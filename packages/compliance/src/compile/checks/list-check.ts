import type { Targeting } from '@adflux/core';
import type { CheckOf } from '../../rules/check.js';
import { toJsonValue } from '../../rules/json-value.js';
import type { CheckContext, Checker } from '../checker.js';
import { withEntries } from '../with-entries.js';

/** Every gender that can be named: naming them all narrows nothing. */
const allGenders = 3;

const isKept = (check: CheckOf<'list'>, { audienceCountries }: CheckContext) => {
  const { keep, only } = check;
  return (entry: unknown): boolean => {
    const text = typeof entry === 'string' ? entry : '';
    if (only !== undefined && !new RegExp(only).test(text)) return true;
    return keep !== undefined && audienceCountries.includes(keep.country) && new RegExp(keep.pattern).test(text);
  };
};

const narrowsNothing = (targeting: Targeting, list: CheckOf<'list'>['list']): boolean =>
  list === 'genders' && new Set(targeting.genders).size === allGenders;

/** Lists of the targeting. */
export const listCheck: Checker<'list'> = {
  observe(check, { targeting }, context) {
    const keeps = isKept(check, context);
    const entries = (targeting[check.list] ?? []).filter((entry: unknown) => !keeps(entry));
    if (entries.length === 0 || narrowsNothing(targeting, check.list)) return [];
    return [{ field: `targeting.${check.list}`, value: toJsonValue(entries), action: 'removed', severity: 'error' }];
  },
  apply: (check, state, context) => ({
    ...state,
    targeting: withEntries(state.targeting, check.list, isKept(check, context)),
  }),
};
