/** So many rows are read before anything is learned of them: loops over one column are faster than one row at a time. */
export const rowsPerBlock = 4_096;

/** One column: of the rows at hand and, where rows are kept, of those before. */
export interface RowBlocks<Block, Kept = Block> {
  /** Room for the rows at hand, used again for each block. */
  readonly current: Block;
  /** Ends the block at hand, of so many rows: all but the last one are full. */
  end(rowCount: number): void;
  /** The ended blocks, in order. */
  readonly kept: readonly Kept[];
}

/** An empty column; `keep` copies a block that ends. */
export function createRowBlocks<Block extends Int32Array | Float64Array, Kept>(
  current: Block,
  keep: (block: Block) => Kept,
  keepsRows: boolean,
): RowBlocks<Block, Kept> {
  const kept: Kept[] = [];
  return {
    current,
    end: (rowCount) => {
      if (keepsRows) kept.push(keep(current.subarray(0, rowCount) as Block));
    },
    kept,
  };
}

/** Places in a list; kept plus one, as -1 stands for no value, in as few bytes as they need. */
export type PlaceBlocks = RowBlocks<Int32Array, Uint8Array | Uint16Array | Int32Array>;

/** An empty column of places. */
export const createPlaceBlocks = (keepsRows: boolean): PlaceBlocks =>
  createRowBlocks(new Int32Array(rowsPerBlock), keepPlaces, keepsRows);

function keepPlaces(places: Int32Array): Uint8Array | Uint16Array | Int32Array {
  let largest = 0;
  for (let row = 0; row < places.length; row += 1) {
    const number = (places[row] ?? 0) + 1;
    places[row] = number;
    if (number > largest) largest = number;
  }
  return largest < 2 ** 8 ? new Uint8Array(places) : largest < 2 ** 16 ? new Uint16Array(places) : places.slice();
}

/** Numbers; kept in half the bytes where that says the same. NaN stands for no value. */
export type NumberBlocks = RowBlocks<Float64Array, Float32Array | Float64Array>;

/** An empty column of numbers. */
export const createNumberBlocks = (keepsRows: boolean): NumberBlocks =>
  createRowBlocks(new Float64Array(rowsPerBlock), keepNumbers, keepsRows);

function keepNumbers(numbers: Float64Array): Float32Array | Float64Array {
  for (let row = 0; row < numbers.length; row += 1) {
    const number = numbers[row] ?? 0;
    if (Math.fround(number) !== number && !Number.isNaN(number)) return numbers.slice();
  }
  return new Float32Array(numbers);
}

/** Puts for each kept row what the table has for its place plus one: -1, for no value, comes first. */
export function lookUpRows<Column extends Uint8Array | Uint16Array | Float32Array>(
  { kept }: PlaceBlocks,
  table: Uint16Array | Float32Array,
  column: Column,
): Column {
  kept.forEach((block, index) => {
    const start = index * rowsPerBlock;
    for (let row = 0; row < block.length; row += 1) column[start + row] = table[block[row] ?? 0] ?? 0;
  });
  return column;
}
