import { layOutAxis, writeAxis } from './axis-layout.js';
import type { KernelCache } from './kernel-cache.js';
import type { NormPlan } from './norm-plan.js';
import type { PackedRows } from './packed-rows.js';
import { createPlainNorms } from './plain-norms.js';
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

/** Bytes that norms take in the arena: themselves, and to sum them an axis, the float64 sums of one block, and their range. */
export const normBytes = (layout: RowLayout): readonly number[] => [
  4 * layout.rowCount,
  layOutAxis(layout).bytes,
  8 * layout.blockRows,
  16,
];

/** The rows with their norms, which are not written yet: not every fit needs those of all rows. */
export function withNorms(
  packed: PackedRows,
  plan: NormPlan,
  kernels: KernelCache | null,
  slice: TimeSlice,
): NormedRows {
  const { arena, layout } = packed;
  const [address = 0, tables = 0, sums = 0, range = 0] = normBytes(layout).map((bytes) => arena.take(bytes));
  let written: Promise<NormRange> | null = null;
  const ready = (): Promise<NormRange> =>
    (written ??= writeNorms(packed, plan, kernels, { address, tables, sums, range }, slice));
  return { ...packed, norms: { address, ready } };
}

async function writeNorms(
  { arena, layout, address: rows }: PackedRows,
  plan: NormPlan,
  kernels: KernelCache | null,
  { address, tables, sums, range }: Record<'address' | 'tables' | 'sums' | 'range', number>,
  slice: TimeSlice,
): Promise<NormRange> {
  const kernel =
    kernels === null || arena.memory === null ? createPlainNorms(arena, layout) : arena.load(kernels.norms(layout));
  const axisLayout = layOutAxis(layout);
  const blockSums = arena.f64.subarray(sums >>> 3, (sums >>> 3) + layout.blockRows);
  const found = arena.f64.subarray(range >>> 3, (range >>> 3) + 2).fill(0);
  for (let block = 0; block < layout.blockCount; block += 1) {
    const first = block * layout.blockRows;
    const count = Math.min(layout.blockRows, layout.rowCount - first);
    blockSums.fill(plan.constant);
    for (const axis of plan.axes) {
      writeAxis(arena, tables, axisLayout, axis);
      const add = axis.isSquared ? kernel.addSquaredAxis : kernel.addAxis;
      add(rows + block * layout.blockBytes, count, tables, sums);
    }
    kernel.keep(sums, count, address + 4 * first, range);
    if (slice.isOver()) await slice.rest();
  }
  const [sum = 0, largest = 0] = found;
  return { sum, largest };
}
