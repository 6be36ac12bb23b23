import { unitedStatesAndCanada } from '../rules/countries.js';
import { defineRule } from '../rules/define-rule.js';
import type { Rule } from '../rules/rule.js';

const where: Rule['where'] = { audience: unitedStatesAndCanada };
const validFrom = '2020-10-19';

/** Where Google's job ads may be shown, and what Google must be told. */
export const googleAdsCampaignRules: readonly Rule[] = [
  defineRule({
    id: 'google.fsa.ca',
    scope: ['audience'],
    where: { audience: ['CA'] },
    field: 'postal code FSA (first 3 letters)',
    verdict: 'allowed',
    checks: [{ kind: 'list', list: 'postalCodes', only: '^[A-Z]\\d[A-Z]$' }],
    validFrom,
    sources: ['G1'],
    confidence: 'A-',
    message: {
      es: 'En Canadá se permiten las tres primeras letras del código postal (FSA), por ejemplo M5V.',
      en: 'In Canada the first three characters of a postal code (FSA), such as M5V, are allowed.',
    },
  }),
  defineRule({
    id: 'google.radius',
    scope: ['audience'],
    where,
    field: 'CampaignCriterion.proximity.radius',
    verdict: 'min',
    checks: [
      { kind: 'radius', minimumKilometers: 1, countries: unitedStatesAndCanada, isNeeded: false },
      { kind: 'options', names: ['proximity'] },
    ],
    validFrom,
    sources: ['G1'],
    confidence: 'A-',
    message: {
      es: 'En Estados Unidos y Canadá, Google pide un radio de al menos 1 km en anuncios de empleo; los lugares van en targeting.places.',
      en: 'In the United States and Canada, Google wants a radius of at least 1 km in job ads; places belong in targeting.places.',
    },
  }),
  defineRule({
    id: 'google.geo',
    scope: ['audience'],
    where,
    field: 'city, county, DMA, state, country',
    verdict: 'allowed',
    checks: [{ kind: 'places' }],
    validFrom,
    sources: ['G1'],
    confidence: 'A',
    message: {
      es: 'Ciudad, condado, región y país se permiten en anuncios de empleo.',
      en: 'City, county, region and country are allowed in job ads.',
    },
  }),
  defineRule({
    id: 'google.eu_political',
    scope: ['campaign'],
    where: { audience: '*' },
    field: 'campaign.contains_eu_political_advertising',
    verdict: 'required',
    checks: [
      {
        kind: 'declare',
        name: 'contains_eu_political_advertising',
        value: 'DOES_NOT_CONTAIN_EU_POLITICAL_ADVERTISING',
      },
    ],
    sources: ['G3'],
    confidence: 'A',
    message: {
      es: 'Google exige que toda campaña diga si contiene publicidad política para la Unión Europea; un anuncio de empleo no la contiene.',
      en: 'Google wants every campaign to say whether it holds political advertising for the European Union; a job ad does not.',
    },
    note: 'FieldError.REQUIRED without it, on create and on later changes of places.',
  }),
  defineRule({
    id: 'google.ack',
    scope: ['account'],
    where,
    field: 'HEC policy acknowledgement in the account',
    verdict: 'required',
    checks: [{ kind: 'duty', withAudiences: false }],
    validFrom,
    sources: ['G2'],
    confidence: 'B',
    message: {
      es: 'Acepte en la cuenta de Google Ads la política de vivienda, empleo y crédito: solo se puede en su interfaz.',
      en: 'Accept the policy for housing, employment and credit in the Google Ads account: that can only be done in its interface.',
    },
    note: 'CampaignError HEC_AGREEMENT_REQUIRED without it.',
  }),
];
