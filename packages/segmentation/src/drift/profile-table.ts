import type { EncodedTable } from '../encoded-table.js';
import type { FeatureColumns } from '../encoder/fitted-encoder.js';
import type { TimeSlice } from '../engine/time-slice.js';
import type { ColumnProfile, FeatureProfile } from './feature-profile.js';

const binCount = 10;
/** Deciles of so many rows are as good as those of all. */
const mostSampledRows = 50_000;

/** The deciles of a column, without repetition: columns of few values get fewer bins. */
function decilesOf(values: Float32Array, rowCount: number): number[] {
  const stride = Math.ceil(rowCount / mostSampledRows);
  const sorted = Float32Array.from(
    { length: Math.ceil(rowCount / stride) },
    (_, at) => values[at * stride] ?? 0,
  ).sort();
  const edges = Array.from(
    { length: binCount - 1 },
    (_, at) => sorted[Math.floor(((at + 1) * sorted.length) / binCount)] ?? 0,
  );
  // A bin below the smallest value would stay empty for ever.
  return [...new Set(edges)].filter((edge) => edge > (sorted[0] ?? 0));
}

/** Counts of a table that nobody may see through a category of one person: bins, levels and labels per segment. */
export async function profileTable(
  table: EncodedTable,
  columns: readonly FeatureColumns[],
  labels: Uint8Array,
  segmentCount: number,
  slice: TimeSlice,
  edgesOf: (type: ColumnProfile['type'], column: number) => readonly number[] | undefined = () => undefined,
): Promise<FeatureProfile> {
  const { rowCount } = table;
  const sizes = Array<number>(segmentCount).fill(0);
  for (let row = 0; row < rowCount; row += 1) {
    const label = labels[row] ?? 0;
    sizes[label] = (sizes[label] ?? 0) + 1;
  }
  const profileColumn = (feature: string, type: ColumnProfile['type'], column: number): ColumnProfile => {
    const values = type === 'numeric' ? (table.numerics[column] ?? new Float32Array(0)) : null;
    const edges = values === null ? [] : [...(edgesOf(type, column) ?? decilesOf(values, rowCount))];
    const bins = values === null ? levelCountOf(table, type, column) : edges.length + 1;
    const flat = new Float64Array(segmentCount * bins);
    const count = (row: number, bin: number): void => {
      const at = (labels[row] ?? 0) * bins + bin;
      flat[at] = (flat[at] ?? 0) + 1;
    };
    if (values !== null) {
      for (let row = 0; row < rowCount; row += 1) count(row, binOf(values[row] ?? 0, edges));
    } else if (type === 'categorical') {
      const codes = table.categoricals[column]?.codes;
      for (let row = 0; row < rowCount; row += 1) count(row, codes?.[row] ?? 0);
    } else {
      const { offsets, codes } = table.multiLabels[column] ?? {
        offsets: new Uint32Array(0),
        codes: new Uint16Array(0),
      };
      for (let row = 0; row < rowCount; row += 1) {
        const [from, end] = [offsets[row] ?? 0, offsets[row + 1] ?? 0];
        // Labels that fitting has not seen are left out: who has no other shows only here.
        if (from === end) count(row, bins - 1);
        for (let at = from; at < end; at += 1) count(row, codes[at] ?? 0);
      }
    }
    const counts = Array.from({ length: segmentCount }, (_, segment) => [
      ...flat.subarray(segment * bins, (segment + 1) * bins),
    ]);
    return { feature, type, column, edges, counts };
  };
  const profiles: ColumnProfile[] = [];
  for (const { feature, type, columns: indices } of columns) {
    for (const column of indices) {
      profiles.push(profileColumn(feature.name, type, column));
      if (slice.isOver()) await slice.rest();
    }
  }
  return { rowCount, sizes, columns: profiles };
}

function binOf(value: number, edges: readonly number[]): number {
  let bin = 0;
  while (bin < edges.length && value >= (edges[bin] ?? 0)) bin += 1;
  return bin;
}

const levelCountOf = (table: EncodedTable, type: ColumnProfile['type'], column: number): number =>
  type === 'categorical'
    ? (table.categoricals[column]?.levelCount ?? 0)
    : (table.multiLabels[column]?.levelCount ?? 0) + 1;
