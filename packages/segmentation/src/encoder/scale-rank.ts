import { toGrid } from './scale-number.js';

/** How ranks lie on the scale. */
export interface RankScale {
  readonly centre: number;
  readonly spread: number;
  /** The rank of a missing level; null: it does not fit. */
  readonly missing: number | null;
}

/** A standardised rank. */
export const scaleRank = (to: RankScale, rank: number): number => toGrid((rank - to.centre) / to.spread);

/** The rank behind a standardised number; null for a missing level that became the average. */
export function rankOf(from: RankScale, value: number): number | null {
  const rank = Math.round(value * from.spread + from.centre);
  const isAverage = value === 0 && scaleRank(from, rank) !== 0;
  return isAverage ? null : rank;
}
