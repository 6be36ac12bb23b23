import type { EncodedTable } from '../encoded-table.js';
import type { Arena } from './arena.js';
import type { CodeFuser } from './code-fuser.js';
import type { ColumnGroup } from './column-group.js';
import { badTable } from './check-input.js';
import type { RowLayout } from './row-layout.js';
import type { TimeSlice } from './time-slice.js';

/** Rows in memory as a layout says, in an arena. */
export interface PackedRows {
  readonly layout: RowLayout;
  readonly arena: Arena;
  /** Where the first block lies. */
  readonly address: number;
}

/** Which rows of the table to take, in which order; null: all, as they come. */
export type RowSelection = Uint32Array | null;

/** Bytes that blocks and label codes need. */
export function packedBytes(layout: RowLayout, table: EncodedTable, selection: RowSelection): readonly number[] {
  return [layout.blockCount * layout.blockBytes, 2 * countLabels(table, selection, layout.rowCount)];
}

function countLabels(table: EncodedTable, selection: RowSelection, rowCount: number): number {
  let labels = 0;
  for (const { offsets } of table.multiLabels) {
    if (selection === null) labels += (offsets[rowCount] ?? 0) - (offsets[0] ?? 0);
    else for (const row of selection) labels += (offsets[row + 1] ?? 0) - (offsets[row] ?? 0);
  }
  return labels;
}

/** Copies rows of a table into the arena, block by block, resting when the slice is over. */
export async function packRows(
  arena: Arena,
  layout: RowLayout,
  table: EncodedTable,
  selection: RowSelection,
  fuser: CodeFuser,
  slice: TimeSlice,
): Promise<PackedRows> {
  const [address = 0, labels = 0] = packedBytes(layout, table, selection).map((bytes) => arena.take(bytes));
  let labelAddress = labels;
  for (let block = 0; block < layout.blockCount; block += 1) {
    const first = block * layout.blockRows;
    const count = Math.min(layout.blockRows, layout.rowCount - first);
    const base = address + block * layout.blockBytes;
    labelAddress = packBlock(arena, layout, table, { base, first, count, selection, labelAddress, fuser });
    if (slice.isOver()) await slice.rest();
  }
  return { layout, arena, address };
}

/** Which rows go where. */
export interface BlockPlace {
  readonly base: number;
  readonly first: number;
  readonly count: number;
  readonly selection: RowSelection;
  /** Where the labels of this block go. */
  readonly labelAddress: number;
  readonly fuser: CodeFuser;
}

/** Copies one block of rows; gives back the address after its labels. */
export function packBlock(arena: Arena, layout: RowLayout, table: EncodedTable, place: BlockPlace): number {
  const { base, first, count, selection } = place;
  layout.groups.forEach((group, index) => {
    fuseCodes(base + (layout.groupOffsets[index] ?? 0), group, table, place);
  });
  table.numerics.forEach((column, index) => {
    const start = (base + (layout.numericOffsets[index] ?? 0)) >>> 2;
    if (selection === null) arena.f32.set(column.subarray(first, first + count), start);
    else for (let row = 0; row < count; row += 1) arena.f32[start + row] = column[selection[first + row] ?? 0] ?? 0;
  });
  return layout.labelLevels === 0 ? place.labelAddress : packLabels(arena, layout, table, place);
}

function fuseCodes(out: number, group: ColumnGroup, table: EncodedTable, place: BlockPlace): void {
  const { first, count, selection, fuser } = place;
  group.columns.forEach((column, index) => {
    const codes = table.categoricals[column]?.codes ?? new Uint8Array(count);
    const levels = group.levelCounts[index] ?? 0;
    const source = selection === null ? codes.subarray(first, first + count) : pick(codes, selection, first, count);
    const highest = fuser(out, source, group.multipliers[index] ?? 1, index === 0);
    if (highest >= levels)
      throw badTable(`categorical column ${column} has a code ${highest}, but only ${levels} levels`);
  });
}

const pick = (codes: Uint8Array | Uint16Array, selection: Uint32Array, first: number, count: number): Uint16Array => {
  const picked = new Uint16Array(count);
  for (let row = 0; row < count; row += 1) picked[row] = codes[selection[first + row] ?? 0] ?? 0;
  return picked;
};

function packLabels(arena: Arena, layout: RowLayout, table: EncodedTable, place: BlockPlace): number {
  const { base, first, count, selection } = place;
  const start = (base + layout.labelOffset) >>> 2;
  let at = place.labelAddress;
  for (let row = 0; row < count; row += 1) {
    arena.u32[start + row] = at;
    const source = selection === null ? first + row : (selection[first + row] ?? 0);
    table.multiLabels.forEach(({ offsets, codes, levelCount }, column) => {
      const end = offsets[source + 1] ?? 0;
      for (let label = offsets[source] ?? 0; label < end; label += 1) {
        const code = codes[label] ?? 0;
        if (code >= levelCount) {
          throw badTable(`multi-label column ${column} has a code ${code}, but only ${levelCount} levels`);
        }
        arena.u16[at >>> 1] = code + (layout.labelStarts[column] ?? 0);
        at += 2;
      }
    });
  }
  arena.u32[start + count] = at;
  return at;
}
