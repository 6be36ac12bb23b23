import type { EncodedTable } from '../encoded-table.js';
import type { FeatureColumns } from '../encoder/fitted-encoder.js';
import { unscaleNumber } from '../encoder/scale-number.js';
import { quantileOf } from '../encoder/value-sample.js';
import { formatNumber } from '../segments/format-number.js';
import type { Language } from '../segments/format-number.js';
import { axisTicks } from './axis-ticks.js';
import { colourOf } from './marks.js';
import { at, drawing, label, line } from './markup.js';

const [width, left, right, rowHeight, bottom] = [520, 34, 16, 26, 28];
/** Members looked at per segment; of more, evenly spaced ones. */
const mostMembers = 5_000;

/** How a quantity is spread in each segment: 10 to 90 % as a line, quartiles as a box, the median as a stroke. */
export function drawSpread(
  { feature, columns }: FeatureColumns,
  table: EncodedTable,
  members: readonly (readonly number[])[],
  language: Language,
): string {
  if (feature.kind !== 'numeric') return '';
  const values = table.numerics[columns[0] ?? 0] ?? new Float32Array();
  const quantiles = members.map((rows) => {
    const looked = Math.min(rows.length, mostMembers);
    const sample = Float64Array.from({ length: looked }, (_, index) => {
      const row = rows[Math.floor((index * rows.length) / looked)] ?? 0;
      return unscaleNumber(feature, values[row] ?? 0);
    }).sort();
    return [0.1, 0.25, 0.5, 0.75, 0.9].map((share) => quantileOf(sample, share));
  });
  const all = quantiles.flat();
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const span = most - least || 1;
  const x = (value: number): number => left + ((width - left - right) * (value - least)) / span;
  const height = members.length * rowHeight + bottom;
  const grid = axisTicks(least, most)
    .map(
      (tick) =>
        line(x(tick), 0, x(tick), height - bottom, 'grid') +
        label(x(tick), height - 10, formatNumber(tick, language), { anchor: 'middle' }),
    )
    .join('');
  const boxes = quantiles.map(([p10 = 0, p25 = 0, p50 = 0, p75 = 0, p90 = 0], segment) => {
    const middle = segment * rowHeight + rowHeight / 2;
    return (
      label(left - 10, middle + 4, String(segment + 1), { anchor: 'end', style: 'strong' }) +
      line(x(p10), middle, x(p90), middle, 'whisker') +
      `<rect x="${at(x(p25))}" y="${at(middle - 7)}" width="${at(Math.max(1, x(p75) - x(p25)))}" height="14" rx="2" fill="${colourOf(segment)}"/>` +
      `<line x1="${at(x(p50))}" y1="${at(middle - 9)}" x2="${at(x(p50))}" y2="${at(middle + 9)}" stroke="#fff" stroke-width="5"/>` +
      line(x(p50), middle - 9, x(p50), middle + 9, 'median')
    );
  });
  return drawing(width, height, feature.label[language], grid + boxes.join(''));
}
