import { askedFor, described, listed, turnedAway } from './es-frames.js';
import type { Group } from './group.js';
import { few, opening, wanted, without } from './es-words.js';
import type { Phrase } from './phrase.js';

const raw = String.raw;
const married = raw`(?:(?:solter|casad|divorciad|viud|separad)(?:[oa]s?(?: ?/ ?a| ?\(a\)|\(o\))?)|en union libre|sin compromisos? (?:sentimental(?:es)?|de pareja|amorosos?))`;
const anyCivilStatus = 'de cualquier estado civil';
const civilStatus: Group = {
  topic: 'marital_status',
  who: raw`(?:${married}(?: (?:o|y) (?:en )?(?:union libre|${married}|con familia))?)`,
  rewrite: anyCivilStatus,
  excuses: ['served'],
};
const tell = raw`\b(?:indi(?:c|qu)|mencion|inform|especific|senal|anot|escrib|diga|diganos|dinos|decir|cuent|coment|proporcion)[a-z]{0,6}`;
const child = raw`(?:hij[oa]s?|nin[oa]s?|bebes?)`;
const available = 'con disponibilidad de horario';

/** Civil status and children. Sources: Ley 2466 de 2025; Código Sustantivo del Trabajo, art. 241A. */
export const spanishCivilStatus: readonly Phrase[] = [
  ...turnedAway(civilStatus),
  ...askedFor(civilStatus),
  described(civilStatus),
  listed(civilStatus),
  {
    topic: 'marital_status',
    pattern: raw`\bestado civil(?: ?: ?| )(?:preferiblemente |de preferencia )?${married}(?: o (?:union libre|${married}))?`,
    rewrite: 'cualquier estado civil',
  },
  {
    topic: 'marital_status',
    pattern: raw`${tell} ${few}(?<hit>(?:(?:su |el |tu )?estado civil|si (?:es|esta|eres|estas) ${married}(?: o ${married})?))\b`,
    rewrite: 'disponibilidad',
  },
  {
    topic: 'marital_status',
    pattern: raw`(?:${opening}|${wanted})(?<hit>(?:pareja de )?esposos|matrimonios?)\b(?! (?:civil|infantil))`,
    rewrite: 'dos personas',
  },
];

/** Children, and plans to have them. Source: Código Sustantivo del Trabajo, art. 241A. */
export const spanishFamily: readonly Phrase[] = [
  ...turnedAway({
    topic: 'family',
    who: raw`(?:con|que tengan?) (?:${child}|cargas familiares)(?: (?:pequen[oa]s|menores))?`,
    rewrite: '',
  }),
  {
    topic: 'family',
    pattern: raw`${without}(?:${child}|pareja|novi[oa]|espos[oa]|dependientes)(?: (?:ni|o|y) (?:compromisos?|pareja|espos[oa]|${child}))?(?: (?:pequen[oa]s?|menores(?: de edad)?|lactantes|a (?:su |tu )?cargo)){0,2}\b`,
    rewrite: available,
  },
  {
    topic: 'family',
    pattern: raw`\b(?:que )?no (?:tener|tengan?) (?:personas|familiares|familia|adultos mayores|menores)(?: menores)? a (?:su )?cargo\b`,
    rewrite: available,
  },
  {
    topic: 'family',
    pattern: raw`\b(?:(?:que )?no (?:tener|tengan?) (?:compromisos?|obligaciones|responsabilidades|cargas?) (?:familiar(?:es)?|del hogar)|sin (?:compromisos?|obligacion(?:es)?|responsabilidad(?:es)?|cargas?|ataduras)(?: (?:familiar(?:es)?|domesticas?|del hogar))?)\b(?! (?:de|con|contractual|laboral|comercial|fiscal|tributari|sentimental|amoros))`,
    rewrite: available,
  },
  {
    topic: 'family',
    pattern: raw`${without}(?:planes|deseos?|intencion(?:es)?) de (?:tener (?:hijos|bebes|familia)|formar (?:una )?familia|embarazo|embarazarse|ser (?:madres?|mamas?|padres?))(?: en los proximos (?:[a-z0-9]{1,8} )?anos)?\b`,
    rewrite: available,
  },
  {
    topic: 'family',
    pattern: raw`\b(?:que )?no (?:esten? |estar )?(?:pens|plane|dese|quer|quier)[a-z]{1,5} (?:en )?(?:tener (?:hijos|bebes)|ser (?:madres?|mamas?))\b`,
    rewrite: available,
  },
  {
    topic: 'family',
    pattern: raw`\bcuantos hijos (?:tien|teng)[a-z]{1,3}\b`,
    rewrite: 'su disponibilidad de horario',
  },
  {
    topic: 'family',
    pattern: raw`${tell} ${few}(?<hit>(?:(?:el )?numero de hijos|cuantos hijos|si tienen?s? (?:hijos|pareja|familia)|con quien(?:es)? vives?|(?:la )?composicion (?:de su )?familiar?|planes de (?:maternidad|tener hijos)))\b`,
    rewrite: 'su disponibilidad de horario',
  },
  {
    topic: 'family',
    pattern: raw`\b(?:con )?(?:maximo|no mas de|hasta|solo) (?:un|una|uno|dos|1|2) ${child}${'(?! (?:por|de|en))'}\b`,
    rewrite: available,
  },
  {
    topic: 'family',
    excuses: ['served'],
    pattern: raw`\b(?:con |que tengan? )(?:los )?hijos (?:grandes|mayores|(?:ya )?criados|independientes)\b`,
    rewrite: available,
  },
];

const expecting = raw`(?:en (?:estado de )?(?:embarazo|gestacion|gravidez|lactancia)|(?:mujeres |damas |madres )?(?:embarazadas?|gestantes?|lactantes?|encintas?)|encinta|embarazos?)`;
const test = raw`(?:pruebas?|examen(?:es)?|tests?|certificad[oa]s?|constancias?|resultados?|serologias?|ecografias?)(?: (?:medic[oa]s?|negativ[oa]s?|recientes?|rapid[oa]s?|de (?:sangre|orina|laboratorio))){0,2}`;
const checkUp = 'examen médico ocupacional';

/** Pregnancy and HIV. Sources: Ley 2466 de 2025; Código Sustantivo del Trabajo, art. 241A. */
export const spanishPregnancy: readonly Phrase[] = [
  {
    topic: 'pregnancy',
    excuses: ['task'],
    pattern: raw`\b${test} (?:de |del |para )?(?:no )?(?:embarazo|gravidez|ingravidez|gestacion)(?: negativ[oa])?\b`,
    rewrite: checkUp,
  },
  {
    topic: 'pregnancy',
    pattern: raw`\b(?:que )?no (?:(?:deben?|pueden?) )?(?:estar|esten?|encontrarse|se encuentren?) ${expecting}\b`,
    rewrite: 'cumplir el perfil del cargo',
  },
  {
    topic: 'pregnancy',
    pattern: raw`\bsi (?:esta|estas|se encuentra|te encuentras) ${expecting}\b`,
    rewrite: 'su disponibilidad',
  },
  {
    topic: 'pregnancy',
    pattern: raw`\b(?:mujer|mujeres|candidatas?|aspirantes?|personas?|senoras?) (?<hit>no embarazadas?)\b`,
    rewrite: '',
  },
  ...turnedAway({ topic: 'pregnancy', who: expecting, rewrite: '' }),
  {
    topic: 'pregnancy',
    pattern: raw`\b(?:que )?no (?:esten? |estar )?(?:pens|plane|dese|quer|quier)[a-z]{1,5} (?:en )?(?:un |su |quedar(?:se)? (?:en )?)?embaraz[a-z]{1,5}\b`,
    rewrite: 'con disponibilidad de horario',
  },
];

/** HIV. Source: Código Sustantivo del Trabajo, art. 241A. */
export const spanishHiv: readonly Phrase[] = [
  {
    topic: 'hiv',
    excuses: ['task'],
    pattern: raw`\b${test} (?:de |del |para (?:el )?)?(?:vih|sida|hiv|elisa)(?:/sida)?(?: negativ[oa])?\b`,
    rewrite: checkUp,
  },
  {
    topic: 'hiv',
    pattern: raw`\b(?:que )?(?:no (?:ser|tener|sean?|tengan?|estar|esten?|vivan?|vivir|padecer) (?:con )?(?:(?:portador(?:a|es)? (?:de |del )?|infectad[oa] (?:con|de) |diagnostico de )?(?:el )?(?:vih|sida|hiv)|seropositiv[oa]s?)|sin (?:vih|sida)|(?:vih|hiv) negativ[oa]|seronegativ[oa]s?)\b`,
    rewrite: 'cumplir el perfil del cargo',
  },
];
