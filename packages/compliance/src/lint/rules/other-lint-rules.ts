import { europeanUnionPack } from '../../packs/eu-pack.js';
import { unitedStatesPack } from '../../packs/us-pack.js';
import { europeanUnion, unitedStates } from '../../rules/countries.js';
import type { LintRule } from './lint-rule.js';

const adea = unitedStatesPack.sources['U1'] ?? 'U1';
const payTransparency = europeanUnionPack.sources['E3'] ?? 'E3';

/** What the law of the United States says about the text of a job ad. */
export const unitedStatesLintRules: readonly LintRule[] = [
  {
    id: 'us.adea',
    topics: ['age', 'sex'],
    countries: unitedStates,
    severity: 'error',
    confidence: 'B',
    sources: [adea, '29 CFR 1625.4: https://www.law.cornell.edu/cfr/text/29/1625.4'],
    message: {
      es: 'La ley de Estados Unidos (ADEA, Title VII) prohíbe preferir una edad o un sexo en un anuncio.',
      en: 'The law of the United States (ADEA, Title VII) forbids preferring an age or a sex in an ad.',
    },
  },
  {
    id: 'us.title7',
    topics: ['origin', 'religion', 'pregnancy', 'orientation'],
    countries: unitedStates,
    severity: 'error',
    confidence: 'B',
    sources: [
      'Title VII, 42 U.S.C. 2000e-3(b); Bostock v. Clayton County, 590 U.S. 644 (2020); 8 U.S.C. 1324b: https://www.justice.gov/crt/best-practices-online-job-postings-0, read 2026-11-21',
    ],
    message: {
      es: 'La ley de Estados Unidos prohíbe preferir origen, ciudadanía, religión, orientación sexual o no estar en embarazo, salvo que otra norma lo exija.',
      en: 'The law of the United States forbids preferring origin, citizenship, religion, sexual orientation or not being pregnant, unless another law demands it.',
    },
  },
  {
    id: 'us.ada',
    topics: ['health', 'hiv'],
    countries: unitedStates,
    severity: 'error',
    confidence: 'B',
    sources: ['ADA, 42 U.S.C. 12112: https://www.law.cornell.edu/uscode/text/42/12112'],
    message: {
      es: 'La ley de Estados Unidos (ADA) prohíbe excluir por discapacidad o enfermedad; diga las tareas esenciales.',
      en: 'The law of the United States (ADA) forbids excluding for disability or illness; say the essential tasks.',
    },
  },
  {
    id: 'us.union',
    topics: ['union'],
    countries: unitedStates,
    severity: 'error',
    confidence: 'B-',
    sources: ['NLRA, 29 U.S.C. 158(a)(3): https://www.law.cornell.edu/uscode/text/29/158'],
    message: {
      es: 'La ley de Estados Unidos (NLRA) prohíbe escoger por pertenecer a un sindicato.',
      en: 'The law of the United States (NLRA) forbids choosing by membership of a union.',
    },
  },
  {
    id: 'us.inquiries',
    topics: ['photograph', 'appearance', 'marital_status', 'family', 'criminal_record'],
    countries: unitedStates,
    severity: 'warning',
    confidence: 'C',
    sources: [
      'EEOC, prohibited employment policies and pre-employment inquiries: https://www.eeoc.gov/prohibited-employment-policiespractices',
    ],
    message: {
      es: 'La EEOC desaconseja pedir foto, aspecto, estado civil, hijos o antecedentes en un anuncio.',
      en: 'The EEOC advises against asking for a photograph, looks, marital status, children or records in an ad.',
    },
  },
  {
    id: 'us.pay_states',
    topics: ['salary'],
    countries: ['US'],
    regions:
      'california,ca,colorado,co,connecticut,ct,district of columbia,dc,hawaii,hi,illinois,il,maryland,md,massachusetts,ma,minnesota,mn,new jersey,nj,new york,ny,vermont,vt,washington,wa'.split(
        ',',
      ),
    severity: 'warning',
    confidence: 'C',
    sources: ['Pay transparency laws of the states, from general knowledge; size of employer and form of posting vary'],
    message: {
      es: 'Este estado pide el rango salarial en el anuncio (según el tamaño del empleador).',
      en: 'This state wants the pay range in the ad (depending on the size of the employer).',
    },
  },
];

/** What the law of the European Union says about the text of a job ad. */
export const europeanUnionLintRules: readonly LintRule[] = [
  {
    id: 'eu.equal_treatment',
    topics: [
      'age',
      'sex',
      'origin',
      'religion',
      'orientation',
      'health',
      'hiv',
      'pregnancy',
      'marital_status',
      'family',
    ],
    countries: europeanUnion,
    severity: 'error',
    confidence: 'B',
    sources: [
      'Directives 2000/43/EC, 2000/78/EC and 2006/54/EC: https://eur-lex.europa.eu/eli/dir/2000/78/oj; CJEU C-54/07 (Feryn) on public statements about hiring',
    ],
    message: {
      es: 'El derecho de la Unión Europea prohíbe condiciones de acceso al empleo por edad, sexo, origen, religión, orientación o discapacidad.',
      en: 'European Union law forbids conditions for access to work by age, sex, origin, religion, orientation or disability.',
    },
  },
  {
    id: 'eu.pay',
    topics: ['salary_history'],
    countries: europeanUnion,
    validFrom: '2026-06-07',
    severity: 'error',
    confidence: 'B',
    sources: [payTransparency],
    message: {
      es: 'La Directiva 2023/970 prohíbe preguntar por salarios anteriores.',
      en: 'Directive 2023/970 forbids asking about earlier pay.',
    },
  },
  {
    id: 'eu.pay.title',
    topics: ['title'],
    countries: europeanUnion,
    validFrom: '2026-06-07',
    severity: 'warning',
    confidence: 'B',
    sources: [payTransparency],
    message: {
      es: 'La Directiva 2023/970 pide cargos neutros en cuanto al género.',
      en: 'Directive 2023/970 wants gender-neutral job titles.',
    },
  },
  {
    id: 'eu.pay.range',
    topics: ['salary'],
    countries: europeanUnion,
    validFrom: '2026-06-07',
    severity: 'warning',
    confidence: 'B',
    sources: [payTransparency],
    message: {
      es: 'La Directiva 2023/970 pide decir el salario o su rango en el anuncio o antes de la entrevista.',
      en: 'Directive 2023/970 wants pay or its range in the ad or before the interview.',
    },
  },
  {
    id: 'eu.data_minimum',
    topics: ['photograph', 'appearance', 'criminal_record', 'credit_record', 'politics', 'union'],
    countries: europeanUnion,
    severity: 'warning',
    confidence: 'C',
    sources: ['Regulation (EU) 2016/679 (GDPR), arts. 5, 9 and 10: https://eur-lex.europa.eu/eli/reg/2016/679/oj'],
    message: {
      es: 'El RGPD solo deja pedir los datos que el puesto necesita.',
      en: 'The GDPR lets only those data be asked for that the job needs.',
    },
  },
];
