import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { lexicons } from './lexicon/lexicons.js';
import { lintText } from './lint-text.js';

const adversarial: Readonly<Record<string, string>> = {
  spaces: ' ',
  letters: 'a',
  ages: 'entre 20 y ',
  years: '25 a 35 años ',
  demands: 'se requiere urgente ',
  sexes: 'mujer hombre ',
  equality: 'sin distinción de edad, ',
  capitals: 'SE BUSCA ',
  emoji: '🔥',
  marks: '!?',
  accents: 'a\u0301\u0301',
  titles: 'auxiliar de bodega ',
};

function timeOf(text: string, times: number): number {
  const begun = performance.now();
  for (let time = 0; time < times; time += 1)
    lintText(text, { countries: ['CO', 'US', 'ES'], kind: 'title', date: '2027-03-01' });
  return performance.now() - begun;
}

describe('the time of the lint', () => {
  it.each(Object.entries(adversarial))('grows with the length of the text: %s', (_name, part) => {
    const repeat = (length: number): string => part.repeat(Math.ceil(length / part.length)).slice(0, length);
    const [short, long] = [repeat(10_000), repeat(100_000)];
    timeOf(short, 3);
    // The same number of characters in one text and in ten. Quadratic time would make the ratio ten; the best of several
    // rounds leaves out what else the machine does.
    const rounds = Array.from({ length: 3 }, () => [timeOf(long, 1), timeOf(short, 10)] as const);
    const [once, tenTimes] = [Math.min(...rounds.map(([a]) => a)), Math.min(...rounds.map(([, b]) => b))];
    expect(once / tenTimes).toBeLessThan(5);
  });

  it('is bounded by the patterns: none repeats without an upper bound, and no character class holds a blank', () => {
    for (const { phrases } of Object.values(lexicons))
      for (const { pattern } of phrases) {
        const bare = pattern.replaceAll(/\\./g, 'x').replaceAll(/\[[^\]]*\]/g, 'x');
        expect(bare, pattern).not.toMatch(/[*+]|\{\d+,\}/);
        expect(pattern).not.toMatch(/\[[^\]]* [^\]]*\]/);
      }
  });
});
