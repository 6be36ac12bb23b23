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

/** Puts a scaled number on the grid. */
export const toGrid = (value: number): number =>
  // Plus zero: minus zero would not survive JSON.
  Math.round(Math.min(farthest, Math.max(-farthest, value)) * grid) / grid + 0;

/** Before centring: the logarithm of one more, where ratios count. */
export const transform = (scale: 'linear' | 'log', value: number): number =>
  scale === 'log' ? Math.log1p(value) : value;

/** Turns values in original units into standardised ones, outliers drawn in. */
export function numberScaler({ scale, lowest, highest, centre, spread }: NumberScale): (value: number) => number {
  const [least, most] = [lowest ?? -Infinity, highest ?? Infinity];
  return (value) => toGrid((transform(scale, Math.min(most, Math.max(least, value))) - centre) / spread);
}

/** A standardised value in original units. */
export const unscaleNumber = (from: Pick<NumberScale, 'scale' | 'centre' | 'spread'>, value: number): number => {
  const transformed = from.centre + value * from.spread;
  return from.scale === 'log' ? Math.expm1(transformed) : transformed;
};
