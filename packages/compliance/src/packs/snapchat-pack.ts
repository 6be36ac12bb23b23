import { unitedStatesAndCanada } from '../rules/countries.js';
import { defineRule } from '../rules/define-rule.js';
import type { RulePack } from '../rules/rule-pack.js';
import type { Rule } from '../rules/rule.js';
import { sensitiveNames } from '../rules/sensitive-names.js';

const where: Rule['where'] = { audience: unitedStatesAndCanada };
const note =
  'Snap says that ads for certain products may not be aimed by gender, age or location; no list for job ads could be read.';

/** Snapchat's rules. Those on age, gender and places are house rules that warn: Snap publishes none for job ads. */
export const snapchatPack: RulePack = {
  id: 'snapchat',
  platform: 'snapchat',
  version: '2026-11-20',
  sources: {
    S1: 'https://values.snap.com/policy/general-requirements',
    S2: 'https://developers.snap.com/api/marketing-api/Ads-API/targeting',
    HOUSE: 'A rule of AdFlux, or a fact that no published text confirmed',
  },
  rules: [
    defineRule({
      id: 'snap.age_groups',
      scope: ['audience'],
      where,
      field: 'demographics.age_groups/min_age/max_age',
      verdict: 'forbidden',
      checks: [
        { kind: 'age', allows: 'adults' },
        { kind: 'options', names: ['min_age'], harmless: 18 },
        { kind: 'options', names: ['age_groups', 'max_age'] },
      ],
      sources: ['S1', 'HOUSE'],
      confidence: 'C',
      message: {
        es: 'En Estados Unidos y Canadá no dirija anuncios de empleo por edad en Snapchat: 18 años en adelante, todos.',
        en: 'In the United States and Canada do not aim job ads by age on Snapchat: everybody from 18 on.',
      },
      note,
    }),
    defineRule({
      id: 'snap.gender',
      scope: ['audience'],
      where,
      field: 'demographics.gender',
      verdict: 'forbidden',
      checks: [
        { kind: 'list', list: 'genders' },
        { kind: 'options', names: ['gender', 'genders'] },
      ],
      sources: ['S1', 'HOUSE'],
      confidence: 'C',
      message: {
        es: 'En Estados Unidos y Canadá no dirija anuncios de empleo por género en Snapchat.',
        en: 'In the United States and Canada do not aim job ads by gender on Snapchat.',
      },
      note,
    }),
    defineRule({
      id: 'snap.postal_code',
      scope: ['audience'],
      where,
      field: 'geos.postal_code / circles',
      verdict: 'forbidden',
      checks: [
        { kind: 'list', list: 'postalCodes' },
        { kind: 'options', names: ['postal_code', 'postal_codes', 'circles'] },
      ],
      sources: ['S1', 'HOUSE'],
      confidence: 'C',
      message: {
        es: 'En Estados Unidos y Canadá no dirija anuncios de empleo por código postal ni por círculos en Snapchat.',
        en: 'In the United States and Canada do not aim job ads by postal code or circles on Snapchat.',
      },
      note,
    }),
    defineRule({
      id: 'snap.regulated',
      scope: ['audience'],
      where: { audience: '*' },
      field: 'targeting.regulated_content',
      verdict: 'allowed',
      checks: [{ kind: 'options', names: ['regulated_content'], harmless: false }],
      sources: ['S2'],
      confidence: 'C',
      message: {
        es: 'regulated_content es para bienes regulados; nada indica que un anuncio de empleo lo necesite.',
        en: 'regulated_content is for regulated goods; there is no sign that a job ad needs it.',
      },
    }),
    defineRule({
      id: 'snap.sensitive',
      scope: ['audience'],
      where: { audience: '*' },
      field: 'sensitive data (health, race, religion, finance, union, sex life)',
      verdict: 'forbidden',
      checks: [
        {
          kind: 'sensitive_audience',
          attributes: ['health', 'ethnicity', 'religion', 'finances', 'union', 'sexual_orientation'],
        },
        {
          kind: 'options',
          names: [
            ...sensitiveNames.health,
            ...sensitiveNames.ethnicity,
            ...sensitiveNames.religion,
            ...sensitiveNames.money,
            ...sensitiveNames.union,
            ...sensitiveNames.sexuality,
          ],
        },
      ],
      sources: ['S1'],
      confidence: 'A',
      message: {
        es: 'Snapchat no permite dirigir anuncios con datos sensibles: salud, raza, religión, finanzas, sindicato o vida sexual.',
        en: 'Snapchat does not let ads be aimed with sensitive data: health, race, religion, finances, union or sex life.',
      },
    }),
  ],
};
