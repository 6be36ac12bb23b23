import { foldText } from '../folded-text.js';
import type { Hit } from '../hit.js';
import type { FieldKind } from '../lexicon/phrase.js';

/** Written in capitals anyway. */
const acronyms = new Set(
  'sas s.a.s ltda eps arl sst hseq sena sql sap erp crm it ti bi tat iva niif pqr rrhh bpo cpa cnc plc cad qa ux ui seo sem b2b b2c c1 c2 b1 b2 a2 usa uk rn lpn cdl hr ceo cto cfo ii iii iv'.split(
    ' ',
  ),
);
const word = /[\p{L}\p{N}][\p{L}\p{N}.&/+-]*/gu;

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const letters = (text: string): number => text.replace(/\P{L}/gu, '').length;
const hasLower = (text: string): boolean => text !== text.toUpperCase();

/** A run of capitals in sentence case: acronyms stay, and names keep their capital. */
function calm(run: string, names: ReadonlySet<string>, isStart: boolean): string {
  let isFirst = isStart;
  return run.replace(word, (found) => {
    const folded = foldText(found).text;
    const lower = found.toLowerCase();
    const isCapital = isFirst || names.has(folded);
    isFirst = false;
    if (acronyms.has(folded)) return found;
    return isCapital ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower;
  });
}

/**
 * Runs of words in capitals that are too long to be a name or an acronym: three words, or a title of two.
 *
 * @param names Folded words that keep their capital, such as the city.
 */
export function shoutingHits(text: string, field: FieldKind, names: ReadonlySet<string>): readonly Hit[] {
  const hits: Hit[] = [];
  let run: Word[] = [];
  const enough = field === 'title' ? { words: 2, letters: 12 } : { words: 3, letters: 20 };
  const close = (): void => {
    const first = run.find((item) => letters(item.text) > 0);
    const last = run.findLast((item) => letters(item.text) > 0);
    const loud = run.filter((item) => letters(item.text) > 1 && !acronyms.has(foldText(item.text).text));
    const sum = loud.reduce((total, item) => total + letters(item.text), 0);
    run = [];
    if (first === undefined || last === undefined || loud.length < enough.words || sum < enough.letters) return;
    const isStart =
      (first.start < 8 && !/[\p{L}\p{N}]/u.test(text.slice(0, first.start))) ||
      /[.!?:\n]\s?$/.test(text.slice(Math.max(0, first.start - 2), first.start));
    hits.push({
      topic: 'shouting',
      start: first.start,
      end: last.end,
      rewrite: calm(text.slice(first.start, last.end), names, isStart),
    });
  };
  for (const { 0: found, index } of text.matchAll(word)) {
    if (hasLower(found)) close();
    else run.push({ text: found, start: index, end: index + found.length });
  }
  close();
  return hits;
}
