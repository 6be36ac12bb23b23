const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that is safe in HTML and SVG: levels come from people's profiles. */
export const escapeText = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

/** A coordinate with no more digits than a screen shows. */
export const at = (value: number): string => String(Math.round(value * 10) / 10);

/** A drawing that scales with the page and says what it shows. */
export const drawing = (width: number, height: number, title: string, content: string): string =>
  `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeText(title)}" style="max-width:${width}px">` +
  `<title>${escapeText(title)}</title>${content}</svg>`;

/** Text in a drawing. */
export const label = (
  x: number,
  y: number,
  text: string,
  { anchor = 'start', style = 'tick' }: { readonly anchor?: 'start' | 'middle' | 'end'; readonly style?: string } = {},
): string => `<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}" class="${style}">${escapeText(text)}</text>`;

/** A straight line. */
export const line = (x1: number, y1: number, x2: number, y2: number, style = 'axis'): string =>
  `<line x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" class="${style}"/>`;
