import { askedFor, turnedAway } from './es-frames.js';
import { compatriots } from './es-origin.js';
import { closing, opening, person, start, trait } from './es-words.js';
import type { Phrase } from './phrase.js';

const raw = String.raw;
const one = raw`(?:mujer|hombre|varon|dama|caballero|senorita|senora|senor|muchacha|muchacho|chica|chico|fulana)`;
const many = raw`(?:mujeres|hombres|varones|damas|caballeros|senoritas|senoras|senores|muchachas|muchachos|chicas)`;
const adjective = raw`(?:femenin[oa]s?|masculin[oa]s?)`;
const some = { topic: 'sex', excuses: ['both_sexes', 'served'] } as const;
/** Not: women who are pregnant, who are of an age. Others look after those. */
const asSuch = raw`(?! (?:embarazad|en (?:estado|embarazo|gestacion|lactancia)|gestant|lactant|con |que |sin |solter|casad|mayores|menores))`;
const people = [
  [one, 'persona'],
  [many, 'personas'],
] as const;

/** Sex asked for. Sources: Ley 1482 de 2011; Ley 2466 de 2025, art. 17 n. 10. */
export const spanishSex: readonly Phrase[] = [
  ...people.flatMap(([word, rewrite]): readonly Phrase[] => [
    ...turnedAway({ ...some, who: `${word}${asSuch}`, rewrite }),
    ...askedFor({ ...some, who: `(?:(?:genero|${trait}) )?${word}(?! (?:embarazad|gestant|lactant))`, rewrite }),
    { ...some, pattern: raw`(?<!militar ?) ?\((?:solo )?${word}\)`, rewrite: '' },
    { ...some, pattern: raw`${opening}(?<!militar \()(?<hit>${word})${closing}`, rewrite: 'de cualquier género' },
    {
      ...some,
      pattern: raw`${opening}(?<hit>${word})(?= (?:con|sin|no|para|del?|desde|hasta|entre|que|o|u|cabeza|${trait}|${compatriots}[a-z]{1,3})\b)`,
      rewrite,
    },
    { ...some, pattern: raw`${opening}(?<hit>(?:una |un )${word})\b`, rewrite: 'una persona' },
    { ...some, pattern: raw`\b(?:si )?eres (?<hit>${word})\b`, rewrite: 'una persona con interés' },
  ]),
  {
    ...some,
    pattern: raw`\b(?<hit>${many})(?<=\b(?:[2-9]|[1-9]\d) ${many}) (?=fuertes|con|para|de)`,
    rewrite: 'personas',
  },
  { ...some, pattern: raw`[a-z](?<hit> \((?:m|f|h|${adjective})\))`, rewrite: '' },
  {
    ...some,
    pattern: raw`(?= (?:hombre|mujer|varon|dama))(?<=${person.trimEnd()})(?<hit> (?:hombres?|mujer(?:es)?|varon(?:es)?|damas?))(?= (?:para|con|fin|medio|tiempo|turno|en|${trait})\b|${closing})`,
    rewrite: '',
  },
  { ...some, pattern: raw`\b(?<hit>varon)${closing}`, rewrite: 'de cualquier género' },
  { ...some, pattern: raw`\b(?<hit>varones)${closing}`, rewrite: 'personas' },
  { ...some, pattern: raw`${start}(?<hit>[mfh])$`, rewrite: 'cualquier género', fields: ['requirement'] },
  {
    ...some,
    fields: ['title'],
    pattern: raw`${start}[a-z]{4,20}(?: (?:de|para) [a-z]{3,20})?(?<hit> (?:${one}|${many}|${adjective}))${closing}`,
    rewrite: '',
  },
  {
    ...some,
    fields: ['title'],
    pattern: raw`${start}(?:meser|cajer|auxiliar|vendedor|asesor|operari|emplead|mensajer|conductor|cociner|guarda|vigilant|recepcionist)[a-z]{0,3}(?<hit> (?:${one}|${adjective}))\b`,
    rewrite: '',
  },
  {
    ...some,
    pattern: raw`\b(?:de |del )?(?:sexo|genero)(?: ?: ?[mfh]\b(?! ?[/-])|(?: requerido| preferible| deseado)?(?: ?: ?| )(?:solo |unicamente |preferiblemente )?(?:${adjective}|${one}|${many})\b)`,
    rewrite: 'de cualquier género',
  },
  {
    ...some,
    pattern: raw`(?= (?:solo|solamente|femenin|masculin))(?<=${person.trimEnd()})(?<hit> (?:solo |solamente )?${adjective})\b`,
    rewrite: '',
  },
  {
    ...some,
    pattern: raw`${start}(?<hit>${adjective})${closing}`,
    rewrite: 'cualquier género',
    fields: ['requirement'],
  },
];
