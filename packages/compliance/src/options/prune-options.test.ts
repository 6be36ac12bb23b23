import { describe, expect, it } from 'vitest';
import { findOption } from './find-option.js';
import { pruneOptions } from './prune-options.js';

describe('pruneOptions', () => {
  it.each([
    [{ age_min: 1, keep: 2 }, { keep: 2 }, ['age_min']],
    [{ ageMin: 1 }, {}, ['ageMin']],
    [{ 'targeting.AGE-MIN': 1 }, {}, ['targeting.AGE-MIN']],
    [{ a: [{ b: { age_min: 1, c: 2 } }] }, { a: [{ b: { c: 2 } }] }, ['a[0].b.age_min']],
    [
      { rules: [{ targeting_type: 'AGE_MIN', v: 1 }, { targeting_type: 'CITY' }] },
      { rules: [{ targeting_type: 'CITY' }] },
      ['rules[0]'],
    ],
    [{ rule: { type: 'age-min' }, x: 1 }, { x: 1 }, ['rule']],
    [{ type: 'AGE_MIN', value: 7 }, {}, ['extras']],
    [{ average_min: 1, note: 'age_min' }, { average_min: 1, note: 'age_min' }, []],
  ])('%j becomes %j', (options, kept, paths) => {
    expect(pruneOptions(options, { names: ['age_min'] })).toEqual({ options: kept, paths });
  });

  it('leaves a value that changes nothing, as a number or as text', () => {
    const options = { age_min: 18, b: { ageMin: '18' }, c: { age_min: [18] }, d: { age_min: { a: 18 } } };
    const { options: kept, paths } = pruneOptions(options, { names: ['age_min'], harmless: 18 });
    expect(kept).toEqual({ age_min: 18, b: { ageMin: '18' }, c: {}, d: {} });
    expect(paths).toEqual(['c.age_min', 'd.age_min']);
  });

  it('keeps the allowed part of lists and trees', () => {
    const spec = [{ interests: [{ id: 1, name: 'a' }, { id: 2 }] }, { interests: ['3', '4'] }, 7];
    const { options, paths } = pruneOptions({ spec }, { names: ['spec'], allowed: ['1', 4] });
    expect(options).toEqual({ spec: [{ interests: [{ id: 1, name: 'a' }] }, { interests: ['4'] }] });
    expect(paths).toEqual(['spec']);
    expect(pruneOptions({ spec }, { names: ['spec'], allowed: [] }).options).toEqual({});
  });

  it('does not touch what it was given, nor what it cannot see into', () => {
    const when = new Date(0);
    const options = { when, list: [{ zips: [1] }] };
    const { options: kept } = pruneOptions(options, { names: ['zips'] });
    expect(kept['when']).toBe(when);
    expect(options.list).toEqual([{ zips: [1] }]);
  });

  it('takes a field called __proto__ for a field like any other', () => {
    const options = JSON.parse('{ "__proto__": { "zips": [1], "a": 1 } }') as Record<string, unknown>;
    const { options: kept, paths } = pruneOptions(options, { names: ['zips'] });
    expect(JSON.stringify(kept)).toBe('{"__proto__":{"a":1}}');
    expect(paths).toEqual(['__proto__.zips']);
  });
});

describe('findOption', () => {
  it('finds every value of a name, at any depth', () => {
    const options = { dsaPayor: 'a', deep: [{ 'x.dsa_payor': 'b' }], dsa_payors: 'c' };
    expect(findOption(options, 'dsa_payor')).toEqual(['a', 'b']);
  });
});
