import { defineRule } from '../rules/define-rule.js';
import { rawAgeChecks } from '../rules/raw-age-checks.js';
import type { RulePack } from '../rules/rule-pack.js';
import type { Rule } from '../rules/rule.js';
import { sensitiveNames } from '../rules/sensitive-names.js';

const audience: Rule['where'] = { audience: ['CO'] };
/** Who handles data in Colombia is bound by its law wherever the ads are shown. */
const data: Rule['where'] = { audience: ['CO'], advertiser: ['CO'] };

/** Colombian law on job ads and personal data, as summarised by people who are no lawyers. */
export const colombiaPack: RulePack = {
  id: 'co',
  version: '2026-11-20',
  sources: {
    C1: 'Ley 931 de 2004, arts. 2 a 4 (fine: successive, up to 50 SMLMV)',
    C2: 'Ley 1482 de 2011; MinTrabajo, Circular 0062 de 2021 and Circular 0055 de 2024; Ley 2466 de 2025, art. 17 n. 10; Corte Constitucional, T-202/2024 and T-165/2025',
    C3: 'Ley 1581 de 2012 and Decreto 1377 de 2013',
    C4: 'Ley 1636 de 2013 art. 31, Decreto 2852 de 2013 art. 13, Resolución 2605 de 2014, Resolución 2047 de 2021, Ley 2225 de 2022',
  },
  rules: [
    defineRule({
      id: 'co.age',
      scope: ['audience', 'text'],
      where: audience,
      field: 'any age range in targeting or ad text',
      verdict: 'forbidden',
      checks: [{ kind: 'age', allows: 'adults' }, { kind: 'sensitive_audience', attributes: ['age'] }, ...rawAgeChecks],
      sources: ['C1'],
      confidence: 'B',
      message: {
        es: 'La Ley 931 de 2004 prohíbe exigir rangos de edad a quien busca empleo: quite la edad; solo vale ser mayor de 18 años.',
        en: 'Ley 931 de 2004 of Colombia forbids age ranges for who looks for work: remove age; only being 18 or older may be asked.',
      },
      hasExceptions: true,
      note: 'Aiming by age is taken for the same act by other means. A person may record an objective occupational reason.',
    }),
    defineRule({
      id: 'co.sex_etc',
      scope: ['audience', 'text'],
      where: audience,
      field:
        'sex, race, religion, politics, marital status, sexual orientation, gender identity, disability, nationality',
      verdict: 'forbidden',
      checks: [
        { kind: 'list', list: 'genders' },
        {
          kind: 'sensitive_audience',
          attributes: [
            'gender',
            'ethnicity',
            'religion',
            'politics',
            'marital_status',
            'sexual_orientation',
            'health',
            'nationality',
          ],
        },
        { kind: 'options', names: [...sensitiveNames.gender], harmless: 'GENDER_UNLIMITED' },
        {
          kind: 'options',
          names: [
            ...sensitiveNames.ethnicity,
            ...sensitiveNames.religion,
            ...sensitiveNames.politics,
            'marital_status',
            'relationship_statuses',
            ...sensitiveNames.sexuality,
            'disability',
            ...sensitiveNames.nationality,
          ],
        },
      ],
      sources: ['C2'],
      confidence: 'B',
      message: {
        es: 'La ley colombiana prohíbe escoger por sexo, raza, religión, política, estado civil, orientación, identidad, discapacidad o nacionalidad.',
        en: 'Colombian law forbids choosing by sex, race, religion, politics, marital status, orientation, identity, disability or nationality.',
      },
    }),
    defineRule({
      id: 'co.pregnancy',
      scope: ['text'],
      where: audience,
      field: 'pregnancy or HIV test as requirement',
      verdict: 'forbidden',
      checks: [{ kind: 'duty', withAudiences: false }],
      sources: ['C2'],
      confidence: 'B',
      message: {
        es: 'Un anuncio no puede pedir pruebas de embarazo ni de VIH.',
        en: 'An ad may not ask for a pregnancy test or an HIV test.',
      },
    }),
    defineRule({
      id: 'co.consent',
      scope: ['data'],
      where: data,
      field: 'candidate personal data -> audiences, segments, creatives',
      verdict: 'required',
      checks: [{ kind: 'consent' }],
      sources: ['C3'],
      confidence: 'B',
      message: {
        es: 'La Ley 1581 de 2012 exige autorización previa, expresa e informada para publicidad de empleo, con prueba; el silencio no autoriza.',
        en: 'Ley 1581 de 2012 of Colombia wants prior, express and informed consent to job advertising, with proof; silence is no consent.',
      },
    }),
    defineRule({
      id: 'co.sensitive',
      scope: ['data'],
      where: data,
      field: 'sensitive data as model feature',
      verdict: 'forbidden',
      checks: [
        {
          kind: 'sensitive_audience',
          attributes: ['health', 'ethnicity', 'religion', 'politics', 'union', 'sexual_orientation', 'biometrics'],
        },
      ],
      sources: ['C3'],
      confidence: 'B',
      message: {
        es: 'Los datos sensibles (Ley 1581 de 2012) no entran en un segmento sin autorización explícita y aparte.',
        en: 'Sensitive data (Ley 1581 de 2012 of Colombia) may not shape a segment without explicit, separate consent.',
      },
      hasExceptions: true,
      note: 'An exception records that the separate consent exists.',
    }),
    defineRule({
      id: 'co.rights',
      scope: ['data'],
      where: data,
      field: 'access, correction, deletion, revocation',
      verdict: 'required',
      checks: [{ kind: 'duty', withAudiences: true }],
      sources: ['C3'],
      confidence: 'B',
      message: {
        es: 'Consultas, correcciones, supresiones y revocaciones (Ley 1581 de 2012) deben llegar también a las audiencias en las plataformas.',
        en: 'Access, correction, deletion and revocation (Ley 1581 de 2012 of Colombia) must reach the audiences on the platforms too.',
      },
      note: 'Some platforms refuse removals from small audiences; then the audience is built anew.',
    }),
    defineRule({
      id: 'co.spe',
      scope: ['job'],
      where: { job: ['CO'] },
      field: 'vacancy registered with a Servicio Publico de Empleo provider',
      verdict: 'required',
      checks: [{ kind: 'duty', withAudiences: false }],
      sources: ['C4'],
      confidence: 'B',
      message: {
        es: 'Registre la vacante ante un prestador del Servicio Público de Empleo en 10 días hábiles; este la publica en 2, por 6 meses a lo sumo, y se reportan las colocaciones.',
        en: 'Register the vacancy with a provider of the Servicio Público de Empleo within 10 business days; it publishes in 2, for 6 months at most, and placements are reported.',
      },
    }),
  ],
};
