import { askedFor, described, listed, turnedAway } from './es-frames.js';
import type { Group } from './group.js';
import { age, closing, notOfAge, opening, otherAge, start } from './es-words.js';
import type { Phrase } from './phrase.js';

const raw = String.raw;
const years = raw`(?: ?anos?(?: de edad| cumplidos)?)`;
const range = raw`(?:los )?${age}(?: anos)? ?(?:a|y|-|/|hasta|al|o) ?(?:los )?${age}`;
const from = raw`(?:entre|de|desde|tener|rango|rango de)`;
const older = raw`(?:mayor|mayores|menor|menores|superior|superiores|inferior|inferiores)`;
const sized = raw`(?:de|del?|a|al|y|o|no|que|entre|desde|hasta|los|sea|este|oscile|maxim[oa]|minim[oa]|max\.?|min\.?|limite|tope|esta|promedio|ideal|preferencia|preferentemente|requerida|preferid[oa]|preferible|preferiblemente|comprendidas?|aproximada|permitida|solicitada|rango|menos|mas|${older}|supere|pase|exceda)`;
const adult = 'de 18 años o más';
const some = { topic: 'age', excuses: ['served'] } as const;

const young: Group = {
  topic: 'age',
  who: raw`jovenes(?: (?:dinamic|proactiv|entusiast|emprendedor|creativ|activ|talentos|comprometid)[a-z]{1,3})?(?! (?:talentos|en practica))`,
  rewrite: 'personas con iniciativa',
  excuses: ['served', 'programme'],
};
const youngOne: Group = { ...young, who: 'joven', rewrite: 'persona' };
const outOfRange: Group = {
  ...some,
  who: raw`(?:(?:que tengan? )?(?:mas|menos) de ${otherAge} anos|${older} (?:de |a |los ){1,2}(?:${range}|${otherAge})${years}?|(?:entre|de) ${range}${years}?|jubilad[oa]s?|pensionad[oa]s?|adultos mayores|viej[oa]s)`,
  rewrite: adult,
};

/** Ages in numbers. Source: Ley 931 de 2004. */
const numbers: readonly Phrase[] = [
  ...turnedAway(outOfRange),
  {
    ...some,
    pattern: raw`\b(?<!tercera |mayor de |menor de )(?:(?:con |de )?(?:una )?(?:rangos? de |tope de |limite de )?edad(?:es)?)(?: [a-z]{5,12})?(?: ?[:(] ?| )(?:${sized} ){0,5}(?:${range}|${otherAge})\b${years}?${notOfAge}(?! (?:horas|meses|kilos|pesos))`,
    rewrite: adult,
  },
  {
    ...some,
    pattern: raw`\b(?:desde |a partir de |de )?(?:los )?${otherAge} anos(?: cumplidos)? (?:en adelante|o mas|(?:para|hacia) (?:arriba|adelante))(?:,? (?:y )?hasta (?:los )?${age}${years}?)?(?! de)`,
    rewrite: adult,
  },
  { ...some, pattern: raw`\b(?:desde|a partir de)(?: los)? ${otherAge}${years}${notOfAge}\b`, rewrite: adult },
  {
    ...some,
    pattern: raw`\bminimo (?:de )?(?:${age}(?: anos)? y maximo (?:de )?${age}${years}|${otherAge} anos (?:de edad|cumplidos))`,
    rewrite: adult,
  },
  { ...some, pattern: raw`\b(?:${from} )?${range}${years}${notOfAge}\b`, rewrite: adult },
  {
    ...some,
    pattern: raw`\b(?:que )?(?:no )?(?:seas? |sean |ser )?(?:no )?${older} (?:de|a|que) (?:los )?${otherAge}(?:${years}${notOfAge}\b|${closing})`,
    rewrite: adult,
  },
  {
    ...some,
    pattern: raw`\bmayor(?:es)? (?:de|a|que) (?:los )?${age}(?: anos)?(?:,| y| pero)? (?:hasta|menor(?:es)? (?:de|a|que))(?: los)? ${age}${years}?`,
    rewrite: adult,
  },
  {
    ...some,
    pattern: raw`\b(?:tener|tenga|tengan|tienes|tiene|con|de) (?:menos de|al menos|por lo menos|unos|minimo) ${otherAge} anos${notOfAge}\b`,
    rewrite: adult,
  },
  {
    ...some,
    pattern: raw`\b(?:tener|tenga|tengan|tienes|tiene|con) mas de ${otherAge} anos${notOfAge}\b(?= ?(?:[.,;)]| de edad|$| y ))`,
    rewrite: adult,
  },
  {
    ...some,
    pattern: raw`\b(?:de |con )?(?:un )?(?:maximo|hasta|tope)(?: de)? (?:los )?${otherAge}${years}${notOfAge}\b`,
    rewrite: adult,
  },
  {
    ...some,
    pattern: raw`\b(?:que )?no (?:(?:super|pas|exced|rebas|sobrepas|cumpl|llegu)[a-z]{1,4})(?: (?:de|a))?(?: los)? ${otherAge}(?:${years}${notOfAge}\b|${closing})`,
    rewrite: adult,
  },
  {
    ...some,
    pattern: raw`\b(?:que )?no (?:hayan?|haber) cumplido(?: los)? ${otherAge}\b${years}?${notOfAge}\b`,
    rewrite: adult,
  },
  {
    ...some,
    pattern: raw`\b(?:gente|personas?|personal|candidatos|aspirantes|jovenes|joven|chicos|chicas|hombres?|mujer(?:es)?|senoritas?|damas?|femenin[oa]|masculin[oa]|ambos sexos),? (?<hit>(?:(?:de|entre) )?${range}${years}?)${closing}`,
    rewrite: adult,
  },
  {
    ...some,
    pattern: raw`\b(?:interesad[oa]s?|personas?|candidat[oa]s?|aspirantes?|postulantes?|gente) (?<hit>(?:mayor|menor)(?:es)? (?:de|a) (?:los )?${otherAge})\b(?!,\d)${notOfAge}`,
    rewrite: adult,
  },
  {
    ...some,
    pattern: raw`\b(?:que )?(?:rond(?:a|e|en|ar)|borde(?:a|e|en|ar)) (?:los )?${otherAge}\b${years}?${notOfAge}`,
    rewrite: adult,
  },
  {
    ...some,
    pattern: raw`\bsi (?:ya )?(?:pas|super|cumpl|tien)[a-z]{1,5} (?:de )?(?:mas de )?los ${otherAge}(?:${years}|${closing})`,
    rewrite: 'si no tiene 18 años',
  },
  {
    ...some,
    pattern: raw`\b(?:en (?:sus|los) (?:veint|treint|cuarent)[a-z]{1,2}s?|(?:veinti|treinta y |cuarenta y )tantos(?: anos)?)${closing}`,
    rewrite: adult,
  },
  { ...some, fields: ['requirement'], pattern: raw`${start}(?<hit>entre ${range})${closing}`, rewrite: adult },
  {
    ...some,
    pattern: raw`\bnacid[oa]s? (?:despues de|antes de|a partir de|entre)(?:l ano)? (?:19|20)\d\d(?: y (?:19|20)\d\d)?\b`,
    rewrite: adult,
  },
  {
    ...some,
    pattern: raw`(?:\b${otherAge} anos (?:o menos|(?:como )?(?:maximo|minimo))|\+ ?${otherAge} anos${notOfAge}|${opening}menos de ${otherAge} anos${notOfAge})\b`,
    rewrite: adult,
  },
  { ...some, pattern: raw`\bno mas de ${otherAge} anos${notOfAge}\b`, rewrite: adult },
  { ...some, pattern: raw`\bmax\. ?${otherAge}${years}${notOfAge}`, rewrite: adult },
  { ...some, pattern: raw`\b(?:si )?super(?:a|as|an) (?:los )?${otherAge}${years}`, rewrite: 'si no tiene 18 años' },
];

/** Ages in words. */
const words: readonly Phrase[] = [
  ...askedFor(young),
  ...askedFor(youngOne),
  {
    topic: 'age',
    excuses: ['served', 'programme'],
    pattern: raw`\b(?<!dirigid[oa] a )(?:chicos y chicas|chicos|chicas|muchachos|muchachas|hombres|mujeres|talentos|profesionales|personas|candidatos) (?<hit>jovenes)\b`,
    rewrite: 'con iniciativa',
  },
  {
    topic: 'age',
    excuses: ['served', 'programme'],
    pattern: raw`\b(?:gente|personal|perfil|talento|fuerza de ventas|persona|candidat[oa]|muchach[oa]|chic[oa])(?<hit> (?:muy )?joven(?: y(?= dinamic))?)\b`,
    rewrite: '',
  },
  described(youngOne),
  described({ ...young, rewrite: 'con iniciativa' }),
  { ...listed(youngOne), fields: ['description', 'requirement'] },
  {
    topic: 'age',
    pattern: raw`${opening}(?<hit>jovenes) (?:con|para|bachilleres|proactivos|dinamicos)\b`,
    rewrite: 'personas',
    fields: ['description', 'requirement'],
    excuses: ['programme'],
  },
  { topic: 'age', fields: ['title'], pattern: raw`${start}(?<hit>joven)\b`, rewrite: 'persona' },
  { topic: 'age', fields: ['title'], pattern: raw`${start}(?<hit>jovenes)\b`, rewrite: 'personas' },
  {
    topic: 'age',
    fields: ['title'],
    excuses: ['served'],
    pattern: raw`${start}(?!equipo|moda|ropa)[a-z]{4,20}(?: (?!para|de|a|con)[a-z]{4,15})?(?<hit> jov(?:en|enes))\b`,
    rewrite: '',
  },
  {
    topic: 'age',
    pattern: raw`(?:\b(?:valora|valoramos|valorara|buscamos|requerimos|aportar|aportes) |${opening})(?<hit>juventud)(?= y\b|${closing})`,
    rewrite: 'iniciativa',
  },
  { topic: 'age', pattern: raw`\b(?:veintea|treinta|cuarenta|cincuenta|sesenta)ner[oa]s?\b`, rewrite: 'mayor de edad' },
  {
    topic: 'age',
    pattern: raw`\b(?:nativ[oa]s? digital(?:es)?|millennials?|milenials?|centennials?|generacion z)\b`,
    rewrite: 'personas con manejo de herramientas digitales',
    excuses: ['served'],
  },
  {
    topic: 'age',
    rules: ['us.adea', 'eu.equal_treatment'],
    pattern: raw`\b(?:recien(?:temente)? (?:graduad|egresad|titulad|licenciad)[oa]s?|(?:graduad|egresad|titulad)[oa]s? recientes?)\b`,
    rewrite: 'personas con o sin experiencia',
  },
];

/** Ages asked for. Source: Ley 931 de 2004. */
export const spanishAge: readonly Phrase[] = [...numbers, ...words];
