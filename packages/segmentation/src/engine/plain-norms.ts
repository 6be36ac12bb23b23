import type { Arena } from './arena.js';
import { layOutAxis } from './axis-layout.js';
import type { RowLayout } from './row-layout.js';
import type { WasmCall } from './wasm/webassembly.js';

/** The norm kernels in plain TypeScript: the same sums, in the same order. */
export function createPlainNorms(
  arena: Arena,
  rows: RowLayout,
): Record<'addAxis' | 'addSquaredAxis' | 'keep', WasmCall> {
  const { f32, f64, u16, u32 } = arena;
  const axis = layOutAxis(rows);
  const sumRow = (start: number, block: number, row: number, tables: number): number => {
    const at = (offset: number): number => (tables + offset) >>> 3;
    let sum = start;
    rows.groupOffsets.forEach((offset, group) => {
      sum += f64[at(axis.groups[group] ?? 0) + (u16[((block + offset) >>> 1) + row] ?? 0)] ?? 0;
    });
    rows.numericOffsets.forEach((offset, column) => {
      const value = f32[((block + offset) >>> 2) + row] ?? 0;
      const factors = at(axis.numerics) + 2 * column;
      sum += value * (value * (f64[factors + 1] ?? 0) + (f64[factors] ?? 0));
    });
    if (rows.labelLevels > 0) {
      const list = ((block + rows.labelOffset) >>> 2) + row;
      const end = (u32[list + 1] ?? 0) >>> 1;
      for (let item = (u32[list] ?? 0) >>> 1; item < end; item += 1)
        sum += f64[at(axis.labels) + (u16[item] ?? 0)] ?? 0;
    }
    return sum;
  };
  return {
    addAxis: (block = 0, count = 0, tables = 0, norms = 0) => {
      for (let row = 0; row < count; row += 1) {
        const at = (norms >>> 3) + row;
        f64[at] = sumRow(f64[at] ?? 0, block, row, tables);
      }
      return 0;
    },
    addSquaredAxis: (block = 0, count = 0, tables = 0, norms = 0) => {
      const start = f64[(tables + axis.start) >>> 3] ?? 0;
      for (let row = 0; row < count; row += 1) {
        const at = (norms >>> 3) + row;
        const coordinate = sumRow(start, block, row, tables);
        f64[at] = (f64[at] ?? 0) + coordinate * coordinate;
      }
      return 0;
    },
    keep: (sums = 0, count = 0, norms = 0, range = 0) => {
      for (let row = 0; row < count; row += 1) {
        const norm = Math.max(0, f64[(sums >>> 3) + row] ?? 0);
        f32[(norms >>> 2) + row] = norm;
        f64[range >>> 3] = (f64[range >>> 3] ?? 0) + norm;
        f64[(range >>> 3) + 1] = Math.max(f64[(range >>> 3) + 1] ?? 0, norm);
      }
      return 0;
    },
  };
}
