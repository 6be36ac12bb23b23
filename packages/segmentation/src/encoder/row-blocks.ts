/** So many rows are read before anything is learned of them: loops over one column are faster than one row at a time. */
export const rowsPerBlock = 4_096;

/** One column: of the rows at hand and, where rows are kept, of those before. */
export interface RowBlocks<Block> {
  /** Room for the rows at hand; another array after each `end`. */
  current: Block;
  /** Ends the block at hand: all but the last one are full. */
  end(): void;
  /** The ended blocks, in order. */
  readonly kept: readonly Block[];
}

/** An empty column. */
export function createRowBlocks<Block>(createBlock: () => Block, keepsRows: boolean): RowBlocks<Block> {
  const kept: Block[] = [];
  const blocks: RowBlocks<Block> = {
    current: createBlock(),
    end: () => {
      if (!keepsRows) return;
      kept.push(blocks.current);
      blocks.current = createBlock();
    },
    kept,
  };
  return blocks;
}

/** Room for one whole number per row of a block. */
export const integerBlock = (): Int32Array => new Int32Array(rowsPerBlock);
/** Room for one number per row of a block. */
export const numberBlock = (): Float64Array => new Float64Array(rowsPerBlock);

/** Puts for each kept row what the table has for its number plus one: -1, for no value, comes first. */
export function lookUpRows<Column extends Uint8Array | Uint16Array | Float32Array>(
  { kept }: RowBlocks<Int32Array>,
  table: Uint16Array | Float32Array,
  column: Column,
): Column {
  kept.forEach((block, index) => {
    const start = index * rowsPerBlock;
    const count = Math.min(rowsPerBlock, column.length - start);
    for (let row = 0; row < count; row += 1) column[start + row] = table[(block[row] ?? 0) + 1] ?? 0;
  });
  return column;
}
