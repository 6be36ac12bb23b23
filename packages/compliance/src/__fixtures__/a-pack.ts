import { defineRule } from '../rules/define-rule.js';
import type { RulePack } from '../rules/rule-pack.js';
import type { Rule } from '../rules/rule.js';

/** A rule of this house: no languages. `changes` replace fields. */
export const aRule = (changes: Partial<Rule> = {}): Rule =>
  defineRule({
    id: 'house.languages',
    scope: ['audience'],
    where: { audience: '*' },
    field: 'languages',
    verdict: 'forbidden',
    checks: [{ kind: 'list', list: 'languages' }],
    sources: ['H1'],
    confidence: 'policy',
    message: { es: 'No dirigimos anuncios por idioma.', en: 'We do not aim ads by language.' },
    ...changes,
  });

/** A pack of a caller. */
export const aPack = (rules: readonly Rule[]): RulePack => ({
  id: 'house',
  version: '2027-01-11',
  sources: { H1: 'The board' },
  rules,
});
