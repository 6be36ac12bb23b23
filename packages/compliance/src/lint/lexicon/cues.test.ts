import { describe, expect, it } from 'vitest';
import { corpora, readCorpus } from '../__fixtures__/read-corpus.js';
import { foldText } from '../folded-text.js';
import { lexicons } from './lexicons.js';

const sentences = corpora.flatMap(readCorpus);

describe('the cues of a lexicon', () => {
  it.each(['es', 'en'] as const)('are in every text that holds one of its phrases: %s', (language) => {
    const { phrases, cues } = lexicons[language];
    const texts = sentences.filter((sentence) => sentence.language === language).map(({ text }) => foldText(text).text);
    const uncued = phrases.flatMap(({ topic, pattern }) => {
      const expression = new RegExp(pattern.replaceAll(' ', '[ \\n]'));
      return texts
        .filter((text) => expression.test(text) && cues[topic]?.test(text) === false)
        .map((text) => [topic, text]);
    });
    expect(uncued).toEqual([]);
  });
});
