import type { Targeting } from '@adflux/core';
import type { CheckOf } from '../../rules/check.js';
import { usesAudiences } from '../audience-lists.js';
import type { Checker } from '../checker.js';

const adulthood = 18;
const adults = { minimum: adulthood };

type Range = Targeting['ageRange'];

/** The range that a check wants instead of the one that is there. */
function wanted(check: CheckOf<'age'>, targeting: Targeting): Range {
  const range = targeting.ageRange;
  if (check.allows === 'everyone') return undefined;
  if (check.allows === 'adults') return range !== undefined || check.isAlwaysSet === true ? adults : undefined;
  if (range === undefined) return usesAudiences(targeting) ? adults : undefined;
  if (range.minimum >= adulthood) return range;
  // A maximum below 18 would leave nobody.
  return range.maximum === undefined || range.maximum < adulthood ? adults : { ...adults, maximum: range.maximum };
}

const isSame = (one: Range, other: Range): boolean =>
  one?.minimum === other?.minimum && one?.maximum === other?.maximum;

const toAges = ({ minimum, maximum }: NonNullable<Range>) => ({
  minimum,
  ...(maximum === undefined ? {} : { maximum }),
});

/** Ages. */
export const ageCheck: Checker<'age'> = {
  observe(check, { targeting }) {
    const range = wanted(check, targeting);
    const asked = targeting.ageRange;
    const field = 'targeting.ageRange';
    if (asked !== undefined && range === undefined)
      return [{ field, value: toAges(asked), action: 'removed', severity: 'error' }];
    if (range === undefined) return [];
    const meansAll =
      asked?.minimum === adulthood && check.openMaximum !== undefined && asked.maximum === check.openMaximum;
    if (asked === undefined || meansAll) return [{ field, value: toAges(range), action: 'forced', severity: 'info' }];
    if (!isSame(asked, range)) return [{ field, value: toAges(range), action: 'forced', severity: 'error' }];
    return check.isAlwaysSet === true ? [{ field, value: toAges(range), action: 'forced', severity: 'info' }] : [];
  },
  apply(check, state) {
    const range = wanted(check, state.targeting);
    if (isSame(range, state.targeting.ageRange)) return state;
    const { ageRange: _asked, ...rest } = state.targeting;
    return { ...state, targeting: range === undefined ? rest : { ...rest, ageRange: range } };
  },
};
