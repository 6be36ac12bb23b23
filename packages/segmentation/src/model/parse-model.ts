import { AdFluxError, canonicalJson } from '@adflux/core';
import type { RecordMapping } from '../encoder/restore-encoder.js';
import { hashModel } from './hash-model.js';
import { modelDocumentSchema, modelSchemaVersion } from './model-document.js';
import { openModel } from './open-model.js';
import type { SegmentModel } from './segment-model.js';

/** A model as text, for a file or a database. Always the same text for the same model. */
export const serializeModel = (model: Pick<SegmentModel, 'document'>): string => canonicalJson(model.document);

const refuse = (problem: string, cause?: unknown): never => {
  throw new AdFluxError(problem, { code: 'invalid_request', cause });
};

const numberAt = (value: object, field: string): number | null => {
  const found: unknown = Reflect.get(value, field);
  return typeof found === 'number' ? found : null;
};

/**
 * A model from its text, or from JSON already parsed. Executes nothing: a model is data. Its hash says whether it is as it
 * was saved; it is no signature, so keep models where only you can write.
 *
 * @param mapping The same `read` and `recordId` as when the encoder was fitted; code never comes out of a model.
 * @throws AdFluxError `invalid_request` when it is no model, was changed after it was saved, or does not hold together;
 *   `unsupported` when a newer version of this package wrote it.
 * @example
 * ```ts
 * import { readFile } from 'node:fs/promises';
 * import type { Candidate } from '@adflux/core';
 * import { parseModel } from '@adflux/segmentation';
 *
 * export async function segmentOf(candidate: Candidate) {
 *   const model = parseModel<Candidate>(await readFile('candidates.model.json', 'utf8'));
 *   return model.assign(candidate).segmentId;
 * }
 * ```
 */
export function parseModel<R = unknown>(source: unknown, mapping: RecordMapping<R> = {}): SegmentModel<R> {
  const json = typeof source === 'string' ? readJson(source) : source;
  if (typeof json !== 'object' || json === null || Reflect.get(json, 'format') !== 'adflux.segment-model') {
    return refuse('This is not a segmentation model of AdFlux. Pass what serializeModel wrote.');
  }
  const schemaVersion = numberAt(json, 'schemaVersion');
  if (schemaVersion !== null && schemaVersion > modelSchemaVersion) {
    throw new AdFluxError(
      `This model has schema version ${schemaVersion}, and this package reads up to ${modelSchemaVersion}. Upgrade @adflux/segmentation.`,
      { code: 'unsupported' },
    );
  }
  const parsed = modelDocumentSchema.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(
      `This model is damaged at ${issue?.path.join('.') || 'its top level'}. Load another copy or version, or fit it again.`,
      parsed.error,
    );
  }
  // What is hashed is what came in, not what the schema made of it.
  const { hash, ...body } = json as typeof parsed.data;
  if (hashModel(body) !== hash) {
    return refuse(
      'This model was changed after it was saved: its hash does not fit. Load an untouched copy, or roll back to another version.',
    );
  }
  return openModel(parsed.data, mapping);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return refuse('This model is not JSON: it was cut off or is another file. Load another copy.', error);
  }
}
