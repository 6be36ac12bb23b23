/** A number's way onto the scale and back. */
export interface NumberScale {
  readonly scale: 'linear' | 'log';
  /** Where outliers are drawn in to; null leaves them. */
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly centre: number;
  readonly spread: number;
}

/** Scaled numbers lie on this grid within these bounds: exact in float32, and their float64 sums exact in any order. */
const grid = 2 ** 20;
/** The farthest a scaled number gets from zero. */
export const farthest = 8;

/**
 * Puts a scaled number on the grid: the nearest point, of two the upper one. By halves, because `Math.round` takes a turn that
 * processors guess wrong for every other number; never minus zero, which would not survive JSON.
 */
export const toGrid = (value: number): number => {
  const halves = Math.floor(Math.min(farthest, Math.max(-farthest, value)) * (2 * grid));
  return Math.floor((halves + 1) / 2) / grid;
};

/** Before centring: the logarithm of one more, where ratios count. */
export const transform = (scale: 'linear' | 'log', value: number): number =>
  scale === 'log' ? Math.log1p(value) : value;

/** A scale in one form for all features, so that one compiled function serves them all. */
export interface NumberScaler {
  readonly isLog: boolean;
  readonly lowest: number;
  readonly highest: number;
  readonly centre: number;
  readonly spread: number;
}

/** The scale, ready for many values. */
export const createNumberScaler = ({ scale, lowest, highest, centre, spread }: NumberScale): NumberScaler => ({
  isLog: scale === 'log',
  lowest: lowest ?? -Infinity,
  highest: highest ?? Infinity,
  centre,
  spread,
});

/** A value in original units, standardised, outliers drawn in. */
export function scaleNumber(to: NumberScaler, value: number): number {
  const drawnIn = Math.min(to.highest, Math.max(to.lowest, value));
  return toGrid(((to.isLog ? Math.log1p(drawnIn) : drawnIn) - to.centre) / to.spread);
}

/** A standardised value in original units. */
export const unscaleNumber = (from: Pick<NumberScale, 'scale' | 'centre' | 'spread'>, value: number): number => {
  const transformed = from.centre + value * from.spread;
  return from.scale === 'log' ? Math.expm1(transformed) : transformed;
};
