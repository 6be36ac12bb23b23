import { foldText } from '../text/fold-text.js';
import { iscoGroups } from './isco-groups.js';
import { synonyms0To4 } from './synonyms-0-to-4.js';
import { synonyms5To9 } from './synonyms-5-to-9.js';

/** The unit group that a job title names. */
export interface OccupationMatch {
  /** ISCO-08 code of four digits. */
  readonly code: string;
  /** 1: the whole title is a known one. 0.9: it begins with a known title of several words. 0.6: with one of a single word. */
  readonly confidence: number;
  /** The part of the title that was recognised, folded: lower case, without accents, gender and number. */
  readonly matched: string;
}

/** Gender and number: `enfermeras` and `enfermero` have one stem, and so have `auxiliares` and `auxiliar`. */
const stem = (word: string): string => {
  const singular = word.length > 4 ? word.replace(/(?<=[rlndz])es$|s$/, '') : word;
  return singular.length > 3 ? singular.replace(/[aoe]$/, '') : singular;
};
const articles = new Set(['el', 'la', 'los', 'las', 'un', 'una', 'the', 'a', 'an', 'o']);
const stems = (text: string): string[] =>
  foldText(text)
    .split(' ')
    .filter((word) => !articles.has(word))
    .map(stem);

const noise =
  /\b(se (busca|necesita|solicita|requiere)n?|buscamos|necesitamos|requerimos|urgente|vacantes?( de| para)?|importante empresa|oferta( de empleo)?|empleo( de)?|convocatoria|contratacion inmediata|trabaja como|hiring|wanted|junior|jr|senior|sr|semi ?senior|ssr|trainee|lead|nivel [123]|i{1,3}|turno (dia|noche|diurno|nocturno)|medio tiempo|tiempo completo|full time|part time|remot[oa]|hibrid[oa]|presencial|bilingue)\b/g;

function readTitles(): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const line of `${synonyms0To4}${synonyms5To9}`.split('\n')) {
    const [code = '', list = ''] = line.split('|');
    for (const title of list.split(',')) titles.set(stems(title).join(' '), code);
  }
  for (const { code, es, en } of iscoGroups().values())
    for (const title of [es, en]) if (!titles.has(stems(title).join(' '))) titles.set(stems(title).join(' '), code);
  titles.delete('');
  return titles;
}

let knownTitles: ReadonlyMap<string, string> | undefined;

/** The title without company, shift and the like, and the same without place and requirements. */
function headsOf(title: string): readonly (readonly string[])[] {
  const [head = ''] = title
    .slice(0, 300)
    .replace(/[(/@](?:a|o|as|os|e|es|x)\b\)?|\((?:m|f|h|d|x|w|\/|\s)+\)/gi, '')
    .split(/\s[-–—|•]\s|[|,;:(/]/);
  const [short = ''] = head.split(/\s(?:para|con|en|sin|por|for|at|in|with)\s/i);
  return [head, short].flatMap((each) => [stems(each), stems(foldText(each).replace(noise, ' ').trim())]);
}

function lookUp(words: readonly string[], titles: ReadonlyMap<string, string>): OccupationMatch | null {
  for (let count = Math.min(words.length, 12); count > 0; count--) {
    const matched = words.slice(0, count).join(' ');
    const code = titles.get(matched);
    if (code !== undefined) return { code, matched, confidence: count === words.length ? 1 : count > 1 ? 0.9 : 0.6 };
  }
  return null;
}

/**
 * Finds the ISCO-08 unit group of a Spanish or English job title, by a table and without guessing: the title, stripped of gender, seniority, place and
 * the like, has to be a known one or begin with one. `null` for anything else, as for titles that could be several occupations.
 *
 * @example
 * ```ts
 * import { matchOccupation } from '@adflux/feeds';
 *
 * console.log(matchOccupation('Se busca Auxiliar Contable Jr. en Medellín')); // { code: '4311', confidence: 1, … }
 * console.log(matchOccupation('Rockstar de las ideas')); // null
 * ```
 */
export function matchOccupation(title: string): OccupationMatch | null {
  const titles = (knownTitles ??= readTitles());
  const length = (match: OccupationMatch): number => match.matched.split(' ').length;
  let best: OccupationMatch | null = null;
  for (const words of headsOf(title)) {
    const match = lookUp(words, titles);
    if (match === null) continue;
    const isLonger = best === null || length(match) > length(best);
    if (isLonger || (length(match) === length(best ?? match) && match.confidence > (best?.confidence ?? 0)))
      best = match;
  }
  return best;
}
