import { formatNumber } from '../segments/format-number.js';
import type { Language } from '../segments/format-number.js';
import { axisTicks } from './axis-ticks.js';
import { at, drawing, label, line } from './markup.js';

/** A value for one number of segments, with its interval where there is one. */
export interface CurvePoint {
  readonly clusterCount: number;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

const [width, height] = [340, 220];
const [left, right, top, bottom] = [52, 12, 14, 30];

/** A value over the numbers of segments; the chosen number is marked. */
export function drawCurve(title: string, points: readonly CurvePoint[], chosen: number, language: Language): string {
  const values = points.flatMap(({ value, low = value, high = value }) => [value, low, high]);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = (most - least || Math.abs(most) || 1) * 0.12;
  const counts = points.map(({ clusterCount }) => clusterCount);
  const [first, last] = [Math.min(...counts), Math.max(...counts)];
  const x = (count: number): number => left + ((width - left - right) * (count - first + 0.3)) / (last - first + 0.6);
  const y = (value: number): number =>
    top + (height - top - bottom) * (1 - (value - least + room) / (most - least + 2 * room));
  const grid = axisTicks(least - room, most + room, 4)
    .map(
      (tick) =>
        line(left, y(tick), width - right, y(tick), 'grid') +
        label(left - 6, y(tick) + 4, formatNumber(tick, language), { anchor: 'end' }),
    )
    .join('');
  const path = points.map(({ clusterCount, value }) => `${at(x(clusterCount))},${at(y(value))}`).join(' ');
  const marks = points
    .map(({ clusterCount, value, low, high }) => {
      const centre = x(clusterCount);
      const isChosen = clusterCount === chosen;
      const interval = low === undefined || high === undefined ? '' : line(centre, y(low), centre, y(high), 'whisker');
      return (
        `${interval}<circle cx="${at(centre)}" cy="${at(y(value))}" r="${isChosen ? 6 : 3.5}" class="${isChosen ? 'chosen' : 'dot'}"/>` +
        label(centre, height - 10, String(clusterCount), { anchor: 'middle', style: isChosen ? 'strong' : 'tick' })
      );
    })
    .join('');
  return drawing(width, height, title, `${grid}<polyline points="${path}" class="curve"/>${marks}`);
}
