import { foldText } from './folded-text.js';
import type { Hit } from './hit.js';
import { isExcused } from './is-excused.js';
import { lexicons } from './lexicon/lexicons.js';
import type { FieldKind, Phrase } from './lexicon/phrase.js';
import type { LintTopic } from './topic.js';

type CompiledPhrase = Phrase & { readonly expression: RegExp };

const compile = (phrases: readonly Phrase[]): readonly CompiledPhrase[] =>
  phrases.map((phrase) => ({ ...phrase, expression: new RegExp(phrase.pattern.replaceAll(' ', '[ \\n]'), 'dg') }));
const compiled = { es: compile(lexicons.es.phrases), en: compile(lexicons.en.phrases) };
const topics = (phrases: readonly Phrase[]): readonly LintTopic[] => [...new Set(phrases.map(({ topic }) => topic))];
const topicsOf = { es: topics(lexicons.es.phrases), en: topics(lexicons.en.phrases) };

const sentenceStart = /(?:^|[.:!?\n•*-][ \n]?)$/;
/** Words after which a rewrite needs no preposition of its own. */
const governs = /(?:^|\b(?:de|tener|tenga|tengan|minimo) |: ?)$/;

/** A rewrite as it fits behind what stands before it: a capital at the start of a sentence, no second preposition. */
function fit(rewrite: string, excerpt: string, before: string): string {
  const bare = governs.test(before) ? rewrite.replace(/^de /, '') : rewrite;
  const isCapital = excerpt.charAt(0) !== excerpt.charAt(0).toLowerCase() && sentenceStart.test(before);
  return isCapital ? bare.charAt(0).toUpperCase() + bare.slice(1) : bare;
}

/** The longest of hits of one topic that overlap, in the order of the text. */
function withoutOverlaps(hits: readonly Hit[]): readonly Hit[] {
  const last = new Map<string, Hit>();
  const dropped = new Set<Hit>();
  const sorted = [...hits].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const hit of sorted) {
    const rival = last.get(hit.topic);
    const isRivalled = rival !== undefined && hit.start < rival.end;
    const isShorter = isRivalled && hit.end - hit.start <= rival.end - rival.start;
    if (isRivalled) dropped.add(isShorter ? hit : rival);
    if (!isShorter) last.set(hit.topic, hit);
  }
  return sorted.filter((hit) => !dropped.has(hit));
}

/** The phrases of the lexicon that a text holds and nothing around them excuses. */
export function findPhrases(text: string, language: 'es' | 'en', field: FieldKind): readonly Hit[] {
  const folded = foldText(text);
  const hits: Hit[] = [];
  const { contexts, cues } = lexicons[language];
  const isCued = (topic: LintTopic): boolean => cues[topic]?.test(folded.text) ?? true;
  const cued = new Set(topicsOf[language].filter(isCued));
  for (const { expression, topic, rewrite, rules, fields, excuses } of compiled[language]) {
    if (!cued.has(topic)) continue;
    if (fields !== undefined && !fields.includes(field)) continue;
    // Most phrases are in no text: matchAll would copy their expressions first, which costs more than to look.
    if (folded.text.search(expression) === -1) continue;
    for (const match of folded.text.matchAll(expression)) {
      const [from, to] = match.indices?.groups?.['hit'] ?? [match.index, match.index + match[0].length];
      if (isExcused(folded.text, from, to, contexts, excuses)) continue;
      const start = folded.starts[from] ?? 0;
      const end = folded.ends[to - 1] ?? text.length;
      const excerpt = text.slice(start, end);
      hits.push({
        topic,
        start,
        end,
        rewrite: fit(rewrite, excerpt, folded.text.slice(Math.max(0, from - 12), from)),
        ...(rules && { rules }),
      });
    }
  }
  return withoutOverlaps(hits);
}
