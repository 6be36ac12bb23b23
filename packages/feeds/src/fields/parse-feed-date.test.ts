import { describe, expect, it } from 'vitest';
import { parseFeedDate } from './parse-feed-date.js';

describe('parseFeedDate', () => {
  it.each([
    '2014-12-19',
    '2014-12-19T22:49:39Z',
    'Fri, 19 Dec 2014 22:49:39 GMT',
    '2014-12-19T22:49:39-05:00',
    '2014-12-19 22:49:39',
    '19/12/2014',
    '12/19/2014',
    '19-12-14',
    '2014/12/19',
    '20141219',
    '19 de diciembre de 2014',
    '19 dic. 2014',
    'December 19th, 2014',
    'Friday, Dec 19 2014 10:00 AM',
    '1418997600',
    '1418997600000',
  ])('reads %s', (text) => {
    expect(parseFeedDate(text)).toBe('2014-12-19');
  });

  it('gives an instant the day that it is where the work is', () => {
    const late = 'Sat, 20 Dec 2014 03:00:00 GMT';
    expect(parseFeedDate(late)).toBe('2014-12-19');
    expect(parseFeedDate(late, { timeZone: 'Europe/Madrid' })).toBe('2014-12-20');
  });

  it('reads an ambiguous date in the order that the caller names', () => {
    expect(parseFeedDate('03/04/2027')).toBe('2027-04-03');
    expect(parseFeedDate('03/04/2027', { dateOrder: 'month_first' })).toBe('2027-03-04');
  });

  it.each(['', 'ayer', '31/02/2027', '2027-13-01', '0000-00-00', '99999999999999', 'a'.repeat(100)])(
    'refuses "%s"',
    (text) => {
      expect(parseFeedDate(text)).toBeNull();
    },
  );
});
