import { foldText } from '../folded-text.js';
import type { Hit } from '../hit.js';
import { englishTitles } from '../lexicon/en-titles.js';

/** Already neutral: both forms, or a mark that all are meant. */
const neutral = /\/ ?[oa]s?\b|\([oa]\)|\bo\/a\b|@|\(?\b[mfhwdx] ?[/|] ?[mfhwdx]\b/;
/** First words that have one form for all, or are no occupation. */
const commonForm =
  /^(?:senior|junior|interior|empleo|trabajo|piloto|modelo|soprano|servicio|soporte|equipo|community|guardia|guarda|persona|oferta|vacante|practica|practicas|agencia|lider)$|(?:ista|peuta|iatra|nauta|grafia|logia|crata|arca|ada de)$/;
const gendered = /(?:or|ora|o|a|ores|oras|os|as|diente|dienta|jefe|jefa)$/;
const englishGendered = new RegExp(String.raw`\b(?:${Object.keys(englishTitles).join('|')})\b`);

/** A job title in one gender only. */
export function titleHits(text: string, language: 'es' | 'en'): readonly Hit[] {
  const folded = foldText(text);
  if (neutral.test(folded.text)) return [];
  const words = folded.text.match(/[a-z]{1,40}/g) ?? [];
  const head = language === 'en' ? englishGendered.exec(folded.text)?.[0] : words[0];
  if (head === undefined) return [];
  if (language === 'es') {
    const stem = head.replace(/(?:or|ora|o|a|ores|oras|os|as|e|es)$/, '');
    const isDouble = words.slice(1).some((other) => other !== head && stem.length > 3 && other.startsWith(stem));
    if (head.length < 5 || commonForm.test(head) || !gendered.test(head) || isDouble) return [];
  } else if (/\bor\b|\//.test(folded.text)) return [];
  const at = folded.text.indexOf(head);
  const start = folded.starts[at] ?? 0;
  const end = folded.ends[at + head.length - 1] ?? text.length;
  return [{ topic: 'title', start, end, rewrite: englishTitles[head] ?? `${text.slice(start, end)} (m/f/x)` }];
}
