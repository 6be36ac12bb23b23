import { europeanUnion } from '../rules/countries.js';
import { defineRule } from '../rules/define-rule.js';
import type { Rule } from '../rules/rule.js';

/** What Meta must be told of every job ad. */
export const metaDeclarationRules: readonly Rule[] = [
  defineRule({
    id: 'meta.sac.required',
    scope: ['campaign'],
    where: { audience: '*' },
    field: 'special_ad_categories',
    verdict: 'required',
    checks: [{ kind: 'declare', name: 'special_ad_categories', value: ['EMPLOYMENT'] }],
    sources: ['M1', 'M4'],
    confidence: 'A',
    message: {
      es: 'Meta exige que toda campaña diga su categoría especial; un anuncio de empleo declara EMPLOYMENT.',
      en: 'Meta wants every campaign to name its special category; a job ad declares EMPLOYMENT.',
    },
    note: 'Outside the United States, Canada and Europe an advertiser may opt out; AdFlux makes job ads alone and always declares.',
  }),
  defineRule({
    id: 'meta.sac.country',
    scope: ['campaign'],
    where: { audience: '*' },
    field: 'special_ad_category_country',
    verdict: 'required',
    checks: [{ kind: 'declare', name: 'special_ad_category_country', value: { from: 'audience_countries' } }],
    sources: ['M1', 'M4'],
    confidence: 'A',
    message: {
      es: 'Con una categoría especial, Meta exige todos los países a los que llega el anuncio.',
      en: 'With a special category, Meta wants every country that the ad reaches.',
    },
    note: 'Left out, Meta guesses and the ad set fails (subcode 2909034).',
  }),
  defineRule({
    id: 'meta.advantage',
    scope: ['audience'],
    where: { audience: '*' },
    field: 'targeting_automation.advantage_audience',
    verdict: 'required',
    checks: [{ kind: 'declare', name: 'targeting_automation.advantage_audience', value: 0 }],
    sources: ['M5', 'M6'],
    confidence: 'B',
    message: {
      es: 'Meta exige decir si puede cambiar la audiencia por su cuenta; para empleo la respuesta es no (0).',
      en: 'Meta wants to be told whether it may change the audience by itself; for job ads the answer is no (0).',
    },
    note: '1 is said to have become possible; 0 is the careful value.',
  }),
  defineRule({
    id: 'meta.dsa',
    scope: ['audience'],
    where: { audience: europeanUnion },
    field: 'dsa_beneficiary, dsa_payor',
    verdict: 'required',
    checks: [
      { kind: 'declare', name: 'dsa_beneficiary', value: { from: 'option_or_employer' } },
      { kind: 'declare', name: 'dsa_payor', value: { from: 'option' } },
    ],
    sources: ['M8', 'M4'],
    confidence: 'A',
    message: {
      es: 'En la Unión Europea, Meta exige el nombre legal del beneficiado y de quien paga: dé dsaBeneficiary y dsaPayor en las opciones de la plataforma (platforms[].options).',
      en: 'In the European Union, Meta wants the legal names of who benefits and who pays: give dsaBeneficiary and dsaPayor in the options of the platform (platforms[].options).',
    },
    note: 'Without an option, the beneficiary is the company of the opening.',
  }),
  defineRule({
    id: 'meta.dryrun',
    scope: ['campaign'],
    where: { audience: '*' },
    field: 'execution_options=validate_only',
    verdict: 'info',
    checks: [{ kind: 'options', names: ['execution_options'] }],
    sources: ['M9'],
    confidence: 'B',
    message: {
      es: 'El modo de prueba de Meta no acepta la categoría especial dentro del conjunto: revise aquí y vuelva a leer lo creado.',
      en: "Meta's dry run takes no special category inside the ad set: check here, and read back what was created.",
    },
  }),
  defineRule({
    id: 'meta.status',
    scope: ['campaign'],
    where: { audience: '*' },
    field: 'status',
    verdict: 'forced',
    checks: [{ kind: 'declare', name: 'status', value: 'PAUSED' }],
    sources: ['HOUSE'],
    confidence: 'policy',
    message: {
      es: 'Todo se crea apagado (PAUSED) y se enciende en un paso aparte.',
      en: 'Everything is created switched off (PAUSED) and switched on by a step of its own.',
    },
  }),
];
