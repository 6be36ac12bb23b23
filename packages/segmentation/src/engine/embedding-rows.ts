import type { Embedding } from '../embedding.js';

/**
 * The vectors of an embedding as one list of sparse rows: categorical levels column by column, then numerics, then labels.
 * One-hot vectors have a single entry, so costs follow the entries and not the dimensions.
 */
export interface EmbeddingRows {
  readonly dimensions: number;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
  /** Where each categorical column's levels begin. */
  readonly categoricalStarts: readonly number[];
  readonly numericStart: number;
  readonly labelStart: number;
  readonly rowCount: number;
  /** Which feature each vector belongs to. One row holds one vector of a feature, or none; each label is a feature. */
  readonly featureOf: Int32Array;
}

/** Lists the vectors of an embedding, leaving zeros out. */
export function toEmbeddingRows(embedding: Embedding): EmbeddingRows {
  const { dimensions } = embedding;
  const starts: number[] = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const featureOf: number[] = [];
  let feature = 0;
  const append = (vectors: Float64Array, isOneFeature: boolean): void => {
    feature += 1;
    for (let at = 0; at < vectors.length; at += dimensions) {
      for (let index = 0; index < dimensions; index += 1) {
        const value = vectors[at + index] ?? 0;
        if (value === 0) continue;
        indices.push(index);
        values.push(value);
      }
      starts.push(indices.length);
      if (!isOneFeature) feature += 1;
      featureOf.push(feature);
    }
  };
  const categoricalStarts = embedding.categoricals.map((levels) => {
    const start = starts.length - 1;
    append(levels, true);
    return start;
  });
  const numericStart = starts.length - 1;
  for (const vectors of embedding.numerics) append(vectors, true);
  const labelStart = starts.length - 1;
  for (const vectors of embedding.multiLabels) append(vectors, false);
  return {
    dimensions,
    starts: Int32Array.from(starts),
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
    categoricalStarts,
    numericStart,
    labelStart,
    rowCount: starts.length - 1,
    featureOf: Int32Array.from(featureOf),
  };
}

/** Adds `weight` times one vector to `target` at `offset`. */
export function addVector(
  rows: EmbeddingRows,
  row: number,
  weight: number,
  target: Float64Array,
  offset: number,
): void {
  const end = rows.starts[row + 1] ?? 0;
  for (let at = rows.starts[row] ?? 0; at < end; at += 1) {
    const index = offset + (rows.indices[at] ?? 0);
    target[index] = (target[index] ?? 0) + weight * (rows.values[at] ?? 0);
  }
}

/** Whether no two vectors that one row may hold share a dimension: then their squared lengths add up. */
export function featuresAreApart(rows: EmbeddingRows): boolean {
  const owner = new Int32Array(rows.dimensions).fill(-1);
  for (let row = 0; row < rows.rowCount; row += 1) {
    const feature = rows.featureOf[row] ?? 0;
    for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at += 1) {
      const index = rows.indices[at] ?? 0;
      if (owner[index] !== -1 && owner[index] !== feature) return false;
      owner[index] = feature;
    }
  }
  return true;
}
