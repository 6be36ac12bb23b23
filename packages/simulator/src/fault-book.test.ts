import { describe, expect, it } from 'vitest';
import { createFaultBook } from './fault-book.js';
import { createDice } from './random.js';

const question = { platform: 'meta', method: 'POST', path: '/a?x=1', route: '/a', kind: 'ad', write: true };

describe('createFaultBook', () => {
  it('asks the rules in order and lets the first that strikes decide', () => {
    const book = createFaultBook(createDice(1), [
      { platform: 'other', fault: 'slow' },
      { fault: 'throttle', times: 1 },
      { fault: 'reset-after' },
    ]);
    expect(book.decide(question)?.fault).toBe('throttle');
    expect(book.decide(question)?.fault).toBe('reset-after');
  });

  it.each([
    [{ method: 'get' }, false],
    [{ method: 'post' }, true],
    [{ kind: 'campaign' }, false],
    [{ kind: 'ad' }, true],
    [{ write: false }, false],
    [{ pathPattern: 'x=2' }, false],
    [{ pathPattern: 'x=1' }, true],
    [{ pathPattern: /x=\d/g }, true],
  ])('matches %o: %s', (match, expected) => {
    const book = createFaultBook(createDice(1), [{ fault: 'slow', match }]);
    expect(book.decide(question) !== undefined).toBe(expected);
    expect(book.decide(question) !== undefined).toBe(expected);
  });

  it('strikes about the share that was asked for', () => {
    const book = createFaultBook(createDice(9), [{ fault: 'throttle', probability: 0.2 }]);
    let struck = 0;
    for (let round = 0; round < 2000; round += 1) if (book.decide(question)) struck += 1;
    expect(struck).toBeGreaterThan(330);
    expect(struck).toBeLessThan(470);
  });

  it('gives two rules of one book their own luck', () => {
    const book = createFaultBook(createDice(4), [
      { fault: 'throttle', probability: 0.5 },
      { fault: 'slow', probability: 0.5 },
    ]);
    const seen = new Set(Array.from({ length: 50 }, () => book.decide(question)?.fault));
    expect(seen).toEqual(new Set(['throttle', 'slow', undefined]));
  });
});
