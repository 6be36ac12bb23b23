import { unitedStates } from '../rules/countries.js';
import { defineRule } from '../rules/define-rule.js';
import { rawAgeChecks } from '../rules/raw-age-checks.js';
import type { RulePack } from '../rules/rule-pack.js';
import { sensitiveNames } from '../rules/sensitive-names.js';

/** Law of the United States on job ads, as summarised by people who are no lawyers. */
export const unitedStatesPack: RulePack = {
  id: 'us',
  version: '2026-11-20',
  sources: {
    U1: 'ADEA, 29 U.S.C. 623(e): https://www.law.cornell.edu/uscode/text/29/623; Title VII; EEOC determinations of 2019 on targeted job ads',
  },
  rules: [
    defineRule({
      id: 'us.adea',
      scope: ['audience', 'text'],
      where: { audience: unitedStates },
      field: "age limits, 'young', 'recent graduate', sex preference",
      verdict: 'forbidden',
      checks: [
        { kind: 'age', allows: 'adults' },
        { kind: 'list', list: 'genders' },
        { kind: 'sensitive_audience', attributes: ['age', 'gender'] },
        ...rawAgeChecks,
        { kind: 'options', names: [...sensitiveNames.gender], harmless: 'GENDER_UNLIMITED' },
      ],
      sources: ['U1'],
      confidence: 'B',
      message: {
        es: 'La ley de Estados Unidos (ADEA, Title VII) prohíbe dirigir anuncios de empleo por edad o sexo.',
        en: 'The law of the United States (ADEA, Title VII) forbids aiming job ads by age or sex.',
      },
    }),
  ],
};
