import type { EncodedTable } from '../encoded-table.js';
import type { Embedding } from '../embedding.js';
import type { Bilingual } from '../encoder/feature-spec.js';
import type { FittedEncoder } from '../encoder/fitted-encoder.js';
import { formatNumber, formatPercent } from '../segments/format-number.js';
import type { Language } from '../segments/format-number.js';
import type { SegmentDescription } from '../segments/segment-description.js';
import { drawCurve } from './draw-curve.js';
import { drawMap } from './draw-map.js';
import { drawSizes } from './draw-sizes.js';
import { drawSpread } from './draw-spread.js';
import { levelTable } from './level-table.js';
import { markOf } from './marks.js';
import { escapeText } from './markup.js';
import { projectMap } from './project-map.js';
import { reportStyle } from './report-style.js';
import { reportTexts } from './report-texts.js';
import { segmentCard } from './segment-card.js';

/** What was tried before the number of segments was chosen: what `chooseK` returns. */
export interface ReportedChoice {
  readonly chosen: { readonly clusterCount: number };
  readonly candidates: readonly {
    readonly clusterCount: number;
    readonly inertia: number;
    readonly silhouette: { readonly value: number; readonly low: number; readonly high: number } | null;
    readonly stability: number;
  }[];
  readonly reason: Bilingual;
}

/** What `report` shows. */
export interface ReportOptions {
  /** The encoder that made the table. */
  readonly encoder: Pick<FittedEncoder<never>, 'features' | 'columns' | 'sensitiveFeatures'>;
  /** The rows that were clustered. */
  readonly table: EncodedTable;
  /** The space they were clustered in. */
  readonly embedding: Embedding;
  /** The segment of each row, as an index in `segments`. */
  readonly labels: Uint8Array;
  /** What `describeSegments` says of the same fit. */
  readonly segments: readonly SegmentDescription[];
  /** Draws the curves over the numbers of segments. Default: none are drawn. */
  readonly choice?: ReportedChoice;
  /** Default: `es`. */
  readonly language?: Language;
  /** Default: "Segmentos de candidatos", "Candidate segments". */
  readonly title?: string;
  /** Shown under the title. Default: not shown. */
  readonly modelVersion?: string;
}

/** Marks on the map: more would hide one another. */
const mostPoints = 1_800;

/**
 * One HTML page on the segments, complete in itself: a map (principal components), curves over the numbers of segments,
 * sizes, what marks each segment, and how features are spread. No script, nothing loaded from anywhere, and no personal
 * data but the ids of typical members.
 */
export function report(options: ReportOptions): string {
  const { table, segments, language = 'es', modelVersion, encoder } = options;
  const { features } = encoder;
  const text = reportTexts[language];
  const title = escapeText(options.title ?? text.title);
  const sections = [
    sensitiveSection(encoder, language),
    section(text.sizesTitle, drawSizes(segments, language)),
    mapSection(options, language),
    choiceSection(options.choice, language),
    section(
      text.segmentsTitle,
      `<div class="grid two">${segments.map((segment) => segmentCard(segment, features, language)).join('')}</div>` +
        `<p class="note" style="margin-top:14px">${text.footnote}</p>`,
    ),
    featureSection(options, language),
  ];
  const version =
    modelVersion === undefined ? '' : `<p class="note">${text.version}: <code>${escapeText(modelVersion)}</code></p>`;
  return (
    `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>` +
    `<meta name="viewport" content="width=device-width,initial-scale=1"><style>${reportStyle}</style></head><body><main>` +
    `<h1>${title}</h1><p class="lead">${text.lead(segments.length, formatNumber(table.rowCount, language))}</p>${version}` +
    `${sections.join('')}</main></body></html>\n`
  );
}

const section = (title: string, content: string): string => `<section><h2>${title}</h2>${content}</section>`;

function sensitiveSection({ sensitiveFeatures }: ReportOptions['encoder'], language: Language): string {
  if (sensitiveFeatures.length === 0) return '';
  const text = reportTexts[language];
  const items = sensitiveFeatures.map(
    ({ feature, attribute, reason }) => `<li><b>${escapeText(feature)}</b> (${attribute}): ${escapeText(reason)}</li>`,
  );
  return `<section class="warning"><h2>${text.sensitiveTitle}</h2><p>${text.sensitiveNote}</p><ul>${items.join('')}</ul></section>`;
}

function mapSection({ table, embedding, labels, segments }: ReportOptions, language: Language): string {
  const text = reportTexts[language];
  const map = projectMap(table, embedding, labels, segments.length, mostPoints);
  const shown = formatPercent(map.shownShares[0] + map.shownShares[1], language);
  const legend = segments.map(
    ({ index, name }) =>
      `<li><svg viewBox="0 0 18 18" aria-hidden="true">${markOf(index, 9, 9, 5.5)}</svg>${index + 1}. ${escapeText(name[language])}</li>`,
  );
  return section(
    text.mapTitle,
    `${drawMap(map, language)}<ul class="legend">${legend.join('')}</ul>` +
      `<p class="note" style="margin-top:10px">${text.mapNote(shown, formatNumber(map.points.length, language))}</p>`,
  );
}

function choiceSection(choice: ReportedChoice | undefined, language: Language): string {
  if (choice === undefined || choice.candidates.length < 2) return '';
  const text = reportTexts[language];
  const chosen = choice.chosen.clusterCount;
  const figure = (title: string, points: Parameters<typeof drawCurve>[1]): string =>
    points.length < 2
      ? ''
      : `<figure><figcaption>${title}</figcaption>${drawCurve(title, points, chosen, language)}</figure>`;
  const inertia = choice.candidates.map(({ clusterCount, inertia: value }) => ({ clusterCount, value }));
  const stability = choice.candidates.map(({ clusterCount, stability: value }) => ({ clusterCount, value }));
  const silhouette = choice.candidates.flatMap(({ clusterCount, silhouette: score }) =>
    score === null ? [] : [{ clusterCount, value: score.value, low: score.low, high: score.high }],
  );
  return section(
    text.chooseTitle,
    `<p>${escapeText(choice.reason[language])}</p><div class="grid three">` +
      `${figure(text.inertia, inertia)}${figure(text.silhouette, silhouette)}${figure(text.stability, stability)}</div>`,
  );
}

function featureSection({ encoder, table, labels, segments }: ReportOptions, language: Language): string {
  const text = reportTexts[language];
  const members = segments.map((): number[] => []);
  for (let row = 0; row < table.rowCount; row += 1) members[labels[row] ?? 0]?.push(row);
  const figures = encoder.columns.map((columns) => {
    const { feature } = columns;
    const unit = feature.kind === 'numeric' && feature.unit !== undefined ? ` (${feature.unit[language]})` : '';
    const content =
      feature.kind === 'numeric'
        ? drawSpread(columns, table, members, language)
        : levelTable(feature, segments, language);
    if (content === '' || feature.kind === 'coordinates') return '';
    return `<figure><h3>${escapeText(feature.label[language] + unit)}</h3>${content}</figure>`;
  });
  return section(
    text.featuresTitle,
    `<p class="note">${text.featuresNote}</p><div class="columns">${figures.join('')}</div>`,
  );
}
