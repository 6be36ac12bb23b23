import { formatPercent } from '../segments/format-number.js';
import type { Language } from '../segments/format-number.js';
import { badge, markOf } from './marks.js';
import { drawing, label, line } from './markup.js';
import type { SegmentMap } from './project-map.js';
import { reportTexts } from './report-texts.js';

const [width, height, edge] = [1050, 520, 34];

/** The map of all segments: a mark for each row, a number for each middle. */
export function drawMap(map: SegmentMap, language: Language): string {
  const text = reportTexts[language];
  const scale = (unsorted: readonly number[], size: number) => {
    const values = [...unsorted].sort((left, right) => left - right);
    // A few rows far out would press all others together; they are drawn at the edge.
    const low = values[Math.floor(values.length * 0.003)] ?? 0;
    const high = values[Math.ceil(values.length * 0.997) - 1] ?? 1;
    const span = high - low || 1;
    return (value: number): number => edge + (size - 2 * edge) * Math.min(1.02, Math.max(-0.02, (value - low) / span));
  };
  const across = scale(
    map.points.map((point) => point.x),
    width,
  );
  const up = scale(
    map.points.map((point) => point.y),
    height,
  );
  const y = (value: number): number => height - up(value);
  const marks = map.points.map((point) => markOf(point.segment, across(point.x), y(point.y), 2.6)).join('');
  const badges = map.centroids.map((middle, segment) => badge(segment, across(middle.x), y(middle.y))).join('');
  const axisName = (axis: 0 | 1): string =>
    `${text.axis} ${axis + 1} (${formatPercent(map.shownShares[axis], language)})`;
  return drawing(
    width,
    height,
    text.mapTitle,
    line(20, height - 16, width - 10, height - 16) +
      line(20, 10, 20, height - 16) +
      `<g opacity="0.55">${marks}</g>${badges}` +
      label(width - 10, height - 3, axisName(0), { anchor: 'end' }) +
      `<g transform="translate(12 12) rotate(-90)">${label(0, 0, axisName(1), { anchor: 'end' })}</g>`,
  );
}
