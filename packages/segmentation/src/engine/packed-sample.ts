import type { EncodedTable } from '../encoded-table.js';
import type { PackedRows } from './packed-rows.js';
import type { RowLayout } from './row-layout.js';
import type { TimeSlice } from './time-slice.js';

/** Some of the rows of a table, in blocks of their own. */
export interface Sample {
  readonly layout: RowLayout;
  /** Which rows: places in the table, ascending. */
  readonly rows: Uint32Array;
}

/** Bytes that a sample's blocks and label codes need. */
export function sampleBytes({ layout, rows }: Sample, table: EncodedTable): readonly number[] {
  let labels = 0;
  for (const { offsets } of table.multiLabels) {
    for (const row of rows) labels += (offsets[row + 1] ?? 0) - (offsets[row] ?? 0);
  }
  return [layout.blockCount * layout.blockBytes, 2 * labels];
}

/** Copies the rows of a sample from where all rows are packed already, block by block, resting when the slice is over. */
export async function packSample(
  all: PackedRows,
  sample: Sample,
  table: EncodedTable,
  slice: TimeSlice,
): Promise<PackedRows> {
  const { layout } = sample;
  const [address = 0, labels = 0] = sampleBytes(sample, table).map((size) => all.arena.take(size));
  let labelAddress = labels;
  for (let block = 0; block < layout.blockCount; block += 1) {
    labelAddress = packSampleBlock(all, sample, block, address + block * layout.blockBytes, labelAddress);
    if (slice.isOver()) await slice.rest();
  }
  return { layout, arena: all.arena, address };
}

/** Copies one block of a sample; gives back the address after its labels. */
function packSampleBlock(
  { arena, layout: from, address: source }: PackedRows,
  { layout, rows }: Sample,
  own: number,
  target: number,
  labelAddress: number,
): number {
  const { blockRows } = layout;
  const last = Math.min(rows.length, (own + 1) * blockRows);
  let labelEnd = labelAddress;
  let first = own * blockRows;
  while (first < last) {
    // As many rows as come from one block.
    const block = Math.floor((rows[first] ?? 0) / blockRows);
    const end = Math.min(last, endOfBlock(rows, first, (block + 1) * blockRows));
    const places = rows.subarray(first, end);
    const base = source + block * from.blockBytes;
    const copy = (values: Uint16Array | Float32Array, offset: number): void => {
      const width = values.BYTES_PER_ELEMENT;
      gather(
        values,
        (base + offset) / width - block * blockRows,
        places,
        (target + offset) / width + first - own * blockRows,
      );
    };
    for (const offset of layout.groupOffsets) copy(arena.u16, offset);
    for (const offset of layout.numericOffsets) copy(arena.f32, offset);
    if (layout.labelLevels > 0) {
      const lists = ((base + layout.labelOffset) >>> 2) - block * blockRows;
      const start = ((target + layout.labelOffset) >>> 2) + first - own * blockRows;
      labelEnd = gatherLabels(arena.u32, arena.u16, lists, places, start, labelEnd);
    }
    first = end;
  }
  return labelEnd;
}

/** The first place from `first` on whose row is `limit` or beyond. */
function endOfBlock(rows: Uint32Array, first: number, limit: number): number {
  let end = first;
  while (end < rows.length && (rows[end] ?? 0) < limit) end += 1;
  return end;
}

function gather(values: Uint16Array | Float32Array, from: number, places: Uint32Array, to: number): void {
  const { length } = places;
  for (let at = 0; at < length; at += 1) values[to + at] = values[from + (places[at] ?? 0)] ?? 0;
}

/** Copies the lists of labels; gives back the address after the last. */
function gatherLabels(
  lists: Uint32Array,
  codes: Uint16Array,
  from: number,
  places: Uint32Array,
  to: number,
  address: number,
): number {
  let end = address >>> 1;
  for (let at = 0; at < places.length; at += 1) {
    const list = from + (places[at] ?? 0);
    const start = (lists[list] ?? 0) >>> 1;
    const stop = (lists[list + 1] ?? 0) >>> 1;
    lists[to + at] = 2 * end;
    codes.copyWithin(end, start, stop);
    end += stop - start;
  }
  lists[to + places.length] = 2 * end;
  return 2 * end;
}
