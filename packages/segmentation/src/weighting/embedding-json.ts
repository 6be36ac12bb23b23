import { AdFluxError } from '@adflux/core';
import { z } from 'zod';
import type { Embedding } from '../embedding.js';

const vectors = z.array(z.array(z.number()));

/** An embedding as JSON. */
export const embeddingJsonSchema = z.strictObject({
  dimensions: z.int().min(1),
  categoricals: vectors,
  numerics: vectors,
  multiLabels: vectors,
});
/** An embedding as JSON. */
export type EmbeddingJson = Readonly<z.infer<typeof embeddingJsonSchema>>;

const lists = (arrays: readonly Float64Array[]): number[][] => arrays.map((array) => Array.from(array));
const arrays = (numbers: readonly (readonly number[])[]): Float64Array[] =>
  numbers.map((list) => Float64Array.from(list));

/** Writes an embedding so that not one bit is lost. */
export const embeddingToJson = (embedding: Embedding): EmbeddingJson => ({
  dimensions: embedding.dimensions,
  categoricals: lists(embedding.categoricals),
  numerics: lists(embedding.numerics),
  multiLabels: lists(embedding.multiLabels),
});

/**
 * Reads an embedding.
 *
 * @throws AdFluxError `invalid_request` for JSON that is none.
 */
export function embeddingFromJson(json: unknown): Embedding {
  const parsed = embeddingJsonSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new AdFluxError(
      `This is not an embedding: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}. Make it again from the encoder and its table.`,
      { code: 'invalid_request', cause: parsed.error },
    );
  }
  const { dimensions, categoricals, numerics, multiLabels } = parsed.data;
  return {
    dimensions,
    categoricals: arrays(categoricals),
    numerics: arrays(numerics),
    multiLabels: arrays(multiLabels),
  };
}
