import type { Rule } from './rule.js';

type Optional = 'validFrom' | 'validTo' | 'hasExceptions';

/** A rule of a standard pack, without the fields that most leave at their defaults. */
export const defineRule = (rule: Omit<Rule, Optional> & Partial<Pick<Rule, Optional>>): Rule => ({
  validFrom: null,
  validTo: null,
  hasExceptions: false,
  ...rule,
});
