import type { EncodedTable } from '../encoded-table.js';
import type { Embedding } from '../embedding.js';
import { toDenseRows } from './dense-rows.js';
import { spreadRows } from './spread-rows.js';
import { squaredSilhouettes } from './squared-silhouette.js';

/** A mean silhouette and how far it can be relied on. */
export interface SilhouetteFigure {
  /** Mean over the rows, of squared distances: -1 to 1. Below 0.25 the groups overlap. */
  readonly value: number;
  /** Standard error of the mean. */
  readonly standardError: number;
  /** Rows behind the figure. */
  readonly rows: number;
}

/** More rows change the third digit. */
const mostRows = 20_000;

/** The silhouette of labelled rows, on at most 20,000 of them, evenly spread. */
export async function measureSilhouette(
  table: EncodedTable,
  embedding: Embedding,
  labels: Uint8Array,
  clusterCount: number,
  signal?: AbortSignal,
): Promise<SilhouetteFigure> {
  const chosen = spreadRows(table.rowCount, mostRows);
  const rows = toDenseRows(table, embedding, chosen);
  const own = Uint8Array.from(chosen, (row) => labels[row] ?? 0);
  return summarise(
    await squaredSilhouettes({ rows, dimensions: embedding.dimensions, labels: own, clusterCount }, signal),
  );
}

/** Mean and standard error. */
export function summarise(values: Float64Array): SilhouetteFigure {
  const rows = values.length;
  const value = rows === 0 ? 0 : values.reduce((sum, each) => sum + each, 0) / rows;
  const squares = values.reduce((sum, each) => sum + (each - value) ** 2, 0);
  return { value, standardError: rows < 2 ? 0 : Math.sqrt(squares / (rows - 1) / rows), rows };
}
