/** Categorical columns that are looked up together: their codes fuse into one, mixed radix, so one table serves all. */
export interface ColumnGroup {
  readonly columns: readonly number[];
  /** What each column's code is multiplied by. */
  readonly multipliers: readonly number[];
  readonly levelCounts: readonly number[];
  /** Entries of the fused table. */
  readonly size: number;
}

interface Draft {
  readonly columns: number[];
  size: number;
}

/**
 * Fuses columns while a table keeps at most `maximumSize` entries: fewer look-ups a row, tables that stay in the first cache.
 * Large columns first, each into the fullest group with room for it.
 */
export function groupColumns(levelCounts: readonly number[], maximumSize: number): readonly ColumnGroup[] {
  const order = levelCounts.map((_, column) => column);
  order.sort((a, b) => (levelCounts[b] ?? 0) - (levelCounts[a] ?? 0) || a - b);
  const drafts: Draft[] = [];
  for (const column of order) {
    const levels = levelCounts[column] ?? 0;
    const roomy = drafts.filter((draft) => draft.size * levels <= maximumSize).sort((a, b) => b.size - a.size);
    const [fullest] = roomy;
    if (fullest === undefined) drafts.push({ columns: [column], size: levels });
    else {
      fullest.columns.push(column);
      fullest.size *= levels;
    }
  }
  return drafts.map(({ columns, size }) => {
    const counts = columns.map((column) => levelCounts[column] ?? 0);
    const multipliers = counts.map((_, index) =>
      counts.slice(0, index).reduce((product, levels) => product * levels, 1),
    );
    return { columns, multipliers, levelCounts: counts, size };
  });
}

/**
 * Which vectors of the embedding an entry of the fused table stands for: `columns.length` of them per entry, where each column's
 * levels begin at its `levelStarts`.
 */
export function vectorsOfEntries(
  { size, columns, multipliers, levelCounts }: ColumnGroup,
  levelStarts: readonly number[],
): Int32Array {
  const vectors = new Int32Array(size * columns.length);
  for (let place = 0; place < columns.length; place += 1) {
    const start = levelStarts[columns[place] ?? 0] ?? 0;
    const multiplier = multipliers[place] ?? 1;
    const levels = levelCounts[place] ?? 1;
    for (let entry = 0; entry < size; entry += 1) {
      vectors[entry * columns.length + place] = start + (Math.floor(entry / multiplier) % levels);
    }
  }
  return vectors;
}
