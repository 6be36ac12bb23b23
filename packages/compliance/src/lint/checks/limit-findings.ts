import { textWidth } from '@adflux/core';
import type { Capabilities, JobOpening, TextLimit } from '@adflux/core';
import type { LintFinding } from '../lint-finding.js';
import { lintRuleById } from '../rules/lint-rule-table.js';

interface PlatformLimit {
  readonly platform: string;
  readonly limit: TextLimit;
}

/** The longest text whose whole words fit. */
function shorten(text: string, maximumLength: number): string {
  const cut = Array.from(text)
    .slice(0, maximumLength + 1)
    .join('');
  const atWord = cut.lastIndexOf(' ');
  return (atWord > 0 ? cut.slice(0, atWord) : Array.from(text).slice(0, maximumLength).join('')).replace(
    /[\s,;:(/–-]+$/u,
    '',
  );
}

function findingFor(field: string, text: string, limits: readonly PlatformLimit[], canCut: boolean): LintFinding[] {
  const tooShort = limits.filter(({ limit }) => textWidth(text, limit.fullWidthCountsTwice) > limit.maximumLength);
  const rule = lintRuleById('text.limit');
  if (tooShort.length === 0 || rule === null) return [];
  const smallest = Math.min(...tooShort.map(({ limit }) => limit.maximumLength));
  const room = tooShort.map(({ platform, limit }) => `${platform}: ${String(limit.maximumLength)}`).join(', ');
  return [
    {
      ruleId: rule.id,
      topic: 'limit',
      severity: rule.severity,
      field,
      span: { start: 0, end: text.length },
      excerpt: text,
      message: { es: `${rule.message.es} (${room}).`, en: `${rule.message.en} (${room}).` },
      suggestion: canCut ? shorten(text, smallest) : null,
      sources: rule.sources,
    },
  ];
}

/** Texts that are longer than what platforms show, by the format each platform prefers. */
export function limitFindings(
  { title, description }: JobOpening,
  capabilities: Readonly<Record<string, Capabilities>>,
): readonly LintFinding[] {
  const formats = Object.entries(capabilities).flatMap(([platform, { creativeFormats }]) =>
    Object.values(creativeFormats)
      .slice(0, 1)
      .map((limits) => ({ platform, limits })),
  );
  const titles = formats.map(({ platform, limits }) => ({ platform, limit: limits.headlines }));
  const bodies = formats.flatMap(({ platform, limits }) => {
    const limit = limits.primaryText ?? limits.descriptions;
    return limit === null ? [] : [{ platform, limit }];
  });
  return [...findingFor('title', title, titles, true), ...findingFor('description', description, bodies, false)];
}
