import { cardWords } from './card-words.js';
import type { CardWords } from './card-words.js';
import type { ModelCard } from './model-card.js';

type Language = 'es' | 'en';

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const figure = (value: number): string => (Number.isFinite(value) ? value.toFixed(2) : '∞');

/** Text of callers in a table or paragraph: marks of Markdown and HTML lose their meaning. */
const safe = (text: string): string =>
  text.replaceAll(/[\\`*_{}[\]<>|#]/g, (mark) => `\\${mark}`).replaceAll(/\s+/g, ' ');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** A model card as Markdown, in Spanish or English. Texts of callers are escaped. */
export function modelCardMarkdown(card: ModelCard, language: Language): string {
  const words = cardWords[language];
  const { data, method, quality } = card;
  const window = data.window === null ? words.unknown : `${data.window.from} – ${data.window.to}`;
  const { silhouette } = quality;
  const sections = [
    `# ${words.title}: ${safe(card.name)}`,
    [
      `- ${words.version}: \`${card.version}\``,
      `- ${words.madeAt}: ${card.createdAt}`,
      `- SHA-256: \`${card.hash}\``,
    ].join('\n'),
    `## ${words.data}`,
    [
      `- ${words.rows}: ${data.rowCount}`,
      `- ${words.leftOut}: ${data.leftOut}`,
      `- ${words.window}: ${window}`,
      `- ${words.fingerprint}: \`${data.fingerprint.slice(0, 16)}\``,
    ].join('\n'),
    `## ${words.method}`,
    `K-means (\`${method.engine}\`, seed ${method.seed}) · \`${method.weighting}\`, ${method.dimensions} D`,
    `## ${words.features}`,
    table(
      [words.feature, words.kind, words.weight, words.missing],
      card.features.map((feature) => [
        safe(feature.label[language]),
        feature.kind,
        String(feature.weight),
        percent(feature.missingShare),
      ]),
    ),
    `### ${words.sensitive}`,
    card.sensitiveFeatures.length === 0
      ? words.noSensitive
      : card.sensitiveFeatures
          .map(({ feature, attribute, reason }) => `- ${safe(feature)} (${attribute}): ${safe(reason)}`)
          .join('\n'),
    `## ${words.segments}`,
    table(
      ['id', words.segment, words.people, words.share],
      card.segments.map(({ id, name, size, share }) => [
        `\`${id}\``,
        safe(name[language]),
        String(size),
        percent(share),
      ]),
    ),
    `## ${words.count}`,
    ...choiceSections(card, language, words),
    `## ${words.quality}`,
    [
      `- ${words.silhouette} (d²): ${silhouette.value.toFixed(3)} ± ${(1.96 * silhouette.standardError).toFixed(3)} (n = ${silhouette.rows})`,
      `- ${words.inertia}: ${quality.inertia.toFixed(1)}`,
    ].join('\n'),
    ...lineageSections(card, words),
    `## ${words.fairness}`,
    ...fairnessSections(card, words),
    ...driftSections(card, words),
    `## ${words.limits}`,
    card.limits.map((limit) => `- ${safe(limit[language])}`).join('\n'),
  ];
  return `${sections.join('\n\n')}\n`;
}

function choiceSections({ choice }: ModelCard, language: Language, words: CardWords): string[] {
  if (choice === null) return [words.given];
  const rows = choice.tried.map(({ clusterCount, inertia, silhouette, stability }) => [
    ...[String(clusterCount), inertia.toFixed(1), silhouette === null ? '–' : silhouette.toFixed(3)],
    stability.toFixed(2),
  ]);
  return [safe(choice.reason[language]), table(['k', words.inertia, words.silhouette, words.stability], rows)];
}

function lineageSections({ lineage }: ModelCard, words: CardWords): string[] {
  if (lineage === null) return [];
  const rows = lineage.migration.map(({ from, to, count }) => [`\`${from}\``, `\`${to}\``, String(count)]);
  return [
    `## ${words.lineage}`,
    `\`${lineage.parent}\` · ${percent(lineage.movedShare)} (n = ${lineage.rowCount})`,
    table([words.from, words.to, words.people], rows),
  ];
}

function fairnessSections({ fairness }: ModelCard, words: CardWords): string[] {
  if (fairness === null) return [words.notAudited];
  return fairness.attributes.flatMap(({ attribute, association, people, segments }) => [
    `### ${safe(attribute)} (n = ${people}, ${words.association} ${association.toFixed(2)})`,
    table(
      [words.segment, words.group, words.people, words.ratio, words.flag],
      segments.flatMap(({ segmentId, groups }) =>
        groups.map(({ group, count, ratio, flag }) => [
          ...[`\`${segmentId}\``, safe(group), String(count)],
          `${figure(ratio.value)} (${figure(ratio.low)} – ${figure(ratio.high)})`,
          words.flags[flag],
        ]),
      ),
    ),
  ]);
}

function driftSections({ drift }: ModelCard, words: CardWords): string[] {
  if (drift === null) return [];
  const overall = drift.features.filter(({ segmentId }) => segmentId === null);
  return [
    `## ${words.drift}`,
    `${drift.at}: ${words.verdicts[drift.verdict]} (n = ${drift.rowsNow})`,
    table(
      [words.feature, 'PSI', 'JS', words.flag],
      overall.map(({ feature, index, bits, verdict }) => [
        ...[safe(feature), index.toFixed(3), `${bits.toFixed(3)} bit`, words.verdicts[verdict]],
      ]),
    ),
  ];
}
