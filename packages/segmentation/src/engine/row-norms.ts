import type { NormPlan } from './norm-plan.js';
import type { PackedRows } from './packed-rows.js';
import type { RowLayout } from './row-layout.js';
import type { TimeSlice } from './time-slice.js';

/** Squared distances of rows from the mean row. */
export interface RowNorms {
  /** Where they lie in the arena of the rows: one f32 a row. */
  readonly address: number;
  /** Writes them, the first time. */
  ready(): Promise<NormRange>;
}

/** Rows in memory, and their norms. */
export interface NormedRows extends PackedRows {
  readonly norms: RowNorms;
}

/** What the norms come to. */
export interface NormRange {
  readonly sum: number;
  readonly largest: number;
}

/** Bytes that norms take in the arena. */
export const normBytes = (layout: RowLayout): number => 4 * layout.rowCount;

/** The rows with their norms, which are not written yet: not every fit needs those of all rows. */
export function withNorms(packed: PackedRows, plan: NormPlan, slice: TimeSlice): NormedRows {
  const { arena, layout } = packed;
  const address = arena.take(normBytes(layout));
  const target = arena.f32.subarray(address >>> 2, (address >>> 2) + layout.rowCount);
  let written: Promise<NormRange> | null = null;
  return { ...packed, norms: { address, ready: () => (written ??= writeNorms(packed, plan, target, slice)) } };
}

/** Works column by column through a block, in loops that V8 compiles well. */
async function writeNorms(
  packed: PackedRows,
  plan: NormPlan,
  target: Float32Array,
  slice: TimeSlice,
): Promise<NormRange> {
  const { layout } = packed;
  const norms = new Float64Array(layout.blockRows);
  const places = new Float64Array(layout.blockRows);
  let sum = 0;
  let largest = 0;
  for (let block = 0; block < layout.blockCount; block += 1) {
    const first = block * layout.blockRows;
    const count = Math.min(layout.blockRows, layout.rowCount - first);
    writeBlock(packed, plan, block, norms.subarray(0, count), places.subarray(0, count));
    const range = copyNorms(norms, target.subarray(first, first + count));
    sum += range.sum;
    largest = Math.max(largest, range.largest);
    if (slice.isOver()) await slice.rest();
  }
  return { sum, largest };
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

function copyNorms(norms: Float64Array, target: Float32Array): NormRange {
  let sum = 0;
  let largest = 0;
  for (let row = 0; row < target.length; row += 1) {
    const norm = Math.max(0, norms[row] ?? 0);
    sum += norm;
    if (norm > largest) largest = norm;
    target[row] = norm;
  }
  return { sum, largest };
}
