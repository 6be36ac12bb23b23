import { unitedStatesAndCanada } from '../rules/countries.js';
import { defineRule } from '../rules/define-rule.js';
import type { Rule } from '../rules/rule.js';

const where: Rule['where'] = { audience: unitedStatesAndCanada };
/** The day on which Google's policy for housing, employment and credit took effect. */
const validFrom = '2020-10-19';

/** Whom Google's job ads may be shown to. */
export const googleAdsAudienceRules: readonly Rule[] = [
  defineRule({
    id: 'google.gender',
    scope: ['audience'],
    where,
    field: 'AdGroupCriterion.gender',
    verdict: 'forbidden',
    checks: [
      { kind: 'list', list: 'genders' },
      { kind: 'options', names: ['gender', 'genders'] },
    ],
    validFrom,
    sources: ['G1', 'G2'],
    confidence: 'A',
    message: {
      es: 'En Estados Unidos y Canadá, Google no permite dirigir ni pujar por género en anuncios de empleo: deje todos los grupos activos.',
      en: 'In the United States and Canada, Google does not let job ads aim or bid by gender: leave all demographics on.',
    },
  }),
  defineRule({
    id: 'google.age',
    scope: ['audience'],
    where,
    field: 'AdGroupCriterion.age_range',
    verdict: 'forbidden',
    checks: [
      { kind: 'age', allows: 'everyone' },
      { kind: 'options', names: ['age_range', 'age_ranges', 'age'] },
    ],
    validFrom,
    sources: ['G1', 'G2'],
    confidence: 'A',
    message: {
      es: 'En Estados Unidos y Canadá, Google no permite dirigir ni pujar por edad en anuncios de empleo: deje todos los grupos activos.',
      en: 'In the United States and Canada, Google does not let job ads aim or bid by age: leave all demographics on.',
    },
  }),
  defineRule({
    id: 'google.parental',
    scope: ['audience'],
    where,
    field: 'AdGroupCriterion.parental_status',
    verdict: 'forbidden',
    checks: [{ kind: 'options', names: ['parental_status', 'parental_statuses', 'parents'] }],
    validFrom,
    sources: ['G1', 'G2'],
    confidence: 'A',
    message: {
      es: 'En Estados Unidos y Canadá, Google no permite dirigir anuncios de empleo según si alguien tiene hijos.',
      en: 'In the United States and Canada, Google does not let job ads aim by whether somebody has children.',
    },
  }),
  defineRule({
    id: 'google.marital',
    scope: ['audience'],
    where,
    field: 'audience: marital status (detailed demographics)',
    verdict: 'forbidden',
    checks: [
      { kind: 'options', names: ['marital_status', 'detailed_demographic', 'detailed_demographics'] },
      { kind: 'sensitive_audience', attributes: ['marital_status'] },
    ],
    validFrom,
    sources: ['G1', 'G2'],
    confidence: 'A',
    message: {
      es: 'En Estados Unidos y Canadá, Google no permite dirigir anuncios de empleo por estado civil.',
      en: 'In the United States and Canada, Google does not let job ads aim by marital status.',
    },
    note: 'Detailed demographics are taken out as a whole: raw ids do not tell which of them is marital status.',
  }),
  defineRule({
    id: 'google.zip',
    scope: ['audience'],
    where,
    field: 'CampaignCriterion.location of type Postal Code',
    verdict: 'forbidden',
    checks: [
      { kind: 'list', list: 'postalCodes', keep: { country: 'CA', pattern: '^[A-Z]\\d[A-Z]$' } },
      { kind: 'options', names: ['postal_code', 'postal_codes', 'zip', 'zips', 'zip_codes', 'geo_target_constants'] },
    ],
    validFrom,
    sources: ['G1', 'G2'],
    confidence: 'A',
    message: {
      es: 'En Estados Unidos y Canadá, Google no permite códigos postales en anuncios de empleo: nombre ciudades o regiones.',
      en: 'In the United States and Canada, Google takes no postal codes in job ads: name cities or regions.',
    },
    note: 'Raw geo target ids may be postal codes, so they are taken out too.',
  }),
  defineRule({
    id: 'google.income',
    scope: ['audience'],
    where,
    field: 'AdGroupCriterion.income_range',
    verdict: 'warn',
    checks: [{ kind: 'options', names: ['income_range', 'household_income', 'income'] }],
    validFrom,
    sources: ['HOUSE'],
    confidence: 'C',
    message: {
      es: 'Los ingresos delatan rasgos protegidos: no dirija por ellos anuncios de empleo, aunque la lista de Google no los nombre.',
      en: "Income stands in for protected traits: do not aim job ads by it, although Google's list does not name it.",
    },
  }),
  defineRule({
    id: 'google.predefined',
    scope: ['audience'],
    where: { audience: '*' },
    field: 'predefined Google audiences (affinity, in-market Employment)',
    verdict: 'allowed',
    checks: [{ kind: 'options', names: ['user_interest', 'user_interests', 'affinity', 'in_market'] }],
    sources: ['G1'],
    confidence: 'A',
    message: {
      es: 'Las audiencias predefinidas de Google (afinidad, intención de compra) se permiten en anuncios de empleo.',
      en: "Google's predefined audiences (affinity, in-market) are allowed in job ads.",
    },
  }),
  defineRule({
    id: 'google.customer_match',
    scope: ['audience'],
    where,
    field: 'user_list / Customer Match / remarketing / custom segments',
    verdict: 'warn',
    checks: [
      { kind: 'list', list: 'audienceIds' },
      { kind: 'list', list: 'excludedAudienceIds' },
      { kind: 'list', list: 'lookalikeAudienceIds' },
      { kind: 'options', names: ['user_list', 'user_lists', 'custom_audience', 'custom_segments', 'remarketing'] },
    ],
    validFrom,
    sources: ['G1'],
    confidence: 'C',
    message: {
      es: 'Las listas de personas solo valen en anuncios de empleo si no se hicieron con datos sensibles; Google no dice más.',
      en: 'Lists of people are fine in job ads only if they were not made with sensitive data; Google says no more.',
    },
  }),
];
