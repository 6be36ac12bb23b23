import type { Arena } from './arena.js';
import type { RowLayout } from './row-layout.js';

/** Sums over a row's levels, numerics and labels. */
export interface NormAxis {
  readonly start: number;
  /** Per fused group, one number an entry. */
  readonly tables: readonly Float64Array[];
  /** Per numeric column: what its value and the value's square are multiplied by. */
  readonly factors: readonly { readonly linear: number; readonly square: number }[];
  /** One number a label. */
  readonly labels: Float64Array;
  /** Whether the norm takes the sum's square: then it is a coordinate. */
  readonly isSquared: boolean;
}

/** Where the numbers of one axis lie, as distances in bytes from one address: all float64. */
export interface AxisLayout {
  /** What a sum starts from. */
  readonly start: number;
  readonly groups: readonly number[];
  /** Per numeric column, what its value and its square are multiplied by. */
  readonly numerics: number;
  readonly labels: number;
  readonly bytes: number;
}

/** Lays out an axis for rows like these. */
export function layOutAxis(rows: RowLayout): AxisLayout {
  let end = 8;
  const take = (count: number): number => {
    const start = end;
    end += 8 * count;
    return start;
  };
  return {
    start: 0,
    groups: rows.groups.map((group) => take(group.size)),
    numerics: take(2 * rows.numericCount),
    labels: take(rows.labelLevels),
    bytes: end,
  };
}

/** Writes an axis into an arena. */
export function writeAxis(arena: Arena, address: number, layout: AxisLayout, axis: NormAxis): void {
  const at = (offset: number): number => (address + offset) >>> 3;
  arena.f64[at(layout.start)] = axis.start;
  axis.tables.forEach((table, group) => {
    arena.f64.set(table, at(layout.groups[group] ?? 0));
  });
  axis.factors.forEach(({ linear, square }, column) => {
    arena.f64.set([linear, square], at(layout.numerics) + 2 * column);
  });
  arena.f64.set(axis.labels, at(layout.labels));
}
