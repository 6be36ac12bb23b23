import type { Dice } from '../random.js';

/** Draws an id in the shape of a version 4 UUID. Two different numbers never give the same one. */
export const drawUuid = (dice: Dice, what: string, number: number): string => {
  const hex = (part: string, digits: number) =>
    Math.floor(dice('uuid', what, number, part) * 16 ** digits)
      .toString(16)
      .padStart(digits, '0');
  const variant = '89ab'[Math.floor(dice('uuid', what, number, 'variant') * 4)] ?? '8';
  // The dice alone would meet themselves again after some ten thousand ids.
  const unique = number.toString(16).padStart(8, '0');
  return `${hex('one', 8)}-${hex('two', 4)}-4${hex('three', 3)}-${variant}${hex('four', 3)}-${hex('five', 4)}${unique}`;
};
