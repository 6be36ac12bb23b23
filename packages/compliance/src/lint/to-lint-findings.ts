import type { Hit } from './hit.js';
import type { LintFinding } from './lint-finding.js';
import { rulesFor, type LintPlace } from './rules/rules-for.js';
import { topicNames } from './topic-names.js';

/** A hit as findings, one for each rule that objects to it. */
export function toLintFindings(hit: Hit, field: string, text: string, place: LintPlace): readonly LintFinding[] {
  const excerpt = text.slice(hit.start, hit.end);
  const name = topicNames[hit.topic];
  const quote = excerpt === '' ? '' : ` «${excerpt.slice(0, 120).replace(/\s+/g, ' ').trim()}»`;
  return rulesFor(hit.topic, place)
    .filter(({ id }) => hit.rules === undefined || hit.rules.includes(id))
    .map((rule) => ({
      ruleId: rule.id,
      topic: hit.topic,
      severity: rule.severity,
      field,
      span: { start: hit.start, end: hit.end },
      excerpt,
      message: { es: `${name.es}${quote}: ${rule.message.es}`, en: `${name.en}${quote}: ${rule.message.en}` },
      suggestion: hit.rewrite,
      sources: rule.sources,
    }));
}
