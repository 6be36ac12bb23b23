import { lintText } from '../lint-text.js';
import type { CorpusCase } from './read-corpus.js';

/** How a topic fares on a corpus. */
export interface Score {
  readonly found: number;
  readonly missed: number;
  readonly wrong: number;
}

/** A sentence that the lint gets wrong: what it missed or said too much. */
export interface Mistake {
  readonly text: string;
  readonly kind: 'missed' | 'wrong';
  readonly topic: string;
  readonly excerpt: string;
}

/** Scores by topic, and every mistake. A finding is right where a label of its topic overlaps it. */
export function measure(cases: readonly CorpusCase[]): {
  readonly scores: ReadonlyMap<string, Score>;
  readonly mistakes: readonly Mistake[];
} {
  const scores = new Map<string, Score>();
  const mistakes: Mistake[] = [];
  const add = (topic: string, part: keyof Score): void => {
    const score = scores.get(topic) ?? { found: 0, missed: 0, wrong: 0 };
    scores.set(topic, { ...score, [part]: score[part] + 1 });
  };
  for (const { text, language, country, kind, labels } of cases) {
    const findings = lintText(text, { language, countries: [country], kind, date: '2027-03-01' });
    const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
      a.start < b.end && b.start < a.end;
    for (const label of labels) {
      const isFound = findings.some(({ topic, span }) => topic === label.topic && overlaps(span, label));
      add(label.topic, isFound ? 'found' : 'missed');
      if (!isFound)
        mistakes.push({ text, kind: 'missed', topic: label.topic, excerpt: text.slice(label.start, label.end) });
    }
    for (const { topic, span, excerpt } of findings) {
      if (labels.some((label) => label.topic === topic && overlaps(span, label))) continue;
      add(topic, 'wrong');
      mistakes.push({ text, kind: 'wrong', topic, excerpt });
    }
  }
  return { scores, mistakes };
}
