import { describe, expect, it } from 'vitest';
import { createNumberBlocks, createPlaceBlocks, lookUpRows, rowsPerBlock } from './row-blocks.js';

describe('blocks of rows', () => {
  it.each([254, 255, 65_534, 65_535])('keep places up to %i and those of no value', (largest) => {
    const blocks = createPlaceBlocks(true);
    const table = Float32Array.from({ length: largest + 2 }, (_, number) => number - 1);
    const rows = Array.from({ length: rowsPerBlock + 3 }, (_, row) => (row % 3 === 0 ? -1 : largest - (row % 100)));
    for (let start = 0; start < rows.length; start += rowsPerBlock) {
      const block = rows.slice(start, start + rowsPerBlock);
      blocks.current.set(block);
      blocks.end(block.length);
    }
    expect([...lookUpRows(blocks, table, new Float32Array(rows.length))]).toEqual(rows);
  });

  it.each([
    [1, -2.5, NaN, 0],
    [1, 0.1, NaN, 1e300],
  ])('keep numbers to the bit', (...numbers) => {
    const blocks = createNumberBlocks(true);
    blocks.current.set(numbers);
    blocks.end(numbers.length);
    expect(blocks.kept.flatMap((block) => [...block])).toEqual(numbers);
  });
});
