import type { Arena } from './arena.js';
import type { RowLayout } from './row-layout.js';
import type { StatisticsLayout } from './statistics-layout.js';
import type { WasmCall } from './wasm/webassembly.js';

/** The measuring kernel in plain TypeScript: the same sums, in the same order. */
export function createPlainMeasure(arena: Arena, rows: RowLayout, layout: StatisticsLayout): WasmCall {
  const { u16, i32 } = arena;
  return (block = 0, count = 0, fours = 0, out = 0) => {
    rows.groupOffsets.forEach((offset, group) => {
      const codes = (block + offset) >>> 1;
      const counts = (out + (layout.counts[group] ?? 0)) >>> 2;
      for (let row = 0; row < count; row += 1) {
        const at = counts + (u16[codes + row] ?? 0);
        i32[at] = (i32[at] ?? 0) + 1;
      }
    });
    addNumbers(arena, rows, layout, { block, first: 0, end: 4 * fours, out });
    return 0;
  };
}

/** Rows of a block, and where their statistics lie. */
export interface MeasuredRows {
  readonly block: number;
  readonly first: number;
  readonly end: number;
  readonly out: number;
}

/** Adds the numerics of some rows of a block, each to the lane of its place. */
export function addNumbers(
  { f32, f64 }: Arena,
  rows: RowLayout,
  layout: StatisticsLayout,
  { block, first, end, out }: MeasuredRows,
): void {
  rows.numericOffsets.forEach((offset, column) => {
    const values = (block + offset) >>> 2;
    const own = out + layout.numerics + layout.numericBytes * column;
    for (let row = first; row < end; row += 1) {
      const value = f32[values + row] ?? 0;
      const sum = (own >>> 3) + (row & 3);
      const largest = ((own + 64) >>> 2) + (row & 3);
      f64[sum] = (f64[sum] ?? 0) + value;
      f64[sum + 4] = (f64[sum + 4] ?? 0) + value * value;
      f32[largest] = Math.max(f32[largest] ?? 0, Math.abs(value));
    }
  });
}
