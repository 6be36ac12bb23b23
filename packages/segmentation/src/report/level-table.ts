import type { FittedFeature } from '../encoder/encoder-json.js';
import { formatPercent } from '../segments/format-number.js';
import type { Language } from '../segments/format-number.js';
import type { LevelTrait, SegmentDescription } from '../segments/segment-description.js';
import { escapeText } from './markup.js';
import { reportTexts } from './report-texts.js';

const mostLevels = 10;

/** The share of each level in each segment, as a table whose cells are shaded; the levels that most have, first. */
export function levelTable(
  feature: FittedFeature,
  segments: readonly SegmentDescription[],
  language: Language,
): string {
  const text = reportTexts[language];
  const traitsOf = (segment: SegmentDescription): LevelTrait[] =>
    segment.traits.filter((trait): trait is LevelTrait => trait.type === 'level' && trait.feature === feature.name);
  const [first] = segments;
  if (first === undefined) return '';
  const order = feature.kind === 'ordinal' ? feature.levels : null;
  const levels = traitsOf(first)
    .sort((left, right) => right.overallShare - left.overallShare)
    .slice(0, mostLevels)
    .sort((left, right) => (order === null ? 0 : order.indexOf(left.level) - order.indexOf(right.level)));
  const cell = (share: number, isMarked: boolean): string => {
    const shade = Math.min(1, share);
    const ink = shade > 0.55 ? '#fff' : '#1b1f24';
    const mark = isMarked ? ' class="marked"' : '';
    return `<td${mark} style="background:rgba(0,82,140,${shade.toFixed(2)});color:${ink}">${formatPercent(share, language)}</td>`;
  };
  const rows = levels.map((level) => {
    const cells = segments.map((segment) => {
      const trait = traitsOf(segment).find((other) => other.level === level.level && other.special === level.special);
      return cell(trait?.share.value ?? 0, trait?.isMarked === true && trait.difference.value > 0);
    });
    return `<tr><th scope="row">${escapeText(level.label[language])}</th>${cells.join('')}<td>${formatPercent(level.overallShare, language)}</td></tr>`;
  });
  const heads = segments.map(({ index }) => `<th scope="col">${index + 1}</th>`).join('');
  return `<table class="levels"><thead><tr><td></td>${heads}<th scope="col">${text.all}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
