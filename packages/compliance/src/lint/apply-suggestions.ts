import type { JobOpening } from '@adflux/core';
import type { LintFinding } from './lint-finding.js';

/** Blanks and commas that are left over where something was taken out. */
function tidy(text: string): string {
  return text
    .replace(/[^\S\n]{2,}/g, ' ')
    .replace(/\b([Uu]n) (?=persona\b)/g, '$1a ')
    .replace(/\b([Aa]) (?=entry-level\b)/g, '$1n ')
    .replace(/[^\S\n]+([.,;:!?)])/g, '$1')
    .replace(/\([ ,;]*\)/g, '')
    .replace(/,(?:[^\S\n]?,)+/g, ',')
    .replace(/,([.;!?])/g, '$1')
    .replace(/^[ ,;.·|–-]+(?=\S)/u, '')
    .replace(/(?<![ ,;:])[ ,;:]+$/u, '');
}

/** Whether a suggestion only changes capitals, so that all other spans stay where they are. */
const isCalming = ({ excerpt, suggestion }: LintFinding): boolean =>
  suggestion?.length === excerpt.length && suggestion.toLowerCase() === excerpt.toLowerCase();

/** One text with the suggestions of its findings in place; where spans overlap, the first and longest wins. */
function rewriteText(original: string, findings: readonly LintFinding[]): string {
  let text = original;
  for (const { span, suggestion } of findings.filter(isCalming))
    text = text.slice(0, span.start) + (suggestion ?? '') + text.slice(span.end);
  const changes = findings
    .filter((finding) => finding.suggestion !== null && !isCalming(finding))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const parts: string[] = [];
  let end = 0;
  for (const { span, suggestion } of changes) {
    if (span.start < end) continue;
    parts.push(text.slice(end, span.start), suggestion ?? '');
    end = span.end;
  }
  if (parts.length === 0) return text;
  const rewritten = tidy([...parts, text.slice(end)].join(''));
  const first = text.trimStart().charAt(0);
  const isCapital = first !== first.toLowerCase();
  return isCapital ? rewritten.charAt(0).toUpperCase() + rewritten.slice(1) : rewritten;
}

/**
 * The opening with the suggestions for errors and warnings in place. A requirement of which nothing is left goes; a title
 * or description of which nothing is left stays as it was. What no suggestion can mend, such as a missing salary, stays
 * missing. A person should read the result: it is lawful by the lint's lights, not always elegant.
 */
export function applySuggestions(opening: JobOpening, findings: readonly LintFinding[]): JobOpening {
  const rewrite = (field: string, text: string): string =>
    rewriteText(
      text,
      findings.filter((finding) => finding.field === field && finding.severity !== 'note'),
    );
  return {
    ...opening,
    title: rewrite('title', opening.title) || opening.title,
    description: rewrite('description', opening.description) || opening.description,
    requirements: opening.requirements
      .map((text, index) => rewrite(`requirements[${String(index)}]`, text))
      .filter((text) => text !== ''),
  };
}
