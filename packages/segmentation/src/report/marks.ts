import { at } from './markup.js';

/**
 * After Okabe and Ito's colours, which people with any colour vision tell apart, in an order of falling contrast; yellow
 * is left out, since it does not show on white.
 */
const colours = [
  '#0072b2',
  '#d55e00',
  '#009e73',
  '#aa4499',
  '#b07d00',
  '#3a9bdc',
  '#4b3b8f',
  '#555555',
  '#7a3e1d',
  '#ee6677',
];
const shapes = ['circle', 'square', 'triangle', 'diamond', 'cross', 'ring'] as const;

/** The colour of a segment. Never the only sign: segments also differ in shape and carry their number. */
export const colourOf = (segment: number): string => colours[segment % colours.length] ?? '#555555';

/** A segment's mark on the map. */
export function markOf(segment: number, x: number, y: number, size: number): string {
  const colour = colourOf(segment);
  const fill = `fill="${colour}"`;
  const half = size * 0.88;
  switch (shapes[segment % shapes.length]) {
    case 'square':
      return `<rect x="${at(x - half)}" y="${at(y - half)}" width="${at(2 * half)}" height="${at(2 * half)}" ${fill}/>`;
    case 'triangle':
      return `<path d="M${at(x)} ${at(y - size * 1.15)}l${at(size * 1.1)} ${at(size * 1.9)}h${at(-size * 2.2)}z" ${fill}/>`;
    case 'diamond':
      return `<path d="M${at(x)} ${at(y - size * 1.3)}l${at(size * 1.2)} ${at(size * 1.3)}l${at(-size * 1.2)} ${at(size * 1.3)}l${at(-size * 1.2)} ${at(-size * 1.3)}z" ${fill}/>`;
    case 'cross':
      return `<path d="M${at(x - size)} ${at(y - size)}l${at(2 * size)} ${at(2 * size)}m0 ${at(-2 * size)}l${at(-2 * size)} ${at(2 * size)}" stroke="${colour}" stroke-width="1.6" fill="none"/>`;
    case 'ring':
      return `<circle cx="${at(x)}" cy="${at(y)}" r="${at(size)}" fill="none" stroke="${colour}" stroke-width="1.6"/>`;
    default:
      return `<circle cx="${at(x)}" cy="${at(y)}" r="${at(size)}" ${fill}/>`;
  }
}

/** A segment's number on its colour. */
export const badge = (segment: number, x: number, y: number): string =>
  `<circle cx="${at(x)}" cy="${at(y)}" r="12" fill="${colourOf(segment)}" stroke="#fff" stroke-width="2"/>` +
  `<text x="${at(x)}" y="${at(y + 4.5)}" text-anchor="middle" class="badge">${segment + 1}</text>`;
