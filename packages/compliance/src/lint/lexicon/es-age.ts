import { age, closing, notOfAge, only, opening, otherAge, start, vacancyFor, wanted } from './es-words.js';
import type { Phrase } from './phrase.js';

const raw = String.raw;
const years = raw`(?: anos?(?: de edad| cumplidos)?)`;
const range = raw`(?:los )?${age}(?: anos)? ?(?:a|y|-|hasta|al|o) ?(?:los )?${age}`;
const from = raw`(?:entre|de|desde|tener|rango|rango de)`;
const adult = 'de 18 años o más';
const some = { topic: 'age', excuses: ['served'] } as const;

/** Ages asked for. Source: Ley 931 de 2004. */
export const spanishAge: readonly Phrase[] = [
  {
    topic: 'age',
    excuses: ['served', 'programme'],
    pattern: raw`\b(?<!dirigid[oa] a )(?:chicos y chicas|chicos|chicas|muchachos|muchachas|hombres|mujeres|talentos|profesionales) (?<hit>jovenes)\b`,
    rewrite: 'con iniciativa',
  },
  { ...some, pattern: raw`\b(?:desde|a partir de)(?: los)? ${otherAge}${years}${notOfAge}\b`, rewrite: adult },
  { ...some, pattern: raw`\b${otherAge} anos (?:en adelante|o mas)\b(?! de)`, rewrite: adult },
  {
    ...some,
    pattern: raw`\b(?:con )?(?:rango de )?edad(?:es)?(?: [a-z]{5,12})?(?: ?: ?| )(?:${from} )?${range}${years}?`,
    rewrite: adult,
  },
  {
    ...some,
    pattern: raw`\brango de edad(?:es)?(?: ?: ?| )(?:${from} )?${range}`,
    rewrite: adult,
  },
  {
    ...some,
    pattern: raw`\b(?:con )?(?:una )?edad (?:maxima|limite|tope|minima|mayor|menor|inferior|superior|no mayor|no superior)(?: ?: ?| )(?:de |a |hasta )?(?:los )?${otherAge}\b${years}?`,
    rewrite: adult,
  },
  {
    ...some,
    pattern: raw`\b(?:abstenerse|no se (?:reciben|aceptan|admiten|contratan|vinculan))(?: (?:personas|candidatos|aspirantes|hojas de vida de personas))? (?:mayores|menores|entre|de) (?:de |a |los )?(?:${range}|${otherAge})${years}?`,
    rewrite: 'todas las personas de 18 años o más pueden postularse',
  },
  { ...some, pattern: raw`\bminimo (?:de )?${age}(?: anos)? y maximo (?:de )?${age}${years}`, rewrite: adult },
  { ...some, pattern: raw`\bminimo (?:de )?${otherAge} anos (?:de edad|cumplidos)`, rewrite: adult },
  { ...some, pattern: raw`\b(?:${from} )?${range}${years}${notOfAge}\b`, rewrite: adult },
  {
    ...some,
    pattern: raw`\b(?:(?:que |no )?(?:sea |sean )?no (?:sea |sean |ser )?)?(?:mayor|mayores|menor|menores|superior|inferior) (?:de|a|que) (?:los )?${otherAge}${years}${notOfAge}\b`,
    rewrite: adult,
  },
  {
    ...some,
    pattern: raw`${opening}(?<hit>(?:mayor|mayores|menor|menores) (?:de|a) (?:los )?${otherAge})${closing}`,
    rewrite: adult,
  },
  {
    ...some,
    pattern: raw`\b(?:tener|tenga|tengan|con) (?:menos|mas) de ${otherAge} anos${notOfAge}\b(?= ?(?:[.,;)]| de edad|$| y ))`,
    rewrite: adult,
  },
  {
    ...some,
    pattern: raw`\bno (?:sea |sean |ser )?(?:mayor|mayores) (?:de|a) (?:los )?${otherAge}${closing}`,
    rewrite: adult,
  },
  {
    ...some,
    pattern: raw`\b(?:de |con )?(?:un )?(?:maximo|hasta|tope)(?: de)? (?:los )?${otherAge}${years}${notOfAge}\b`,
    rewrite: adult,
  },
  {
    ...some,
    pattern: raw`\b(?:que )?no (?:supere|superen|pase|pasen|exceda|excedan)(?: de)? (?:los )?${otherAge}${years}`,
    rewrite: adult,
  },
  {
    topic: 'age',
    excuses: ['served', 'programme'],
    pattern: raw`(?:${wanted}|${vacancyFor}|\b(?:perfil|aspirante|aspirantes|candidato|candidatos) )(?<hit>(?:candidato|chico|chica|muchacho|muchacha|talento) joven)\b`,
    rewrite: 'persona',
  },
  {
    topic: 'age',
    excuses: ['served', 'programme'],
    pattern: raw`\b(?<hit>persona joven)\b`,
    rewrite: 'persona',
  },
  { topic: 'age', pattern: raw`\b(?<hit>gente joven)\b`, rewrite: 'gente', excuses: ['served', 'programme'] },
  {
    ...some,
    pattern: raw`\b(?:gente|personas?|personal|candidatos|aspirantes|jovenes|joven|chicos|chicas) (?<hit>(?:de|entre) ${range}${years}?)${closing}`,
    rewrite: adult,
  },
  { ...some, pattern: raw`\bedad (?:[a-z]{2,9} ){1,3}${from} ${range}${years}?`, rewrite: adult },
  {
    ...some,
    pattern: raw`\bedad(?:es)?(?: ?: ?| )(?:maximo|maxima|max\.?|hasta|menos de)(?: de)?(?: los)? ${otherAge}${years}?\b`,
    rewrite: adult,
  },
  { ...some, pattern: raw`\b(?:que )?no (?:haya|hayan) cumplido (?:los )?${otherAge}${years}?`, rewrite: adult },
  { ...some, pattern: raw`\b(?:veinti?e?|treint|cuarent|cincuent)a?(?:aner|ner)[oa]s?\b`, rewrite: 'mayor de edad' },
  { ...some, pattern: raw`\bno mas de ${otherAge} anos${notOfAge}\b`, rewrite: adult },
  { ...some, pattern: raw`\bmax\. ?${otherAge}${years}${notOfAge}`, rewrite: adult },
  {
    ...some,
    pattern: raw`\bmayor(?:es)? de ${age}(?: anos)? y menor(?:es)? de ${age}${years}?`,
    rewrite: adult,
  },
  { ...some, pattern: raw`\bmenor(?:es)? de ${otherAge}${closing}`, rewrite: adult },
  { ...some, pattern: raw`\b(?:si )?super(?:a|as|an) (?:los )?${otherAge}${years}`, rewrite: 'si no tiene 18 años' },
  { topic: 'age', pattern: raw`\b(?<hit>personal joven)\b`, rewrite: 'personal' },
  { topic: 'age', pattern: raw`\b(?<hit>personas jovenes)\b`, rewrite: 'personas', excuses: ['served', 'programme'] },
  { topic: 'age', pattern: raw`\b(?<hit>perfil joven(?: y)?)\b`, rewrite: 'perfil' },
  {
    topic: 'age',
    excuses: ['served', 'programme'],
    pattern: raw`(?:${wanted}|${vacancyFor}|${only} )(?<hit>jovenes)\b(?! (?:talentos|en practica))`,
    rewrite: 'personas',
  },
  {
    topic: 'age',
    excuses: ['served', 'programme'],
    pattern: raw`(?:${wanted}|${vacancyFor}|${only} )(?<hit>jovenes (?:dinamic|proactiv|entusiast|emprendedor|creativ|activ|talentos|comprometid)[a-z]{1,3})\b`,
    rewrite: 'personas con iniciativa',
  },
  {
    topic: 'age',
    excuses: ['served', 'programme'],
    pattern: raw`(?:${wanted}|${vacancyFor}|${only} )(?<hit>joven)\b`,
    rewrite: 'persona',
  },
  {
    topic: 'age',
    pattern: raw`${opening}(?<hit>joven)(?= (?:y|con|para|bachiller|proactiv[oa])|${closing})`,
    rewrite: 'proactivo',
    fields: ['description', 'requirement'],
    excuses: ['programme', 'served'],
  },
  { topic: 'age', fields: ['title'], pattern: raw`${start}(?<hit>joven)\b`, rewrite: 'persona' },
  { topic: 'age', fields: ['title'], pattern: raw`${start}(?<hit>jovenes)\b`, rewrite: 'personas' },
  {
    topic: 'age',
    fields: ['title'],
    pattern: raw`${start}[a-z]{4,20}(?:ores|oras|eros|eras|istas|antes|entes|ivos|ivas|adas|ados|ares|ales)(?<hit> jovenes)\b`,
    rewrite: '',
  },
  {
    topic: 'age',
    pattern: raw`${opening}(?<hit>jovenes) (?:con|para|bachilleres|proactivos|dinamicos)\b`,
    rewrite: 'personas',
    fields: ['description', 'requirement'],
    excuses: ['programme'],
  },
  {
    topic: 'age',
    rules: ['us.adea'],
    pattern: raw`\brecien (?:graduad|egresad|titulad)[oa]s?\b`,
    rewrite: 'personas con o sin experiencia',
  },
];
