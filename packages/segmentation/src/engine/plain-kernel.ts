import type { Arena } from './arena.js';
import type { ClusterLayout } from './cluster-layout.js';
import { vectorsOfEntries } from './column-group.js';
import type { RowLayout } from './row-layout.js';
import type { WasmCall } from './wasm/webassembly.js';

/** What an engine does with a block. The addresses and the results are the same for WebAssembly and for TypeScript. */
export interface Kernel {
  /** `pass(block, rows, labels, previous, tables, thread)`: labels the rows and moves those that changed between sums. */
  readonly pass: WasmCall;
  /** `label(block, rows, labels, tables, thread)`: labels the rows. */
  readonly label: WasmCall;
}

/** The kernel in plain TypeScript: float64 for every row, where the fast one needs it for ties alone. */
export function createPlainKernel(arena: Arena, rows: RowLayout, clusters: ClusterLayout): Kernel {
  const { clusterCount, doubles } = clusters;
  const { f64, f32, u16, u32, i32, bytes } = arena;
  const scores = new Float64Array(clusterCount);
  const groupVectors = rows.groups.map((group) => vectorsOfEntries(group, rows.levelStarts));

  const add = (table: number, factor: number): void => {
    for (let cluster = 0; cluster < clusterCount; cluster += 1) {
      scores[cluster] = (scores[cluster] ?? 0) + (f64[table + cluster] ?? 0) * factor;
    }
  };
  const nearest = (nearTie: number): number => {
    let best = Infinity;
    for (let cluster = 0; cluster < clusterCount; cluster += 1) {
      const score = scores[cluster] ?? 0;
      if (score < best) best = score;
    }
    const limit = best + nearTie;
    let cluster = 0;
    while ((scores[cluster] ?? 0) > limit) cluster += 1;
    return cluster;
  };

  const label: WasmCall = (block = 0, count = 0, labels = 0, tables = 0) => {
    const at = (offset: number): number => (tables + offset) >>> 3;
    const nearTie = f64[at(clusters.nearTie)] ?? 0;
    const base = at(doubles.base);
    const vector = (index: number): number => at(doubles.vectors) + index * clusterCount;
    const groups = rows.groupOffsets.map((offset, group) => ({
      codes: (block + offset) >>> 1,
      width: rows.groups[group]?.columns.length ?? 0,
      vectors: groupVectors[group] ?? new Int32Array(0),
    }));
    const numerics = rows.numericOffsets.map((offset, column) => ({
      values: (block + offset) >>> 2,
      table: vector(rows.numericStart + column),
    }));
    const labelTable = vector(rows.labelStart);
    const lists = (block + rows.labelOffset) >>> 2;
    for (let row = 0; row < count; row += 1) {
      for (let cluster = 0; cluster < clusterCount; cluster += 1) scores[cluster] = f64[base + cluster] ?? 0;
      for (const { codes, width, vectors } of groups) {
        const entry = (u16[codes + row] ?? 0) * width;
        for (let place = entry; place < entry + width; place += 1) add(vector(vectors[place] ?? 0), 1);
      }
      for (const { values, table } of numerics) add(table, f32[values + row] ?? 0);
      if (rows.labelLevels > 0) {
        const end = (u32[lists + row + 1] ?? 0) >>> 1;
        for (let item = (u32[lists + row] ?? 0) >>> 1; item < end; item += 1) {
          add(labelTable + (u16[item] ?? 0) * clusterCount, 1);
        }
      }
      bytes[labels + row] = nearest(nearTie);
    }
    return 0;
  };

  const count = (cluster: number, row: number, block: number, sums: number, sign: number): void => {
    const bump = (offset: number, index: number): void => {
      const at = ((sums + offset) >>> 2) + index;
      i32[at] = (i32[at] ?? 0) + sign;
    };
    bump(clusters.sizes, cluster);
    rows.groups.forEach(({ size }, group) => {
      const code = u16[((block + (rows.groupOffsets[group] ?? 0)) >>> 1) + row] ?? 0;
      bump(clusters.counts[group] ?? 0, cluster * size + code);
    });
    rows.numericOffsets.forEach((offset, column) => {
      const at = ((sums + clusters.numericSums) >>> 3) + cluster * rows.numericCount + column;
      f64[at] = (f64[at] ?? 0) + sign * (f32[((block + offset) >>> 2) + row] ?? 0);
    });
    if (rows.labelLevels === 0) return;
    const list = ((block + rows.labelOffset) >>> 2) + row;
    const end = (u32[list + 1] ?? 0) >>> 1;
    for (let item = (u32[list] ?? 0) >>> 1; item < end; item += 1) {
      bump(clusters.labelCounts, cluster * rows.labelLevels + (u16[item] ?? 0));
    }
  };

  return {
    label,
    pass: (block = 0, rowCount = 0, labels = 0, previous = 0, tables = 0, thread = 0) => {
      label(block, rowCount, labels, tables, thread);
      for (let row = 0; row < rowCount; row += 1) {
        const now = bytes[labels + row] ?? 0;
        const before = bytes[previous + row] ?? 0;
        if (now === before) continue;
        count(now, row, block, thread, 1);
        if (before !== clusterCount) count(before, row, block, thread, -1);
        bytes[previous + row] = now;
        i32[thread >>> 2] = (i32[thread >>> 2] ?? 0) + 1;
      }
      return 0;
    },
  };
}
