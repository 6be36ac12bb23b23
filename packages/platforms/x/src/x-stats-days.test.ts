import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countDays, shiftDay, toXStatsTimes, windowsOf } from './x-stats-days.js';

describe('days of figures', () => {
  it.each([
    ['America/Bogota', '2027-03-01T05:00:00Z', '2027-03-08T05:00:00Z'],
    ['UTC', '2027-03-01T00:00:00Z', '2027-03-08T00:00:00Z'],
    ['Asia/Kolkata', '2027-02-28T18:30:00Z', '2027-03-07T18:30:00Z'],
    ['Asia/Tokyo', '2027-02-28T15:00:00Z', '2027-03-07T15:00:00Z'],
  ])('begin and end at midnight in %s', (timeZone, start, end) => {
    expect(toXStatsTimes({ from: '2027-03-01', to: '2027-03-07' }, timeZone)).toEqual({
      start_time: start,
      end_time: end,
    });
  });

  it('are 23 and 25 hours long when the clocks change', () => {
    // https://www.timeanddate.com/time/change/usa: 14 March and 7 November 2027.
    const zone = 'America/New_York';
    const hoursOf = (day: string) => {
      const { start_time: start, end_time: end } = toXStatsTimes({ from: day, to: day }, zone);
      return (Date.parse(end) - Date.parse(start)) / 3_600_000;
    };
    expect(['2027-03-13', '2027-03-14', '2027-11-07'].map(hoursOf)).toEqual([24, 23, 25]);
  });

  it('are cut into windows that follow one another and leave none out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 90 }), (length, most) => {
        const days = { from: '2027-01-31', to: shiftDay('2027-01-31', length) };
        const windows = windowsOf(days, most);
        expect(windows[0]?.from).toBe(days.from);
        expect(windows.at(-1)?.to).toBe(days.to);
        expect(windows.reduce((sum, window) => sum + countDays(window), 0)).toBe(length + 1);
        windows.forEach((window, index) => {
          expect(countDays(window)).toBeLessThanOrEqual(most);
          expect(windows[index + 1]?.from ?? shiftDay(window.to, 1)).toBe(shiftDay(window.to, 1));
        });
      }),
    );
  });

  it('are none when they end before they begin', () => {
    expect(windowsOf({ from: '2027-03-02', to: '2027-03-01' }, 7)).toEqual([]);
    expect(countDays({ from: '2027-03-02', to: '2027-03-01' })).toBe(0);
  });
});
