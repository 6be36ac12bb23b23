import type { Arena } from './arena.js';
import type { ClusterLayout } from './cluster-layout.js';
import type { RowLayout } from './row-layout.js';
import type { WasmCall } from './wasm/webassembly.js';

const { fround } = Math;
const candidates = 4;

/**
 * The seed kernel in plain TypeScript. It rounds to float32 after every step as the vector unit does, so that both engines
 * draw the same centroids from the same seed.
 */
export function createPlainSeed(arena: Arena, rows: RowLayout, clusters: ClusterLayout): WasmCall {
  const { f32, f64, u16, u32 } = arena;
  const { singles } = clusters;
  const scores = new Float32Array(candidates);
  return (block = 0, first = 0, end = 0, norms = 0, closest = 0, tables = 0, out = 0, sums = 0) => {
    const at = (offset: number): number => (tables + offset) >>> 2;
    const zeroWidth = f32[at(0)] ?? 0;
    const addEntry = (table: number): void => {
      for (let lane = 0; lane < candidates; lane += 1) scores[lane] = (scores[lane] ?? 0) + (f32[table + lane] ?? 0);
    };
    for (let row = first; row < end; row += 1) {
      // The first group's table holds the base already.
      scores.fill(0);
      if (rows.groups.length === 0) addEntry(at(singles.base));
      rows.groupOffsets.forEach((offset, group) => {
        addEntry(at(singles.groups[group] ?? 0) + candidates * (u16[((block + offset) >>> 1) + row] ?? 0));
      });
      rows.numericOffsets.forEach((offset, column) => {
        const value = f32[((block + offset) >>> 2) + row] ?? 0;
        const table = at(singles.numerics) + candidates * column;
        for (let lane = 0; lane < candidates; lane += 1) {
          scores[lane] = (scores[lane] ?? 0) + fround(value * (f32[table + lane] ?? 0));
        }
      });
      if (rows.labelLevels > 0) {
        const list = ((block + rows.labelOffset) >>> 2) + row;
        const last = (u32[list + 1] ?? 0) >>> 1;
        for (let item = (u32[list] ?? 0) >>> 1; item < last; item += 1) {
          addEntry(at(singles.labels) + candidates * (u16[item] ?? 0));
        }
      }
      const norm = f32[(norms >>> 2) + row - first] ?? 0;
      const before = f32[(closest >>> 2) + candidates * (row - first)] ?? 0;
      for (let lane = 0; lane < candidates; lane += 1) {
        const distance = fround((scores[lane] ?? 0) + norm);
        const least = Math.min(before, distance > zeroWidth ? distance : 0);
        f32[(out >>> 2) + candidates * (row - first) + lane] = least;
        f64[(sums >>> 3) + lane] = (f64[(sums >>> 3) + lane] ?? 0) + least;
      }
    }
    return 0;
  };
}
