import { colombiaPack } from '../../packs/co-pack.js';
import type { LintRule } from './lint-rule.js';

const source = (key: string): string => colombiaPack.sources[key] ?? key;
const article241A =
  'Código Sustantivo del Trabajo, art. 241A (Ley 2114 de 2021): https://leyes.co/codigo_sustantivo_del_trabajo/241A.htm, read 2026-11-21';

/** What Colombian law says about the text of a job ad. */
export const colombiaLintRules: readonly LintRule[] = [
  {
    id: 'co.age',
    topics: ['age'],
    countries: ['CO'],
    severity: 'error',
    confidence: 'B',
    sources: [source('C1')],
    message: {
      es: 'La Ley 931 de 2004 prohíbe exigir edades a quien busca empleo; solo vale ser mayor de 18 años.',
      en: 'Ley 931 de 2004 of Colombia forbids asking for ages; only being 18 or older may be asked.',
    },
  },
  {
    id: 'co.sex_etc',
    topics: ['sex', 'origin', 'religion', 'politics', 'marital_status', 'orientation', 'health'],
    countries: ['CO'],
    severity: 'error',
    confidence: 'B',
    sources: [source('C2')],
    message: {
      es: 'La ley colombiana prohíbe escoger por sexo, origen, religión, política, estado civil, orientación o discapacidad.',
      en: 'Colombian law forbids choosing by sex, origin, religion, politics, marital status, orientation or disability.',
    },
  },
  {
    id: 'co.pregnancy',
    topics: ['pregnancy', 'hiv'],
    countries: ['CO'],
    severity: 'error',
    confidence: 'B',
    sources: [source('C2'), article241A],
    message: {
      es: 'Un anuncio no puede pedir pruebas de embarazo ni de VIH, ni excluir por ello.',
      en: 'An ad may not ask for a pregnancy test or an HIV test, nor exclude for it.',
    },
  },
  {
    id: 'co.family',
    topics: ['family'],
    countries: ['CO'],
    severity: 'error',
    confidence: 'B',
    sources: [article241A],
    message: {
      es: 'Preguntar por hijos o planes de tenerlos se presume discriminatorio (C.S.T., art. 241A).',
      en: 'Asking about children, or plans to have them, is presumed to discriminate (labour code of Colombia, art. 241A).',
    },
  },
  {
    id: 'co.military_card',
    topics: ['military_card'],
    countries: ['CO'],
    severity: 'error',
    confidence: 'B',
    sources: ['Ley 1780 de 2016, art. 20; Ley 1861 de 2017, art. 42; MinTrabajo, Circular 0039 de 2021'],
    message: {
      es: 'No se puede exigir la libreta militar para ingresar a un empleo (Ley 1861 de 2017, art. 42); la situación militar se acredita después.',
      en: 'The military card may not be demanded to enter a job in Colombia (Ley 1861 de 2017, art. 42); the status is shown later.',
    },
  },
  {
    id: 'co.credit_record',
    topics: ['credit_record'],
    countries: ['CO'],
    severity: 'error',
    confidence: 'B',
    sources: ['Ley 1266 de 2008, art. 10 par. 2 (Ley 2157 de 2021, art. 5); Corte Constitucional, C-282/2021'],
    message: {
      es: 'Las centrales de riesgo no se consultan para decisiones laborales (Ley 2157 de 2021, art. 5).',
      en: 'Credit records may not be used for decisions on employment in Colombia (Ley 2157 de 2021, art. 5).',
    },
  },
  {
    id: 'co.union',
    topics: ['union'],
    countries: ['CO'],
    severity: 'error',
    confidence: 'B-',
    sources: ['Constitución Política, art. 39; Código Sustantivo del Trabajo, art. 354'],
    message: {
      es: 'Nadie puede ser excluido por pertenecer a un sindicato, o no.',
      en: 'Nobody may be excluded for being a member of a union, or not being one.',
    },
  },
  {
    id: 'co.criminal_record',
    topics: ['criminal_record'],
    countries: ['CO'],
    severity: 'warning',
    confidence: 'C',
    sources: ['Decreto Ley 019 de 2012, arts. 93 y 94; MinTrabajo as reported in the press, 2025-12-10'],
    message: {
      es: 'El certificado judicial ya no existe, y los antecedentes solo cuentan si tienen que ver con el cargo: revise si hacen falta.',
      en: 'Colombia has abolished the judicial certificate, and records count only where they bear on the job: see whether it is needed.',
    },
  },
  {
    id: 'co.appearance',
    topics: ['photograph', 'appearance'],
    countries: ['CO'],
    severity: 'warning',
    confidence: 'C',
    sources: [
      'Constitución Política, art. 13; Corte Constitucional, T-413/2017 (tattoos); no statute on photographs was read',
    ],
    message: {
      es: 'La foto y el aspecto no dicen nada del trabajo y sirven para discriminar.',
      en: 'Photographs and looks say nothing about the work and serve to discriminate.',
    },
  },
];
