import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryRequest } from '../__fixtures__/arbitrary-request.js';
import { breachesOf } from '../__fixtures__/breaches-of.js';
import type { Check } from '../rules/check.js';
import type { Rule } from '../rules/rule.js';
import { standardPacks } from '../rules/rule-table.js';
import { compileWith } from './compile-with.js';
import { strengthOf } from './strength-of.js';

/** Checks that no targeting can break: a person's duties, and facts that only the caller has. */
const isForPeople = (check: Check): boolean =>
  check.kind === 'duty' ||
  check.kind === 'salary' ||
  (check.kind === 'declare' &&
    typeof check.value === 'object' &&
    'from' in check.value &&
    check.value.from !== 'audience_countries');

const changesSomething = (rule: Rule): boolean =>
  rule.checks.some((check) => strengthOf(rule, check, false) === 'enforces' && !isForPeople(check));

const requests = fc.sample(arbitraryRequest, { numRuns: 2_000, seed: 7 });
const rules = standardPacks.flatMap((pack) =>
  pack.rules.filter(changesSomething).map(({ id }) => ({ id, platform: pack.platform })),
);

describe('the property tests', () => {
  it.each(rules)('would miss $id if it were not in the table', ({ id, platform }) => {
    const packs = standardPacks.map((pack) => ({ ...pack, rules: pack.rules.filter((rule) => rule.id !== id) }));
    const isBroken = requests.some(
      (request) =>
        (platform === undefined || request.platform === platform) &&
        breachesOf(request, compileWith(packs, request)).length > 0,
    );
    expect(isBroken).toBe(true);
  });
});
