import { textWidth } from '@adflux/core';

/** A cell: its text, and how it is coloured once its place is known. */
export interface Cell {
  readonly text: string;
  readonly style?: (text: string) => string;
}

/** Control characters would move the cursor, and come from feeds and platforms. */
const printable = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');

/** Cuts a text to a width and says so. */
export function cut(text: string, width: number): string {
  const clean = printable(text);
  if (textWidth(clean, true) <= width) return clean;
  let kept = '';
  for (const character of clean) {
    if (textWidth(kept + character, true) > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

const shown = (cell: Cell | string): Cell => (typeof cell === 'string' ? { text: cell } : cell);

/**
 * Rows in columns. The last column takes what is left of the line and is cut; the others are shown whole, because people copy ids.
 *
 * @param width Columns of the terminal; none in a pipe, where nothing is cut.
 */
export function textTable(rows: readonly (readonly (Cell | string)[])[], width?: number): readonly string[] {
  const cells = rows.map((row) => row.map(shown).map((cell) => ({ ...cell, text: printable(cell.text) })));
  const widths: number[] = [];
  for (const row of cells)
    for (const [index, { text }] of row.slice(0, -1).entries())
      widths[index] = Math.max(widths[index] ?? 0, textWidth(text, true));
  return cells.map((row) =>
    row
      .map(({ text, style }, index) => {
        const isLast = index === row.length - 1;
        const used = widths.slice(0, index).reduce((sum, each) => sum + each + 2, 0);
        const fitted = isLast && width !== undefined ? cut(text, Math.max(8, width - used)) : text;
        const padding = isLast ? '' : ' '.repeat((widths[index] ?? 0) - textWidth(fitted, true));
        return (style?.(fitted) ?? fitted) + padding;
      })
      .join('  ')
      .trimEnd(),
  );
}
