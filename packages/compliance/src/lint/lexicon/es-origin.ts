import { askedFor, described, listed, turnedAway } from './es-frames.js';
import type { Group } from './group.js';
import { closing, only, opening, wanted, without } from './es-words.js';
import type { Phrase } from './phrase.js';

const raw = String.raw;
const permit = 'con permiso de trabajo';

/** Countries and regions that people are said to come from. No word that is also a colour or a language. */
export const compatriots = raw`(?:venezolan|haitian|ecuatorian|peruan|bolivian|colombian|mexican|chilen|argentin|uruguay|paraguay|cuban|dominican|hondure|guatemaltec|salvadoren|centroamerican|american|estadounidens|europe|african|chin|ruman|latin(?:oamerican)?|sudamerican|hispan|asiatic|gitan|arab|marroqui|provincian|serran|limen|chilang|costen|cachac|calen|pastus|santandere|bogotan|antioquen|llaner|rol|afro(?:descendient|colombian|american)?)`;
const origin: Group = {
  topic: 'origin',
  who: raw`(?:(?:ciudadan[oa]s? )?(?:${compatriots}(?:[oa]s?|es?)?|espanol(?:a|as|es)|andalu(?:z|za|ces)|paisas?|indigenas?)(?: (?:de|por) nacimiento)?(?! (?:o|u|y|e|y/o|ni) (?:extranjer|migrant|de cualquier))|nacionales|ciudadanos de estados unidos)`,
  rewrite: permit,
};
const turned: Group = {
  ...origin,
  who: raw`(?:${origin.who}|extranjer[oa]s?|inmigrantes?|migrantes?|forane[oa]s?|negr[oa]s?|moren[oa]s?|cholos?|indi[oa]s|de (?:venezuela|haiti|ecuador|peru|bolivia|otros paises|otras (?:ciudades|regiones)))`,
};
const language = raw`(?:ingles|espanol|castellano|frances|aleman|italiano|portugues|mandarin|lengua|idioma|acento|hablante|profesor|docente|maestr[oa]|tutor|traductor|teleoperador)`;

/** Origin. Sources: Ley 1482 de 2011; Ley 2466 de 2025, art. 17 n. 10. */
export const spanishOrigin: readonly Phrase[] = [
  ...turnedAway(turned),
  ...askedFor(origin),
  described({ ...origin, rewrite: '' }),
  // Only one man: dishes and languages are listed too, and "chilenos, y extranjeros con permiso" asks for no origin.
  { topic: 'origin', pattern: raw`${opening}(?<hit>${compatriots}o)${closing}`, rewrite: permit },
  {
    topic: 'origin',
    pattern: raw`\b(?:que )?(?:ser |sean? )?(?:oriund|nativ|originari|natural)(?:[oa]s?|es)? (?:de|del) (?!la empresa)[a-z]{3,15}\b`,
    rewrite: 'conocer la región',
  },
  {
    topic: 'origin',
    pattern: raw`\b(?:personal|personas?|gente|candidatos|ser|haber)(?<hit> nacid[oa]s? en (?:la |el )?[a-z]{3,15})\b`,
    rewrite: '',
  },
  {
    topic: 'origin',
    excuses: ['served'],
    pattern: raw`\b(?:${only} |sin )?(?:de )?(?:la )?nacionalidad(?: ?: ?| )(?:${only} )?(?:${compatriots}(?:[oa]|e)?|espanola)\b`,
    rewrite: permit,
  },
  { topic: 'origin', pattern: raw`\b${only} (?:para )?personal nacional\b`, rewrite: permit },
  {
    topic: 'origin',
    pattern: raw`\b(?:ser )?${compatriots}[oa]s? (?:de|por) nacimiento\b`,
    rewrite: permit,
  },
  {
    topic: 'origin',
    pattern: raw`\b(?:de )?(?:raza|tez|piel|color) (?:blanc[oa]|clar[oa]|negr[oa]|moren[oa]|triguen[oa]|mestiz[oa])\b(?= ?(?:[.,;]|$| (?:y|para|con|o)\b))`,
    rewrite: 'de cualquier origen',
  },
  {
    topic: 'origin',
    pattern: raw`\b(?<!nivel (?:de )?(?:ingles |espanol )?)${language}(?: (?:de )?${language})?(?<hit> nativ[oa]s?)\b(?! (?:o|u|digital)\b)`,
    rewrite: ' fluido',
  },
  {
    topic: 'origin',
    pattern: raw`\b(?<hit>nativ[oa]s?) (?:(?:en|de habla|del idioma|de lengua) [a-z]{4,10}|(?:de )?(?:inglesa?|francesa?|alemana?|espanola|italian[oa]|portuguesa?))\b`,
    rewrite: 'con dominio',
  },
  {
    topic: 'origin',
    pattern: raw`\b(?:sin acento(?: (?:costeno|marcado|extranjero|regional))?|(?:con )?acento (?:paisa|costeno|rolo|caleno|mexicano|argentino|espanol|venezolano))\b`,
    rewrite: 'con buena comunicación',
  },
  {
    topic: 'origin',
    excuses: ['served'],
    pattern: raw`\b(?:de |del |en )?estratos? (?:social(?:es)? |socioeconomicos? )?(?:[1-6](?: (?:o|y|a|en) (?:[1-6]|mas|adelante))?|medio(?: |-)alto|medio|alto|bajo)${closing}`,
    rewrite: 'de cualquier barrio',
  },
  { topic: 'origin', pattern: raw`${wanted}(?:[a-z]{4,15} )?(?<hit>(?:paisas?|costen[oa]s?))\b`, rewrite: '' },
];

const creed = raw`(?:cristian[oa]s?|catolic[oa]s?|evangelic[oa]s?|musulman(?:a|as|es)?|judi[oa]s?|protestantes?|adventistas?|pentecostal(?:es)?|mormon(?:a|as|es)?|testigos? de jehova|creyentes?|ate[oa]s?)`;
const religion: Group = {
  topic: 'religion',
  who: raw`(?:${creed}(?: ${creed})?(?: (?:no )?practicantes?)?)`,
  rewrite: 'de cualquier religión',
};
const anyFaith = 'que comparta el código de ética de la institución';

const politicians = raw`(?:partidos?|movimientos?(?: politico)?|candidat[oa]s?|alcaldes?a?|gobernador[a]?|campana|gobierno|concejal|gamonal)`;
const anyOpinion = 'de cualquier opinión política';

const partisan = raw`(?:uribistas?|petristas?|chavistas?|morenistas?|priistas?|panistas?|fujimoristas?)`;

const orientation: Group = {
  topic: 'orientation',
  who: raw`(?:(?:personas )?(?:homosexual(?:es)?|gays?|lesbianas?|bisexual(?:es)?|transexual(?:es)?|trans|travestis?|lgbt[a-z]{0,4}))`,
  rewrite: 'de cualquier orientación',
};
const unions = raw`(?:sindicatos?|(?:organizacion|organizaciones|asociacion|asociaciones) sindical(?:es)?)`;
const unionised: Group = {
  topic: 'union',
  who: raw`(?:sindicali[sz](?:ad[oa]s?|tas?)|(?:afiliad[oa]s?|simpatizantes?|miembros?|integrantes?|pertenecientes) (?:a|de) (?:un |algun |ningun |otro )?${unions})`,
  rewrite: 'con buen trato con el equipo',
};

/** Belief, orientation, membership. Sources: Ley 1482 de 2011; Ley 2466 de 2025, art. 17 n. 10; C.S.T. art. 354. */
export const spanishReligion: readonly Phrase[] = [
  ...turnedAway(religion),
  ...askedFor(religion),
  described(religion),
  listed(religion),
  {
    topic: 'religion',
    pattern: raw`\b(?:que )?(?:profes(?:en?|an?|ar|ando)|(?:practi(?:c|qu)|pertene|asist|congreg|acud)[a-z]{1,6}(?:se)?) (?:[a-z]{1,9} ){0,2}(?:religion|fe|iglesia|culto|congregacion)(?: ${creed})?\b`,
    rewrite: anyFaith,
  },
  {
    topic: 'religion',
    pattern: raw`\b(?:de )?(?:la )?(?:religion|fe|confesion|credo)(?: ?: ?| )(?:religiosa )?${creed}${closing}`,
    rewrite: 'de cualquier religión',
  },
  {
    topic: 'religion',
    pattern: raw`\b(?:temeros[oa]s? de dios|con temor de dios|bautizad[oa]s?|partida de bautismo)\b`,
    rewrite: 'con buen trato',
  },
  {
    topic: 'religion',
    pattern: raw`\b(?:carta|recomendacion|testimonio|referencia)(?: de recomendacion)? (?:del|de su|de un) (?:pastor|parroco|sacerdote|cura)\b`,
    rewrite: 'referencias laborales',
  },
];

/** Politics. Source: Ley 1482 de 2011. */
export const spanishPolitics: readonly Phrase[] = [
  ...askedFor({ topic: 'politics', who: partisan, rewrite: anyOpinion }),
  {
    topic: 'politics',
    pattern: raw`\b(?:afin|afines|afect[oa]s?|adept[oa]s?|leal|leales|simpatizantes?|militantes?|afiliad[oa]s?|miembros?|seguidor(?:a|as|es)?|copartidarios?) (?:al?|de|del|con) (?:el |la |un |nuestr[oa] )?${politicians}(?: (?:politico|de gobierno))?\b`,
    rewrite: anyOpinion,
  },
  {
    topic: 'politics',
    pattern: raw`\b(?:que )?(?:hayan? |haber )?(?:apoy|vot|acompan|respald|simpati)[a-z]{1,5}(?: (?:a|al|por|con))?(?: (?:el|la|un|nuestr[oa]))? ${politicians}\b`,
    rewrite: anyOpinion,
  },
  {
    topic: 'politics',
    pattern: raw`\b(?:que )?(?:no (?:pertene[a-z]{2,6}|milit[a-z]{1,4}|estar afiliad[oa]|tener|tengan?)|sin) (?:(?:a|en|con) )?(?:(?:ningun|ninguna|un|una|los|otros?) )?(?:partidos?(?: politicos?| de (?:la )?oposicion)?|(?:militancia|filiacion|afiliacion|vinculos?|nexos)(?: (?:a|con))?(?: (?:politic[oa]s?|partidistas?|partidos?(?: politicos?)?)))${closing}`,
    rewrite: anyOpinion,
  },
  {
    topic: 'politics',
    pattern: raw`\b(?:aval|recomendacion|cuota|padrino) (?:politic[oa]|de (?:un |una )?(?:concejal|politico))\b|\b(?:de )?(?:ideologia|tendencia|pensamiento|opinion)(?: politica)? (?:de )?(?:derecha|izquierda|conservadora?|liberal)\b`,
    rewrite: anyOpinion,
  },
  {
    topic: 'politics',
    pattern: raw`\b(?:personas?|gente|candidat[oa]s?|personal|ser|sean?) (?<hit>(?:de (?:derecha|izquierda)|${partisan}))\b`,
    rewrite: anyOpinion,
  },
];

/** Sexual orientation. Source: Ley 1482 de 2011. */
export const spanishOrientation: readonly Phrase[] = [
  ...turnedAway(orientation),
  ...askedFor(orientation),
  {
    topic: 'orientation',
    pattern: raw`\b(?:(?:de )?(?:orientacion (?:sexual )?)?heterosexual(?:es)?|no (?:pertene[a-z]{2,6}|ser parte|hac[a-z]{2,4} parte) (?:a|de) (?:la )?(?:comunidad|poblacion) lgbt[a-z]{0,4})\b`,
    rewrite: 'de cualquier orientación',
  },
];

/** Membership of a union. Source: C.S.T. art. 354. */
export const spanishUnions: readonly Phrase[] = [
  ...turnedAway(unionised),
  {
    topic: 'union',
    pattern: raw`(?:\b(?:que )?no (?:hayan? |haber )?(?:pertene[a-z]{2,6}|(?:estar|estado|estuvo) (?:vinculad|afiliad)[oa]s?|participe?n?) (?:a|en) (?:ningun[oa]? |algun[oa]? |un |otr[oa]s? )?${unions}|${without}(?:afiliacion|vinculos?|antecedentes|nexos|fuero)(?: (?:a|con|en)(?: ningun| un)?)? (?:${unions}|sindical(?:es)?))\b`,
    rewrite: 'con buen trato con el equipo',
  },
];
