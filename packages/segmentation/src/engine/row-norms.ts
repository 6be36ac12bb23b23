import type { NormPlan } from './norm-plan.js';
import type { PackedRows } from './packed-rows.js';
import type { TimeSlice } from './time-slice.js';

/**
 * Squared distances of rows from the mean row: writes them to `target`, when there is one, and gives back their sum. Works column
 * by column through a block, in loops that V8 compiles well.
 */
export async function writeNorms(
  packed: PackedRows,
  plan: NormPlan,
  target: Float32Array | null,
  slice: TimeSlice,
): Promise<number> {
  const { layout } = packed;
  const norms = new Float64Array(layout.blockRows);
  const places = new Float64Array(layout.blockRows);
  let sum = 0;
  for (let block = 0; block < layout.blockCount; block += 1) {
    const first = block * layout.blockRows;
    const count = Math.min(layout.blockRows, layout.rowCount - first);
    writeBlock(packed, plan, block, norms.subarray(0, count), places.subarray(0, count));
    sum += copyNorms(norms, target?.subarray(first, first + count) ?? null, count);
    if (slice.isOver()) await slice.rest();
  }
  return sum;
}

function writeBlock(
  { layout, arena, address }: PackedRows,
  plan: NormPlan,
  block: number,
  norms: Float64Array,
  places: Float64Array,
): void {
  const base = address + block * layout.blockBytes;
  const count = norms.length;
  norms.fill(plan.constant);
  for (const { start, tables, factors, labels, isSquared } of plan.axes) {
    const sums = isSquared ? places : norms;
    if (isSquared) places.fill(start);
    tables.forEach((table, group) => {
      const codes = (base + (layout.groupOffsets[group] ?? 0)) >>> 1;
      addEntries(arena.u16.subarray(codes, codes + count), table, sums);
    });
    factors.forEach(({ linear, square }, column) => {
      const values = (base + (layout.numericOffsets[column] ?? 0)) >>> 2;
      addPolynomial(arena.f32.subarray(values, values + count), linear, square, sums);
    });
    if (layout.labelLevels > 0) {
      const lists = (base + layout.labelOffset) >>> 2;
      addLists(arena.u32.subarray(lists, lists + count + 1), arena.u16, labels, sums);
    }
    if (isSquared) addSquares(places, norms);
  }
}

function addEntries(codes: Uint16Array, table: Float64Array, sums: Float64Array): void {
  for (let row = 0; row < sums.length; row += 1) sums[row] = (sums[row] ?? 0) + (table[codes[row] ?? 0] ?? 0);
}

function addPolynomial(values: Float32Array, linear: number, square: number, sums: Float64Array): void {
  for (let row = 0; row < sums.length; row += 1) {
    const value = values[row] ?? 0;
    sums[row] = (sums[row] ?? 0) + value * (value * square + linear);
  }
}

function addLists(starts: Uint32Array, codes: Uint16Array, table: Float64Array, sums: Float64Array): void {
  for (let row = 0; row < sums.length; row += 1) {
    const end = (starts[row + 1] ?? 0) >>> 1;
    let sum = sums[row] ?? 0;
    for (let at = (starts[row] ?? 0) >>> 1; at < end; at += 1) sum += table[codes[at] ?? 0] ?? 0;
    sums[row] = sum;
  }
}

function addSquares(places: Float64Array, norms: Float64Array): void {
  for (let row = 0; row < norms.length; row += 1) norms[row] = (norms[row] ?? 0) + (places[row] ?? 0) ** 2;
}

function copyNorms(norms: Float64Array, target: Float32Array | null, count: number): number {
  let sum = 0;
  for (let row = 0; row < count; row += 1) {
    const norm = Math.max(0, norms[row] ?? 0);
    sum += norm;
    if (target !== null) target[row] = norm;
  }
  return sum;
}
