import type { Missing, Row } from './bench-case.js';

const short = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(1));

/** Whether the median is as good as it should be; null where nothing was aimed at. */
export function reachesAim({ ratio, aim }: Row): boolean | null {
  if (aim === undefined) return null;
  return aim.is === 'at most' ? ratio.median <= aim.value : ratio.median >= aim.value;
}

/** A row for people: the ratio first, what is behind it below. */
export function rowText(row: Row | Missing): string {
  if ('missing' in row) return `${'–'.padStart(6)}  ${row.id}: ${row.missing}\n`;
  const { ratio, aim, title, notes } = row;
  const verdict =
    aim === undefined ? '' : `  (aim: ${aim.is} ${String(aim.value)}, ${reachesAim(row) === true ? 'met' : 'missed'})`;
  const range = `${short(ratio.min)} to ${short(ratio.max)}`;
  const lines = [`${short(ratio.median).padStart(6)}  ${title}${verdict}`, `        ${[range, ...notes].join('; ')}`];
  return `${lines.join('\n')}\n`;
}
