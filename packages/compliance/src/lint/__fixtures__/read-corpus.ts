import { readFileSync } from 'node:fs';
import type { FieldKind } from '../lexicon/phrase.js';
import type { LintTopic } from '../topic.js';

/** A labelled sentence: what a lint must find in it, and nothing else. */
export interface CorpusCase {
  readonly text: string;
  readonly language: 'es' | 'en';
  readonly country: string;
  readonly kind: FieldKind;
  readonly labels: readonly { readonly topic: LintTopic; readonly start: number; readonly end: number }[];
}

const kinds: Readonly<Record<string, FieldKind>> = {
  title: 'title',
  description: 'description',
  requirements: 'requirement',
};

function parseCase(line: string): Pick<CorpusCase, 'text' | 'labels'> {
  const labels: { topic: LintTopic; start: number; end: number }[] = [];
  let text = '';
  let end = 0;
  for (const match of line.matchAll(/\[\[([a-z_]+):([^\]]+)\]\]/g)) {
    text += line.slice(end, match.index);
    labels.push({ topic: match[1] as LintTopic, start: text.length, end: text.length + (match[2]?.length ?? 0) });
    text += match[2] ?? '';
    end = match.index + match[0].length;
  }
  return { text: text + line.slice(end), labels };
}

/** The files of labelled sentences, in the order in which they were written. */
export const corpora = ['tuning', 'held-out', 'fresh', 'boards', 'last'] as const;

/** Reads `corpus-<name>.txt`: the format is told at its head. */
export function readCorpus(name: (typeof corpora)[number]): readonly CorpusCase[] {
  const cases: CorpusCase[] = [];
  let section: Pick<CorpusCase, 'language' | 'country' | 'kind'> | undefined;
  for (const line of readFileSync(new URL(`corpus-${name}.txt`, import.meta.url), 'utf8').split('\n')) {
    const [, language, country, kind] = /^# (es|en) ([A-Z]{2}) (\w+)$/.exec(line) ?? [];
    if (language !== undefined && country !== undefined)
      section = { language: language === 'en' ? 'en' : 'es', country, kind: kinds[kind ?? ''] ?? 'description' };
    else if (line !== '' && !line.startsWith('//') && section !== undefined)
      cases.push({ ...section, ...parseCase(line) });
  }
  return cases;
}
