import { decodeHtmlEntities } from './html-entities.js';

/** Comments, what is not shown, list items, and all other tags: in one pass, because most of a feed is descriptions. */
const markup =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|template|noscript|iframe)\b[^<>]*>[\s\S]*?(?:<\/\1 ?>|$)|\s?<li\b[^<>]*>\s?|<\/?([a-z][a-z\d]{0,15})[^<>]*>/gi;
const block = /^(?:br|p|div|ul|ol|tr|table|section|article|h[1-6]|blockquote)$/i;
const textOf = (found: string, hidden: string | undefined, tag: string | undefined): string => {
  if (tag !== undefined) return block.test(tag) ? '\n' : '';
  return hidden !== undefined || found.startsWith('<!') ? '' : '\n- ';
};
const looksEscaped = /&lt;\/?(?:p|br|ul|ol|li|div|b|strong|span|h[1-6])\b/i;

/**
 * Turns the HTML of a job description into plain text: paragraphs and list items on lines of their own, list items with a dash,
 * scripts and styles dropped, character references resolved. HTML that was escaped once too often (`&lt;p&gt;`) is read as
 * HTML. The result is text, not safe HTML: escape it again where it is shown as HTML.
 */
export function htmlToText(html: string): string {
  // Most titles, names and places: nothing to do.
  if (!/[<&\t\f\v\r\u00a0]| {2}|\n/.test(html)) return html.trim();
  const source = html.includes('&lt;') && looksEscaped.test(html) ? decodeHtmlEntities(html) : html;
  // Spaces first (but single ones, which are nearly all, stay untouched), and no pattern below that could look at the same text again and again: feeds are not to be trusted.
  const spaced = source.replace(/[\t\f\v\r \u00a0]{2,}|[\t\f\v\r\u00a0]/g, ' ');
  const bare = spaced.includes('<') ? spaced.replace(markup, textOf) : spaced;
  const decoded = decodeHtmlEntities(bare)
    .replace(/[ \u00a0]{2,}|\u00a0/g, ' ')
    .trim();
  if (!decoded.includes('\n')) return decoded;
  return decoded
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/\n\n(?=- )/g, '\n');
}
