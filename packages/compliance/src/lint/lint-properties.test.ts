import { anOpening } from '@adflux/core/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { corpora, readCorpus } from './__fixtures__/read-corpus.js';
import { lintOpening } from './lint-opening.js';
import { lintText } from './lint-text.js';
import { rewriteOpening } from './rewrite-opening.js';

const date = '2027-03-01';
const sentences = corpora
  .flatMap(readCorpus)
  .filter(({ language, kind }) => language === 'es' && kind !== 'title')
  .map(({ text }) => text);
const noise = fc.constantFrom('', '\u00A0', '🔥', '!!', '\u0301', ' , ', '\n- ', '. ');
const anyText = fc
  .array(fc.tuple(fc.constantFrom(...sentences), noise, fc.string({ maxLength: 12 })), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.flat().join(' '));

describe('the lint of any text', () => {
  it('points into the text as it was given, in its order', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('CO', 'US', 'ES', 'MX'), (text, country) => {
        const findings = lintText(text, { countries: [country], date });
        for (const { span, excerpt } of findings) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThan(span.start);
          expect(text.slice(span.start, span.end)).toBe(excerpt);
        }
        const starts = findings.map(({ span }) => span.start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
      { numRuns: 200 },
    );
  });

  it('reads the same whatever the letters are made of', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sentences), (text) => {
        const topics = (given: string) => lintText(given, { countries: ['CO'], date }).map(({ topic }) => topic);
        expect(topics(text.normalize('NFD'))).toEqual(topics(text));
        expect(topics(text.replaceAll(' ', '\u00A0'))).toEqual(topics(text));
      }),
    );
  });
});

describe('an ad made of many sentences', () => {
  const list = fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 8 });

  it('has no error left once it is rewritten', () => {
    fc.assert(
      fc.property(list, fc.constantFrom(' ', '\n', '\n- '), list, (description, glue, requirements) => {
        const opening = anOpening({ description: description.join(glue), requirements });
        const better = rewriteOpening(opening, { date });
        expect(lintOpening(better, { date }).filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
