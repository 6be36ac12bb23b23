import { anOpening } from '@adflux/core/testing';
import { describe, expect, it } from 'vitest';
import { measure, type Score } from './__fixtures__/measure.js';
import { corpora, readCorpus } from './__fixtures__/read-corpus.js';
import { applySuggestions } from './apply-suggestions.js';
import { lintOpening } from './lint-opening.js';
import { lintText } from './lint-text.js';

const total = (scores: Iterable<Score>): { precision: number; recall: number } => {
  let [found, missed, wrong] = [0, 0, 0];
  for (const score of scores) {
    found += score.found;
    missed += score.missed;
    wrong += score.wrong;
  }
  return { precision: found / (found + wrong), recall: found / (found + missed) };
};

describe('the labelled corpus', () => {
  const tuning = measure(readCorpus('tuning'));
  const heldOut = measure(readCorpus('held-out'));
  const fresh = measure(readCorpus('fresh'));
  const boards = measure(readCorpus('boards'));
  const last = measure(readCorpus('last'));

  it('is large, and has sentences that must pass', () => {
    const cases = corpora.flatMap(readCorpus);
    expect(cases.length).toBeGreaterThan(1_500);
    expect(cases.filter(({ labels }) => labels.length === 0).length / cases.length).toBeGreaterThan(0.35);
    expect(new Set(cases.map(({ text }) => text)).size / cases.length).toBeGreaterThan(0.98);
  });

  it('is told right where the lexicon was tuned', () => {
    const { precision, recall } = total(tuning.scores.values());
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.98);
    for (const [topic, score] of tuning.scores) {
      const ofTopic = total([score]);
      expect.soft(ofTopic.precision, `precision of ${topic}`).toBeGreaterThanOrEqual(0.9);
      expect.soft(ofTopic.recall, `recall of ${topic}`).toBeGreaterThanOrEqual(0.9);
    }
  });

  it('is told right where the sentences were written before the lexicon', () => {
    const { precision, recall } = total(heldOut.scores.values());
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  it.each([
    ['fresh', fresh],
    ['boards', boards],
  ])('is told right where the sentences were unseen once: %s', (_name, { scores }) => {
    const { precision, recall } = total(scores.values());
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  it('is not told wrong where the wording is odd, though much is missed', () => {
    const { precision, recall } = total(last.scores.values());
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.7);
  });
});

describe('every suggestion', () => {
  const cases = corpora.flatMap(readCorpus);
  const date = '2027-03-01';

  it('passes the lint itself', () => {
    for (const { text, language, country, kind } of cases)
      for (const { suggestion, topic } of lintText(text, { language, countries: [country], kind, date }))
        expect(lintText(suggestion ?? '', { language, countries: [country], kind, date }), `${topic}: ${text}`).toEqual(
          [],
        );
  });

  it('leaves an opening that passes, and changes nothing when applied again', () => {
    for (const { text, language, country, kind } of cases) {
      const opening = anOpening({
        language,
        location: { country, city: 'X' },
        ...(kind === 'title' && { title: text }),
        ...(kind === 'description' && { description: text }),
        requirements: kind === 'requirement' ? [text] : [],
      });
      const better = applySuggestions(opening, lintOpening(opening, { date }));
      const left = lintOpening(better, { date });
      expect(
        left.map(({ topic, excerpt }) => `${topic}: ${excerpt}`),
        `${text} -> ${better.title} | ${better.description} | ${better.requirements.join()}`,
      ).toEqual([]);
      expect(applySuggestions(better, left)).toEqual(better);
    }
  });
});
