import { unitedStates } from '../rules/countries.js';
import { defineRule } from '../rules/define-rule.js';
import type { Rule } from '../rules/rule.js';
import { sensitiveNames } from '../rules/sensitive-names.js';
import { metaRestricted } from './meta-restricted.js';

/** Whom Meta's job ads may be shown to. */
export const metaAudienceRules: readonly Rule[] = [
  defineRule({
    id: 'meta.age',
    scope: ['audience'],
    where: metaRestricted,
    field: 'targeting.age_min/age_max',
    verdict: 'forced',
    checks: [
      { kind: 'age', allows: 'adults', isAlwaysSet: true, openMaximum: 65 },
      { kind: 'options', names: ['age_min'], harmless: 18 },
      { kind: 'options', names: ['age_max'], harmless: 65 },
      { kind: 'options', names: ['age_range'] },
    ],
    sources: ['M2', 'M3'],
    confidence: 'A-',
    message: {
      es: 'Meta muestra los anuncios de empleo de 18 a 65+ años: quite el rango de edad.',
      en: 'Meta shows job ads to ages 18 to 65+: remove the age range.',
    },
    note: 'Which European countries are meant could not be read: all of EU27, EEA, Switzerland and the United Kingdom count.',
  }),
  defineRule({
    id: 'meta.gender',
    scope: ['audience'],
    where: metaRestricted,
    field: 'targeting.genders',
    verdict: 'forced',
    checks: [
      { kind: 'list', list: 'genders' },
      { kind: 'options', names: ['genders', 'gender'] },
    ],
    sources: ['M2', 'M3'],
    confidence: 'A-',
    message: {
      es: 'Meta muestra los anuncios de empleo a todos los géneros: quite el género.',
      en: 'Meta shows job ads to all genders: remove gender.',
    },
  }),
  defineRule({
    id: 'meta.lookalike',
    scope: ['audience'],
    where: metaRestricted,
    field: 'targeting.custom_audiences[type=LOOKALIKE]',
    verdict: 'forbidden',
    checks: [
      { kind: 'list', list: 'lookalikeAudienceIds' },
      { kind: 'audience_kind', list: 'audienceIds', kinds: ['lookalike'] },
      { kind: 'options', names: ['lookalike', 'lookalike_spec', 'custom_audiences'] },
    ],
    sources: ['M2'],
    confidence: 'A',
    message: {
      es: 'Meta no permite audiencias similares en anuncios de empleo; las audiencias van en targeting.audienceIds.',
      en: 'Meta takes no lookalike audiences in job ads; audiences belong in targeting.audienceIds.',
    },
    note: 'Of audiences given by raw id it cannot be told whether they are lookalikes.',
  }),
  defineRule({
    id: 'meta.exclude_audience',
    scope: ['audience'],
    where: metaRestricted,
    field: 'targeting.exclusions / excluded_custom_audiences',
    verdict: 'forbidden',
    checks: [
      { kind: 'list', list: 'excludedAudienceIds' },
      { kind: 'options', names: ['exclusions', 'excluded_custom_audiences'] },
    ],
    sources: ['M2', 'M3'],
    confidence: 'A-',
    message: {
      es: 'Meta no permite excluir audiencias ni intereses en anuncios de empleo.',
      en: 'Meta does not let job ads shut out audiences or interests.',
    },
    note: 'Another text says that eligible custom audiences may be excluded; the stricter one is kept.',
  }),
  defineRule({
    id: 'meta.saved_audience',
    scope: ['audience'],
    where: metaRestricted,
    field: 'saved_audience_id',
    verdict: 'limited',
    checks: [{ kind: 'options', names: ['saved_audience_id', 'saved_audience'] }],
    sources: ['M2'],
    confidence: 'A',
    message: {
      es: 'Meta reescribe las audiencias guardadas en anuncios de empleo: lo enviado no es lo que se muestra.',
      en: 'Meta rewrites saved audiences in job ads: what is sent is not what is shown.',
    },
  }),
  defineRule({
    id: 'meta.detailed',
    scope: ['audience'],
    where: metaRestricted,
    field: 'flexible_spec.*',
    verdict: 'limited',
    checks: [
      { kind: 'options', names: ['flexible_spec', 'interests', 'behaviors'] },
      {
        kind: 'options',
        verdict: 'forbidden',
        names: [
          ...sensitiveNames.family,
          ...sensitiveNames.ethnicity,
          ...sensitiveNames.politics,
          ...sensitiveNames.money,
          'education_statuses',
          'education_schools',
          'education_majors',
          'college_years',
        ],
      },
    ],
    sources: ['M2', 'M3'],
    confidence: 'B',
    message: {
      es: 'Meta solo admite en empleo los intereses que su búsqueda devuelve para la categoría; nunca familia, ingresos, estudios, política ni etnia.',
      en: 'In job ads Meta takes only interests that its search returns for the category; never family, income, education, politics or ethnicity.',
    },
    note: 'Never keep ids in code: look them up under the special category, and give them as allowedOptions.',
  }),
  defineRule({
    id: 'meta.custom_audience',
    scope: ['audience'],
    where: { audience: unitedStates, advertiser: unitedStates },
    field: 'custom audience (customer list)',
    verdict: 'allowed_with_conditions',
    checks: [{ kind: 'list', list: 'audienceIds' }],
    sources: ['M2', 'M7'],
    confidence: 'B',
    message: {
      es: 'En Estados Unidos una lista de personas solo vale si no las escoge de forma discriminatoria y se comparte dentro de una misma empresa.',
      en: 'In the United States a list of people is fine only if it was not chosen in a discriminating way and is shared inside one business.',
    },
    note: 'Shared only with accounts of the same e-mail domain.',
  }),
];
