import { fieldPath, type FieldPath } from '../field-path.js';
import { textIn, type Message } from '../message.js';
import type { RuleContext } from './rule-context.js';

/** Source: https://support.google.com/google-ads/answer/7476658 and the limits of `KeywordInfo` (read 2026-11). */
const longestKeyword = 80;
const mostWords = 10;
const forbidden = /[!@%^*(),={};~`<>?\\|]/;

/** Judges a keyword's text. */
export const checkKeyword = (keyword: Message, base: FieldPath, context: RuleContext): void => {
  const text = textIn(keyword, 'text') ?? '';
  const path = [...base, ...fieldPath('text')];
  const report = (value: string, message: string) =>
    context.report({ code: `criterionError.${value}`, message, path, trigger: text });
  if (text.trim() === '') {
    context.report({ code: 'fieldError.REQUIRED', message: 'The required field was not present.', path });
    return;
  }
  if (keyword['matchType'] === undefined) {
    const missing = [...base, ...fieldPath('match_type')];
    context.report({ code: 'fieldError.REQUIRED', message: 'The required field was not present.', path: missing });
  }
  if (text.length > longestKeyword) report('KEYWORD_TEXT_TOO_LONG', 'Keyword text should be less than 80 chars.');
  if (text.trim().split(/\s+/).length > mostWords) {
    report('KEYWORD_HAS_TOO_MANY_WORDS', 'Keyword text has too many words.');
  }
  if (forbidden.test(text)) {
    report('KEYWORD_HAS_INVALID_CHARS', 'Keyword text has invalid characters or symbols.');
  }
};

/** An id that is always the same for the same text. */
export const idOfText = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return 300_000_000_000 + hash;
};

/** Google gives the same keyword the same criterion id in every ad group. */
export const keywordIdOf = (keyword: Message): string =>
  String(idOfText(`${(textIn(keyword, 'text') ?? '').trim().toLowerCase()}|${textIn(keyword, 'matchType') ?? ''}`));
