import type { EmbeddingRows } from './embedding-rows.js';
import { addVector } from './embedding-rows.js';
import type { PackedRows } from './packed-rows.js';

/** Places one row in space: writes its `dimensions` coordinates to `target` at `offset`. */
export function writeRowVector(
  { layout, arena, address }: PackedRows,
  embedding: EmbeddingRows,
  row: number,
  target: Float64Array,
  offset: number,
): void {
  const block = Math.floor(row / layout.blockRows);
  const place = row - block * layout.blockRows;
  const base = address + block * layout.blockBytes;
  target.fill(0, offset, offset + embedding.dimensions);
  layout.groups.forEach((group, index) => {
    const entry = arena.u16[((base + (layout.groupOffsets[index] ?? 0)) >>> 1) + place] ?? 0;
    group.columns.forEach((column, at) => {
      const level = Math.floor(entry / (group.multipliers[at] ?? 1)) % (group.levelCounts[at] ?? 1);
      addVector(embedding, (embedding.categoricalStarts[column] ?? 0) + level, 1, target, offset);
    });
  });
  layout.numericOffsets.forEach((start, column) => {
    const value = arena.f32[((base + start) >>> 2) + place] ?? 0;
    addVector(embedding, embedding.numericStart + column, value, target, offset);
  });
  if (layout.labelLevels === 0) return;
  const list = ((base + layout.labelOffset) >>> 2) + place;
  const end = (arena.u32[list + 1] ?? 0) >>> 1;
  for (let at = (arena.u32[list] ?? 0) >>> 1; at < end; at += 1) {
    addVector(embedding, embedding.labelStart + (arena.u16[at] ?? 0), 1, target, offset);
  }
}
