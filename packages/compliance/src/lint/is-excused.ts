import type { Contexts, Excuse } from './lexicon/phrase.js';

/** How far an excuse may stand from what it excuses, in folded characters. */
const reach = 60;
/** Where a sentence ends. A point between digits does not end one. */
const boundary = /[;!?\n•|]|\.(?!\d)/g;

function sentenceBefore(text: string, start: number): string {
  const near = text.slice(Math.max(0, start - reach), start);
  const last = [...near.matchAll(boundary)].at(-1);
  return last === undefined ? near : near.slice(last.index + 1);
}

function sentenceAfter(text: string, end: number): string {
  const near = text.slice(end, end + reach);
  const first = near.search(boundary);
  return first === -1 ? near : near.slice(0, first);
}

const joined = String.raw`,? ?(?:y/o|o/y|and|or|y|o|e|u|/|,|&) ?(?:a |las |los |de |\d{1,3} )?`;

const compiled = new Map<string, RegExp>();
const expression = (source: string): RegExp => {
  const known = compiled.get(source) ?? new RegExp(source);
  compiled.set(source, known);
  return known;
};

function namesBothSexes(hit: string, before: string, after: string, { female, male }: Contexts): boolean {
  const other = expression(String.raw`\b${female}\b`).test(hit) ? male : female;
  const own = other === male ? female : male;
  return (
    expression(String.raw`\b${own}\b.{0,20}\b${other}\b|\b${other}\b.{0,20}\b${own}\b`).test(hit) ||
    expression(String.raw`^\)? ?${joined}${other}\b`).test(after) ||
    expression(String.raw`\b${other}${joined}\(?$`).test(before)
  );
}

/**
 * Whether the words around a hit take it back: an equality statement, a "not required", the people whom the work is for,
 * the work itself, the other sex beside it.
 */
export function isExcused(
  text: string,
  start: number,
  end: number,
  contexts: Contexts,
  excuses: readonly Excuse[] = [],
): boolean {
  const before = sentenceBefore(text, start);
  const after = sentenceAfter(text, end);
  if (contexts.equality.test(before) || contexts.negation.test(before) || contexts.dismissal.test(after)) return true;
  return excuses.some((excuse) => {
    switch (excuse) {
      case 'served':
        return contexts.served.test(before);
      case 'task':
        return contexts.task.test(before);
      case 'programme':
        return contexts.programme.test(`${before}|${after}`);
      case 'both_sexes':
        return namesBothSexes(text.slice(start, end), before, after, contexts);
    }
  });
}
