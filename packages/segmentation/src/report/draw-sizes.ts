import { formatNumber, formatPercent } from '../segments/format-number.js';
import type { Language } from '../segments/format-number.js';
import type { SegmentDescription } from '../segments/segment-description.js';
import { colourOf } from './marks.js';
import { at, drawing, label, line } from './markup.js';
import { reportTexts } from './report-texts.js';

const [width, barHeight, nameHeight, right] = [1050, 16, 20, 130];

/** How large each segment is, with the interval of its share. */
export function drawSizes(segments: readonly SegmentDescription[], language: Language): string {
  const step = barHeight + nameHeight + 8;
  const widest = Math.max(...segments.map(({ share }) => share.high));
  const x = (share: number): number => ((width - right) * share) / widest;
  const bars = segments.map(({ index, name, size, share }, row) => {
    const top = row * step;
    const middle = top + nameHeight + barHeight / 2;
    return (
      label(0, top + 14, `${index + 1}. ${name[language]}`, { style: 'name' }) +
      `<rect x="0" y="${at(top + nameHeight)}" width="${at(x(share.value))}" height="${barHeight}" rx="2" fill="${colourOf(index)}"/>` +
      line(x(share.low), middle, x(share.high), middle, 'halo') +
      line(x(share.low), middle, x(share.high), middle, 'whisker') +
      label(x(share.high) + 8, middle + 4, `${formatPercent(share.value, language)} · ${formatNumber(size, language)}`)
    );
  });
  return drawing(width, segments.length * step, reportTexts[language].sizesTitle, bars.join(''));
}
