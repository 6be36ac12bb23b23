import { europeanUnion, unitedStates } from '../../rules/countries.js';
import type { Bilingual } from '../../rules/rule.js';
import type { LintTopic } from '../topic.js';
import type { LintRule } from './lint-rule.js';

const manner = (
  id: string,
  topic: LintTopic,
  severity: 'warning' | 'note',
  message: Bilingual,
  sources: readonly string[] = ['House rule: what platforms reject or readers miss'],
): LintRule => ({ id, topics: [topic], countries: '*', severity, confidence: 'policy', sources, message });

/** What holds where no law pack does, and what is asked of every ad. */
export const houseLintRules: readonly LintRule[] = [
  {
    id: 'house.discrimination',
    topics: [
      'age',
      'sex',
      'marital_status',
      'family',
      'pregnancy',
      'hiv',
      'photograph',
      'appearance',
      'origin',
      'religion',
      'politics',
      'orientation',
      'union',
      'health',
      'criminal_record',
      'credit_record',
    ],
    countries: { except: ['CO', ...unitedStates, ...europeanUnion] },
    severity: 'warning',
    confidence: 'policy',
    sources: ['House rule: AdFlux has no law pack for this country; platforms forbid discrimination everywhere'],
    message: {
      es: 'Puede discriminar; de este país no hay paquete de leyes: revíselo.',
      en: 'It may discriminate; there is no law pack for this country: look at it.',
    },
  },
  manner('text.shouting', 'shouting', 'warning', {
    es: 'Las mayúsculas sostenidas gritan, y las plataformas las rechazan.',
    en: 'Capitals shout, and platforms reject them.',
  }),
  manner('text.emoji', 'emoji', 'warning', {
    es: 'Un emoji en un anuncio de empleo se rechaza en algunas plataformas y se lee mal en voz alta.',
    en: 'An emoji in a job ad is rejected on some platforms and reads badly aloud.',
  }),
  manner('text.punctuation', 'punctuation', 'warning', {
    es: 'Los signos repetidos se rechazan en algunas plataformas.',
    en: 'Repeated punctuation is rejected on some platforms.',
  }),
  manner('text.limit', 'limit', 'note', {
    es: 'No cabe entero en todas las plataformas',
    en: 'It does not fit on every platform as a whole',
  }),
  manner('fact.salary', 'salary', 'note', {
    es: 'Falta el salario o su rango; quien lo dice recibe más postulaciones.',
    en: 'Pay or its range is missing; ads that say it get more applications.',
  }),
  manner('fact.closing_date', 'closing_date', 'note', {
    es: 'Falta la fecha de cierre: sin ella nadie sabe cuándo deja de mostrarse el anuncio.',
    en: 'The closing date is missing: without it nobody knows when the ad stops.',
  }),
  manner('fact.place', 'place', 'warning', {
    es: 'Falta el municipio donde se trabaja.',
    en: 'The city of the work is missing.',
  }),
];
