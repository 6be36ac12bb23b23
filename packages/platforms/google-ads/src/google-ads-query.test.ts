import { describe, expect, it } from 'vitest';
import { chunks, gaqlContains, gaqlIds, gaqlText } from './google-ads-query.js';
import { changedFields } from './google-ads-update-mask.js';

describe('GAQL', () => {
  it('keeps quotes and backslashes inside their text', () => {
    expect(gaqlText(`O'Higgins \\ 1`)).toBe(`'O\\'Higgins \\\\ 1'`);
  });

  it('takes the special meaning from signs of LIKE', () => {
    expect(gaqlContains('campaign.name', '100%_[x]')).toBe(`campaign.name LIKE '%100[%][_][[]x[]]%'`);
  });

  it('asks for ids that are numbers and nothing else', () => {
    expect(gaqlIds('campaign.id', ['1', '2) OR (1=1', '3'])).toBe('campaign.id IN (1, 3)');
  });

  it('splits long lists', () => {
    expect(chunks(['a', 'b', 'c'], 2)).toEqual([['a', 'b'], ['c']]);
    expect(chunks([], 2)).toEqual([]);
  });
});

describe('an update mask', () => {
  it('names single changed fields, lists as a whole, and what is to be cleared', () => {
    const before = {
      name: 'A',
      network: { search: true, partners: false },
      urls: ['x'],
      end: 'then',
      same: { deep: 1 },
    };
    const after = { name: 'B', network: { search: true, partners: true }, urls: ['x', 'y'], same: { deep: 1 } };
    expect(changedFields(before, after)).toEqual({
      fields: { name: 'B', network: { partners: true }, urls: ['x', 'y'] },
      paths: ['name', 'network.partners', 'urls', 'end'],
    });
  });

  it('is empty when nothing differs', () => {
    expect(changedFields({ a: { b: [1] } }, { a: { b: [1] } })).toEqual({ fields: {}, paths: [] });
  });
});
