import type { LintFinding } from './lint-finding.js';
import type { LintRule } from './rules/lint-rule.js';
import { lintRuleById } from './rules/lint-rule-table.js';

/** How a SARIF log is written. */
export interface SarifOptions {
  /** Version of the tool, e.g. that of the package. */
  readonly toolVersion: string;
  /** Language of the messages. Default `en`. */
  readonly language?: 'es' | 'en';
}

interface SarifText {
  readonly text: string;
}

interface SarifRegion {
  readonly charOffset: number;
  readonly charLength: number;
}

interface SarifArtifact {
  readonly uri: string;
}

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: 'error' | 'warning' | 'note';
  readonly message: SarifText;
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: SarifArtifact; readonly region?: SarifRegion };
    readonly logicalLocations: readonly { readonly fullyQualifiedName: string; readonly kind: 'member' }[];
  }[];
  readonly fixes?: readonly {
    readonly description: SarifText;
    readonly artifactChanges: readonly {
      readonly artifactLocation: SarifArtifact;
      readonly replacements: readonly { readonly deletedRegion: SarifRegion; readonly insertedContent: SarifText }[];
    }[];
  }[];
}

/** A SARIF 2.1.0 log, as far as the lint writes one. */
export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly name: string;
        readonly version: string;
        readonly informationUri: string;
        readonly rules: readonly {
          readonly id: string;
          readonly shortDescription: SarifText;
          readonly help: SarifText;
          readonly defaultConfiguration: { readonly level: 'error' | 'warning' | 'note' };
          readonly properties: { readonly confidence: string; readonly tags: readonly string[] };
        }[];
      };
    };
    readonly columnKind: 'utf16CodeUnits';
    readonly results: readonly SarifResult[];
  }[];
}

function toResult(id: string, finding: LintFinding, ruleIndex: number, language: 'es' | 'en'): SarifResult {
  const { field, span, suggestion } = finding;
  // Each field is an artifact of its own, so that offsets are offsets in what a person wrote.
  const artifactLocation = { uri: `openings/${encodeURIComponent(id)}/${field.replace(/\[(\d+)\]/, '/$1')}` };
  const region = { charOffset: span.start, charLength: span.end - span.start };
  const isText = region.charLength > 0;
  return {
    ruleId: finding.ruleId,
    ruleIndex,
    level: finding.severity,
    message: { text: finding.message[language] },
    locations: [
      {
        physicalLocation: { artifactLocation, ...(isText && { region }) },
        logicalLocations: [{ fullyQualifiedName: `${id}.${field}`, kind: 'member' }],
      },
    ],
    ...(suggestion !== null && {
      fixes: [
        {
          description: {
            text: language === 'es' ? `Escriba «${suggestion}»` : `Write "${suggestion}"`,
          },
          artifactChanges: [
            { artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text: suggestion } }] },
          ],
        },
      ],
    }),
  };
}

/**
 * Findings as SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/, read 2026-11-21), which code hosts and editors
 * show. Every field of an opening is an artifact, `openings/<id>/<field>`; offsets count UTF-16 code units in it, and each
 * suggestion is a fix.
 *
 * @example
 * ```ts
 * import { lintOpening, toSarif } from '@adflux/compliance';
 * import { anOpening } from '@adflux/core/testing';
 *
 * const opening = anOpening({ requirements: ['Edad: 20 a 35 años'] });
 * const log = toSarif([{ id: opening.id, findings: lintOpening(opening) }], { toolVersion: '1.0.0' });
 * console.log(JSON.stringify(log, null, 2));
 * ```
 */
export function toSarif(
  results: readonly { readonly id: string; readonly findings: readonly LintFinding[] }[],
  { toolVersion, language = 'en' }: SarifOptions,
): SarifLog {
  const ids = [...new Set(results.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId)))].sort();
  const rules = ids.map(lintRuleById).filter((rule): rule is LintRule => rule !== null);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'adflux-lint',
            version: toolVersion,
            informationUri: 'https://github.com/adflux/adflux',
            rules: rules.map(({ id, message, sources, severity, confidence, topics }) => ({
              id,
              shortDescription: { text: message[language] },
              help: { text: sources.join('\n') },
              defaultConfiguration: { level: severity },
              properties: { confidence, tags: topics },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: results.flatMap(({ id, findings }) =>
          findings.map((finding) => toResult(id, finding, indexes.get(finding.ruleId) ?? -1, language)),
        ),
      },
    ],
  };
}
