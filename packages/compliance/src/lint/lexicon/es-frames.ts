import { closing, only, opening, person, trait, vacancyFor, wanted } from './es-words.js';
import type { Group } from './group.js';
import type { Phrase } from './phrase.js';

const raw = String.raw;
const people = raw`(?:personas?|personal|gente|candidat[oa]s?|candidaturas de|aspirantes|postulantes|hojas? de vida de|quien(?:es)?|madres?|padres?|hombres?|mujer(?:es)?|senoritas?|emplead[oa]s|trabajador(?:es|as)|ciudadanos)`;
const accepted = raw`(?:aceptan?|aceptamos|reciben?|recibimos|recibiran|admiten?|admitimos|admitiran|contratan?|contratamos|contrataran|vinculan?|vinculamos|aplican?(?: para)?|apto para|permiten?|consideran?|tendran en cuenta|tienen en cuenta|(?:trabaja|trabajan|trabajamos) con|queremos|buscamos)`;
const continued = raw`(?=${closing}|(?: (?:y|o|con|para|en|que|sin|de|por|practicantes?|${trait})\b))`;

/** The turns that keep a group out: "abstenerse …", "… no aplican", "no se reciben …", "que no sea …". */
export const turnedAway = ({ topic, who, excuses }: Group): readonly Phrase[] => {
  const some = { topic, rewrite: 'todas las personas pueden postularse', ...(excuses && { excuses }) };
  return [
    {
      ...some,
      pattern: raw`\b${who},? (?:(?:por )?favor )?(?:abstenerse|abstenganse|no (?:aplica[nr]?|postular(?:se)?|califican?|insistir|llamar|(?:pueden?|deben?|podran?) (?:aplicar|postular(?:se)?|presentarse|trabajar|participar)))\b`,
    },
    {
      ...some,
      pattern: raw`\b(?:(?:favor )?(?:abstener|abstengan|abstenga)se(?: de (?:aplicar|postularse|escribir|llamar|enviar))?|no (?:se )?${accepted})(?: (?:${people}|a|las?|los|ningun|por ahora|si|es|eres)){0,3} ${who}\b`,
    },
    { ...some, pattern: raw`${opening}no ${who}\b`, rewrite: 'cualquier persona' },
    {
      ...some,
      pattern: raw`\b(?:que )?(?:no|nunca) (?:sean?|ser|son|esten?|estar|hayan? sido|haber sido) (?:un |una |de )?${who}\b`,
      rewrite: 'cualquier persona',
    },
  ];
};

/** The turns that ask for a group: "solo …", "… indispensable", "que sea …", "se busca …", "auxiliar …". */
export const askedFor = ({ topic, who, rewrite, excuses }: Group): readonly Phrase[] => {
  const some = { topic, rewrite, ...(excuses && { excuses }) };
  return [
    {
      ...some,
      pattern: raw`\b(?=${who}\b)(?<=\b(?:${only}|imprescindible|indispensable|excluyente|abiert[oa]|aplican?)(?: (?:se ${accepted}|${accepted}|que sean?|para|a|de|un|una|${people})){0,4} )(?<hit>${who})\b`,
    },
    {
      ...some,
      pattern: raw`\b(?<hit>${who})(?= ?,? ?\(?(?:solamente|unicamente|exclusivamente|de preferencia|preferiblemente|preferible|indispensable|excluyente|obligatori[oa])\b)`,
    },
    {
      ...some,
      pattern: raw`\b(?=${who}\b)(?<=\b(?:ser|sean?|eres|siendo) (?:un |una )?|(?:${wanted}|${vacancyFor})(?:${people} )?)(?<hit>${who})\b`,
    },
  ];
};

/** A group beside what a person works as: "cajera …, con experiencia". */
export const described = ({ topic, who, rewrite, excuses }: Group): Phrase => ({
  topic,
  rewrite,
  ...(excuses && { excuses }),
  pattern: raw`\b(?=${who}\b)(?<=${person})(?<hit>${who})${continued}`,
});

/** A group alone in an item of a list: "cajera, …, con experiencia". */
export const listed = ({ topic, who, rewrite, excuses }: Group): Phrase => ({
  topic,
  rewrite,
  ...(excuses && { excuses }),
  pattern: raw`\b(?=${who}\b)(?<=${opening}(?:un |una )?)(?<hit>${who})${continued}`,
});
