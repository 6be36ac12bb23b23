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

/** Bytes that blocks and label codes need. */
export function packedBytes(layout: RowLayout, { multiLabels, rowCount }: EncodedTable): readonly number[] {
  const labels = multiLabels.reduce((sum, { offsets }) => sum + (offsets[rowCount] ?? 0) - (offsets[0] ?? 0), 0);
  return [layout.blockCount * layout.blockBytes, 2 * labels];
}

/** Copies rows of a table into the arena, block by block, resting when the slice is over. */
export async function packRows(
  arena: Arena,
  layout: RowLayout,
  table: EncodedTable,
  fuser: CodeFuser,
  slice: TimeSlice,
): Promise<PackedRows> {
  const [address = 0, labels = 0] = packedBytes(layout, table).map((bytes) => arena.take(bytes));
  let labelAddress = labels;
  for (let block = 0; block < layout.blockCount; block += 1) {
    const first = block * layout.blockRows;
    const count = Math.min(layout.blockRows, layout.rowCount - first);
    const base = address + block * layout.blockBytes;
    labelAddress = packBlock(arena, layout, table, { base, first, count, labelAddress, fuser });
    if (slice.isOver()) await slice.rest();
  }
  return { layout, arena, address };
}

/** Which rows go where. */
export interface BlockPlace {
  readonly base: number;
  readonly first: number;
  readonly count: number;
  /** Where the labels of this block go. */
  readonly labelAddress: number;
  readonly fuser: CodeFuser;
}

/** Copies one block of rows; gives back the address after its labels. */
export function packBlock(arena: Arena, layout: RowLayout, table: EncodedTable, place: BlockPlace): number {
  const { base, first, count } = place;
  layout.groups.forEach((group, index) => {
    fuseCodes(base + (layout.groupOffsets[index] ?? 0), group, table, place);
  });
  table.numerics.forEach((column, index) => {
    arena.f32.set(column.subarray(first, first + count), (base + (layout.numericOffsets[index] ?? 0)) >>> 2);
  });
  return layout.labelLevels === 0 ? place.labelAddress : packLabels(arena, layout, table, place);
}

function fuseCodes(out: number, group: ColumnGroup, table: EncodedTable, place: BlockPlace): void {
  const { first, count, fuser } = place;
  group.columns.forEach((column, index) => {
    const codes = table.categoricals[column]?.codes ?? new Uint8Array(count);
    const levels = group.levelCounts[index] ?? 0;
    const highest = fuser(out, codes.subarray(first, first + count), group.multipliers[index] ?? 1, index === 0);
    if (highest >= levels)
      throw badTable(`categorical column ${column} has a code ${highest}, but only ${levels} levels`);
  });
}

function packLabels(arena: Arena, layout: RowLayout, table: EncodedTable, place: BlockPlace): number {
  const { base, first, count } = place;
  const start = (base + layout.labelOffset) >>> 2;
  let at = place.labelAddress;
  for (let row = 0; row < count; row += 1) {
    arena.u32[start + row] = at;
    table.multiLabels.forEach(({ offsets, codes, levelCount }, column) => {
      const end = offsets[first + row + 1] ?? 0;
      for (let label = offsets[first + row] ?? 0; label < end; label += 1) {
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
