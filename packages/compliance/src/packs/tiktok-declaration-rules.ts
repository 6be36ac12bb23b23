import { unitedStatesAndCanada } from '../rules/countries.js';
import { defineRule } from '../rules/define-rule.js';
import type { Rule } from '../rules/rule.js';
import { sensitiveNames } from '../rules/sensitive-names.js';

/** What TikTok must be told, which turns on where the advertiser is registered, and what binds everybody. */
export const tiktokDeclarationRules: readonly Rule[] = [
  defineRule({
    id: 'tiktok.si.us_ca',
    scope: ['campaign'],
    where: { advertiser: unitedStatesAndCanada },
    field: 'special_industries',
    verdict: 'required',
    checks: [{ kind: 'declare', name: 'special_industries', value: ['EMPLOYMENT'] }],
    sources: ['T1', 'T3'],
    confidence: 'A',
    message: {
      es: 'Un anunciante registrado en Estados Unidos o Canadá declara a TikTok special_industries EMPLOYMENT.',
      en: 'An advertiser registered in the United States or Canada declares special_industries EMPLOYMENT to TikTok.',
    },
    note: 'Cannot be added or changed later.',
  }),
  defineRule({
    id: 'tiktok.si.other',
    scope: ['campaign'],
    where: { advertiser: { except: unitedStatesAndCanada } },
    field: 'special_industries',
    verdict: 'forbidden',
    checks: [{ kind: 'options', names: ['special_industries'] }],
    sources: ['T3'],
    confidence: 'A',
    message: {
      es: 'Fuera de Estados Unidos y Canadá, TikTok no admite special_industries: quite la opción.',
      en: 'Outside the United States and Canada, TikTok does not take special_industries: remove the option.',
    },
  }),
  defineRule({
    id: 'tiktok.non_us_adv',
    scope: ['audience'],
    where: { audience: unitedStatesAndCanada },
    field: 'age_groups, gender, zipcode_ids, marital/parental, proxies',
    verdict: 'forbidden',
    checks: [
      { kind: 'age', allows: 'adults' },
      { kind: 'list', list: 'genders' },
      { kind: 'list', list: 'postalCodes' },
      { kind: 'options', names: ['gender'], harmless: 'GENDER_UNLIMITED' },
      {
        kind: 'options',
        names: ['age_groups', 'zipcode_ids', ...sensitiveNames.family, ...sensitiveNames.money, 'device_price_ranges'],
      },
    ],
    sources: ['T1'],
    confidence: 'A',
    message: {
      es: 'Para llegar a Estados Unidos o Canadá, TikTok no permite edad, género, código postal, familia ni sustitutos suyos en anuncios de empleo, sea de donde sea el anunciante.',
      en: 'To reach the United States or Canada, TikTok takes no age, gender, postal code, family or stand-ins for them in job ads, wherever the advertiser is.',
    },
    note: 'Household income, spending power and device price are taken for the stand-ins.',
  }),
];
