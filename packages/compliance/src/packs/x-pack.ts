import { unitedStatesAndCanada } from '../rules/countries.js';
import { defineRule } from '../rules/define-rule.js';
import { rawAgeChecks } from '../rules/raw-age-checks.js';
import type { RulePack } from '../rules/rule-pack.js';
import { sensitiveNames } from '../rules/sensitive-names.js';

/** X's rules. */
export const xPack: RulePack = {
  id: 'x',
  platform: 'x',
  version: '2026-11-20',
  sources: {
    X1: 'https://business.x.com/en/help/ads-policies (page housing-lending-and-employment-opportunities; its text names housing and credit, in the United States and Canada)',
    X2: 'https://business.x.com/en/help/ads-policies (page anti-discriminatory-targeting-policy)',
    X3: 'https://business.x.com/en/help/ads-policies (page targeting-of-sensitive-categories)',
    HOUSE: 'A rule of AdFlux, or a fact that no published text confirmed',
  },
  rules: [
    defineRule({
      id: 'x.global',
      scope: ['audience'],
      where: { audience: '*' },
      field: 'any targeting that unlawfully discriminates',
      verdict: 'forbidden',
      checks: [
        { kind: 'age', allows: 'adults' },
        { kind: 'list', list: 'genders' },
        ...rawAgeChecks,
        {
          kind: 'options',
          names: ['gender', ...sensitiveNames.family, ...sensitiveNames.nationality],
        },
      ],
      sources: ['X2'],
      confidence: 'A',
      message: {
        es: 'X no permite dirigir anuncios de forma que discrimine: en empleo, ni por edad, ni por género, ni por familia, ni por origen.',
        en: 'X does not let ads be aimed in a way that discriminates: job ads not by age, gender, family or origin.',
      },
      note: 'The policy names no fields; these are what labour law in most countries protects.',
    }),
    defineRule({
      id: 'x.sensitive',
      scope: ['audience'],
      where: { audience: '*' },
      field: 'race, religion, health, politics, union, sexual orientation, finances, crime, biometrics',
      verdict: 'forbidden',
      checks: [
        {
          kind: 'sensitive_audience',
          attributes: [
            'ethnicity',
            'religion',
            'health',
            'politics',
            'union',
            'sexual_orientation',
            'finances',
            'criminal_record',
            'biometrics',
          ],
        },
        {
          kind: 'options',
          names: [
            ...sensitiveNames.ethnicity,
            ...sensitiveNames.religion,
            ...sensitiveNames.health,
            ...sensitiveNames.politics,
            ...sensitiveNames.union,
            ...sensitiveNames.sexuality,
            ...sensitiveNames.money,
            ...sensitiveNames.crime,
            ...sensitiveNames.biometrics,
          ],
        },
      ],
      sources: ['X3'],
      confidence: 'A',
      message: {
        es: 'X no permite dirigir anuncios por raza, religión, salud, política, sindicato, orientación sexual, finanzas, delitos ni biometría.',
        en: 'X does not let ads be aimed by race, religion, health, politics, union, sexual orientation, finances, crime or biometrics.',
      },
    }),
    defineRule({
      id: 'x.us_ca',
      scope: ['audience'],
      where: { audience: unitedStatesAndCanada },
      field: 'age, gender, language, marital/familial, ZIP or finer',
      verdict: 'forbidden',
      checks: [
        { kind: 'age', allows: 'adults' },
        { kind: 'list', list: 'genders' },
        { kind: 'list', list: 'languages' },
        { kind: 'list', list: 'postalCodes' },
        {
          kind: 'options',
          names: ['age', 'gender', 'language', 'languages', 'postal_code', 'postal_codes', ...sensitiveNames.family],
        },
      ],
      sources: ['X1', 'HOUSE'],
      confidence: 'B-',
      message: {
        es: 'En Estados Unidos y Canadá no dirija anuncios de empleo en X por edad, género, idioma, familia ni código postal.',
        en: 'In the United States and Canada do not aim job ads on X by age, gender, language, family or postal code.',
      },
      note: "X's list of today names housing and credit; its address still says employment, so it is held for job ads.",
    }),
  ],
};
