import { describe, expect, it } from 'vitest';
import { jsonReplacer, parseStoredRecord, stringifyRecord } from './json.js';

const money = { micros: 2n ** 70n + 1n, currency: 'COP' };

describe('stringifyRecord', () => {
  it('writes what JSON.stringify with the replacer writes', () => {
    const records = [
      { plain: ['a', 1, null, true], nothing: undefined, deep: { list: [{ money }, [7n], []], empty: {} } },
      { at: new Date('2027-03-01T13:00:00Z'), own: { toJSON: () => ({ money }) } },
      [undefined, 1n, 'ñ "quoted" \\ \u0000'],
      9n,
      null,
    ];
    for (const record of records) expect(stringifyRecord(record)).toBe(JSON.stringify(record, jsonReplacer));
    expect(stringifyRecord(records[0], 2)).toBe(JSON.stringify(records[0], jsonReplacer, 2));
  });

  it('leaves the record as it was, and loses no digit on the way back', () => {
    const record = { salary: { minimum: money, list: [money] } };
    expect(parseStoredRecord(stringifyRecord(record))).toEqual(record);
    expect(record.salary.minimum.micros).toBe(2n ** 70n + 1n);
  });
});
