import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLevelLookup } from './level-lookup.js';

describe('a level look-up', () => {
  it('tells apart texts that look alike where it looks first', () => {
    const asked: string[] = [];
    const lookup = createLevelLookup((level) => asked.push(level) - 1);
    const levels = ['level 1-0', 'level 2-0', '', 'lovel 1-0'];
    for (const level of [...levels, ...[...levels].reverse()]) expect(lookup(level)).toBe(levels.indexOf(level));
    expect(asked).toEqual(levels);
  });

  it('says of each text what was said of it first, and asks again of those beyond its memory only', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3, unit: fc.constantFrom('a', 'b', 'ñ') })), (texts) => {
        const most = 4;
        const asked: string[] = [];
        const lookup = createLevelLookup((level) => {
          asked.push(level);
          return level.length;
        }, most);
        for (const text of texts) expect(lookup(text)).toBe(text.length);
        const remembered = [...new Set(texts)].slice(0, most);
        for (const text of remembered) expect(asked.filter((other) => other === text)).toHaveLength(1);
      }),
    );
  });
});
