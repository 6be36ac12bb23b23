import type { FittedFeature } from '../encoder/encoder-json.js';
import { formatNumber, formatPercent } from '../segments/format-number.js';
import type { Language } from '../segments/format-number.js';
import type { Estimate, SegmentDescription, Trait } from '../segments/segment-description.js';
import { colourOf } from './marks.js';
import { escapeText } from './markup.js';
import { reportTexts } from './report-texts.js';

const mostTraits = 7;

/** One segment: its name, what marks it with intervals, typical members by id. */
export function segmentCard(
  segment: SegmentDescription,
  features: readonly FittedFeature[],
  language: Language,
): string {
  const text = reportTexts[language];
  const rows = segment.traits
    .filter(({ isMarked }) => isMarked)
    .filter((trait) => trait.type === 'numeric' || (trait.difference.value > 0 && trait.special === undefined))
    .slice(0, mostTraits)
    .map((trait) => traitRow(trait, features, language));
  const heads = [text.trait, text.share, text.all, text.lift].map((head) => `<th scope="col">${head}</th>`).join('');
  const members = segment.typicalMembers.map((id) => `<code>${escapeText(id)}</code>`).join(' ');
  const size = `${formatNumber(segment.size, language)} ${text.people} (${formatPercent(segment.share.value, language)})`;
  return (
    `<article class="card" style="border-left-color:${colourOf(segment.index)}">` +
    `<h3>${segment.index + 1}. ${escapeText(segment.name[language])}</h3><p>${size}</p>` +
    (rows.length === 0 ? '' : `<table><thead><tr>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table>`) +
    `<p class="note" style="margin-top:10px">${text.typical}: ${members}</p></article>`
  );
}

function traitRow(trait: Trait, features: readonly FittedFeature[], language: Language): string {
  const range = ({ low, high }: Estimate, format: (value: number, language: Language) => string): string =>
    `<span class="note">${format(low, language)}–${format(high, language)}</span>`;
  if (trait.type === 'level') {
    return (
      `<tr><th scope="row">${escapeText(trait.label[language])}</th>` +
      `<td>${formatPercent(trait.share.value, language)} ${range(trait.share, formatPercent)}</td>` +
      `<td>${formatPercent(trait.overallShare, language)}</td>` +
      `<td>${formatNumber(trait.lift.value, language)} ${range(trait.lift, formatNumber)}</td></tr>`
    );
  }
  const feature = features.find(({ name }) => name === trait.feature);
  const unit = feature?.kind === 'numeric' && feature.unit !== undefined ? ` (${feature.unit[language]})` : '';
  return (
    `<tr><th scope="row">${escapeText((feature?.label[language] ?? trait.feature) + unit)}</th>` +
    `<td>${formatNumber(trait.mean.value, language)} ${range(trait.mean, formatNumber)}</td>` +
    `<td>${formatNumber(trait.overallMean, language)}</td><td></td></tr>`
  );
}
