import { formatNumber, formatPercent } from '../segments/format-number.js';
import type { Language } from '../segments/format-number.js';
import type { Estimate, LevelTrait, SegmentDescription } from '../segments/segment-description.js';
import { colourOf } from './marks.js';
import { escapeText } from './markup.js';
import { reportTexts } from './report-texts.js';

const mostTraits = 6;

/** One segment: its name, what marks it with intervals, typical members by id. */
export function segmentCard(segment: SegmentDescription, language: Language): string {
  const text = reportTexts[language];
  const range = ({ low, high }: Estimate, format: (value: number, language: Language) => string): string =>
    `<span class="note">${format(low, language)}–${format(high, language)}</span>`;
  const rows = segment.traits
    .filter(
      (trait): trait is LevelTrait =>
        trait.type === 'level' && trait.isMarked && trait.difference.value > 0 && trait.special === undefined,
    )
    .slice(0, mostTraits)
    .map(
      ({ label, share, overallShare, lift }) =>
        `<tr><th scope="row">${escapeText(label[language])}</th>` +
        `<td>${formatPercent(share.value, language)} ${range(share, formatPercent)}</td>` +
        `<td>${formatPercent(overallShare, language)}</td>` +
        `<td>${formatNumber(lift.value, language)} ${range(lift, formatNumber)}</td></tr>`,
    );
  const heads = [text.trait, text.share, text.all, text.lift].map((head) => `<th scope="col">${head}</th>`).join('');
  const members = segment.typicalMembers.map((id) => `<code>${escapeText(id)}</code>`).join(' ');
  return (
    `<article class="card" style="border-left-color:${colourOf(segment.index)}">` +
    `<h3>${segment.index + 1}. ${escapeText(segment.name[language])}</h3>` +
    `<p>${escapeText(segment.summary[language])}</p>` +
    (rows.length === 0 ? '' : `<table><thead><tr>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table>`) +
    `<p class="note" style="margin-top:10px">${text.typical}: ${members}</p></article>`
  );
}
