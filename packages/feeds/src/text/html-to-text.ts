import { decodeHtmlEntities } from './html-entities.js';

const hidden = /<(script|style|template|noscript|iframe)\b[^<>]*>[\s\S]*?(?:<\/\1 ?>|$)/gi;
const looksEscaped = /&lt;\/?(?:p|br|ul|ol|li|div|b|strong|span|h[1-6])\b/i;

/**
 * Turns the HTML of a job description into plain text: paragraphs and list items on lines of their own, list items with a dash,
 * scripts and styles dropped, character references resolved. HTML that was escaped once too often (`&lt;p&gt;`) is read as
 * HTML. The result is text, not safe HTML: escape it again where it is shown as HTML.
 */
export function htmlToText(html: string): string {
  // Most titles, names and places: nothing to do.
  if (!/[<&\t\f\v\r\u00a0]| {2}|\n/.test(html)) return html.trim();
  const source = looksEscaped.test(html) ? decodeHtmlEntities(html) : html;
  // Spaces first (but single ones, which are nearly all, stay untouched), and no pattern below that could look at the same text again and again: feeds are not to be trusted.
  const spaced = source.replace(/[\t\f\v\r \u00a0]{2,}|[\t\f\v\r\u00a0]/g, ' ');
  const bare = spaced.includes('<')
    ? spaced
        .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
        .replace(hidden, '')
        .replace(/\s?<li\b[^<>]*>\s?/gi, '\n- ')
        .replace(/<br ?\/?>/gi, '\n')
        .replace(/<\/?(?:p|div|ul|ol|tr|table|section|article|h[1-6]|blockquote)\b[^<>]*>/gi, '\n')
        .replace(/<\/?[a-z][^<>]*>/gi, '')
    : spaced;
  return decodeHtmlEntities(bare)
    .replace(/[ \u00a0]{2,}|\u00a0/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/\n\n(?=- )/g, '\n')
    .trim();
}
