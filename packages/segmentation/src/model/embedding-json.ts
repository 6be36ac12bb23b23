import { z } from 'zod';
import type { Embedding } from '../embedding.js';

/** One vector: dimension, value, dimension, value, … of what is not 0. One-hot vectors are nearly all zeros. */
const vectorSchema = z.array(z.number());
const vectorsSchema = z.array(vectorSchema);

/** An embedding as JSON, column by column as in `Embedding`. */
export const embeddingJsonSchema = z.strictObject({
  dimensions: z.int().min(1).max(100_000),
  categoricals: z.array(vectorsSchema),
  numerics: z.array(vectorSchema),
  multiLabels: z.array(vectorsSchema),
});
/** An embedding as JSON. */
export type EmbeddingJson = Readonly<z.infer<typeof embeddingJsonSchema>>;

/** Writes an embedding as JSON; every number survives to the bit. */
export function toEmbeddingJson({ dimensions, categoricals, numerics, multiLabels }: Embedding): EmbeddingJson {
  const vectorAt = (vectors: Float64Array, from: number): number[] => {
    const entries: number[] = [];
    for (let index = 0; index < dimensions; index += 1) {
      const value = vectors[from + index] ?? 0;
      if (value !== 0) entries.push(index, value);
    }
    return entries;
  };
  const vectorsOf = (vectors: Float64Array): number[][] =>
    Array.from({ length: vectors.length / dimensions }, (_, row) => vectorAt(vectors, row * dimensions));
  return {
    dimensions,
    categoricals: categoricals.map(vectorsOf),
    numerics: numerics.map((vector) => vectorAt(vector, 0)),
    multiLabels: multiLabels.map(vectorsOf),
  };
}

/** Reads what `toEmbeddingJson` wrote. Null when a vector points outside of the dimensions. */
export function fromEmbeddingJson(json: EmbeddingJson): Embedding | null {
  const { dimensions } = json;
  if (![...json.categoricals.flat(), ...json.numerics, ...json.multiLabels.flat()].every(liesWithin(dimensions))) {
    return null;
  }
  const vectorsOf = (rows: readonly (readonly number[])[]): Float64Array => {
    const vectors = new Float64Array(rows.length * dimensions);
    rows.forEach((entries, row) => {
      for (let at = 0; at < entries.length; at += 2)
        vectors[row * dimensions + (entries[at] ?? 0)] = entries[at + 1] ?? 0;
    });
    return vectors;
  };
  return {
    dimensions,
    categoricals: json.categoricals.map(vectorsOf),
    numerics: json.numerics.map((entries) => vectorsOf([entries])),
    multiLabels: json.multiLabels.map(vectorsOf),
  };
}

/** Whether a vector is pairs of a dimension and a value. */
const liesWithin =
  (dimensions: number) =>
  (entries: readonly number[]): boolean =>
    entries.length % 2 === 0 &&
    entries.every((entry, at) => at % 2 === 1 || (Number.isInteger(entry) && entry >= 0 && entry < dimensions));
