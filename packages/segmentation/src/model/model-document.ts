import { timestampSchema } from '@adflux/core';
import { z } from 'zod';
import { encoderJsonSchema } from '../encoder/encoder-json.js';
import { bilingualSchema } from '../encoder/feature-spec.js';
import { featureProfileSchema } from '../drift/feature-profile.js';
import { embeddingJsonSchema } from './embedding-json.js';

/** The version of the form that this package writes. It reads this one and older ones. */
export const modelSchemaVersion = 1;

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

const modelSegmentSchema = z.strictObject({
  /** Stable: a later version gives the same id to the segment that holds the same people. */
  id: z.string().min(1).max(128),
  /** The number in the id; never used again for another segment of this name. */
  number: z.int().min(1),
  name: bilingualSchema,
  summary: z.strictObject({ es: z.string().max(2_000), en: z.string().max(2_000) }).optional(),
  /** Rows of the fit. */
  size: z.int().min(0),
  /** The distance from its centre within which 95 of 100 of these rows lay. */
  radius: z.number().min(0),
});
/** One segment of a model. Its place in the list is its cluster. */
export type ModelSegment = Readonly<z.infer<typeof modelSegmentSchema>>;

const choiceSchema = z.strictObject({
  /** How clearly groups are apart: under a silhouette of 0.25 `weak`, from 0.5 on `clear`. */
  structure: z.enum(['clear', 'moderate', 'weak']),
  reason: z.strictObject({ es: z.string().min(1).max(4_000), en: z.string().min(1).max(4_000) }),
  tried: z.array(
    z.strictObject({
      clusterCount: z.int().min(1),
      inertia: z.number(),
      /** Mean silhouette; null where a quicker score had left this number out. */
      silhouette: z.number().nullable(),
      /** Adjusted Rand index between fits from different seeds. */
      stability: z.number(),
    }),
  ),
});
/** How many segments were tried, and why it became so many. */
export type ModelChoice = Readonly<z.infer<typeof choiceSchema>>;

const dataSchema = z.strictObject({
  /** SHA-256 of the encoded rows, or of the sample, in their order: the same data gives the same fingerprint, and no way back to a person. */
  fingerprint: hashSchema,
  rowCount: z.int().min(1),
  /** Rows of the sample that all figures but sizes come from, where not all rows were held in memory. */
  sampleRows: z.int().min(1).optional(),
  /** Records that did not fit and were left out. */
  leftOut: z.int().min(0),
  /** From when to when the data was collected; null when the caller did not say. */
  window: z.strictObject({ from: timestampSchema, to: timestampSchema }).nullable(),
});
/** What a model was fitted on. */
export type ModelData = Readonly<z.infer<typeof dataSchema>>;

const qualitySchema = z.strictObject({
  /** Sum of squared distances from the nearest centroid. */
  inertia: z.number().min(0),
  iterations: z.int().min(0),
  converged: z.boolean(),
  /** Mean silhouette of squared distances, with its standard error and the rows it was measured on. */
  silhouette: z.strictObject({ value: z.number(), standardError: z.number().min(0), rows: z.int().min(0) }),
});

const lineageSchema = z.strictObject({
  /** The version this one was matched with. */
  parent: z.string().min(1).max(80),
  /** Candidates that both versions assigned. */
  rowCount: z.int().min(0),
  matches: z.array(
    z.strictObject({
      id: z.string(),
      /** People in both, over people in either. */
      overlap: z.number().min(0).max(1),
      /** Euclidean distance of the centroids in this version's space. */
      centroidShift: z.number().min(0),
    }),
  ),
  /** Ids of the parent that no segment carries on. */
  retired: z.array(z.string()),
  /** Ids that this version brings in. */
  added: z.array(z.string()),
  /** How many people went from which segment to which. */
  migration: z.array(z.strictObject({ from: z.string(), to: z.string(), count: z.int().min(0) })),
  /** Share of people whose segment id changed. */
  movedShare: z.number().min(0).max(1),
});
/** How the segments of a version carry on those of the one before. */
export type ModelLineage = Readonly<z.infer<typeof lineageSchema>>;

/** All of a model but its hash. */
export const modelBodySchema = z.strictObject({
  format: z.literal('adflux.segment-model'),
  schemaVersion: z.literal(modelSchemaVersion),
  /** Versions of one name succeed one another. */
  name: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,59}$/u, 'a name of letters, digits or . _ -, at most 60'),
  createdAt: timestampSchema,
  seed: z.number(),
  engine: z.enum(['fast', 'plain', 'ml-kmeans']),
  weighting: z.enum(['famd', 'onehot', 'variance']),
  encoder: encoderJsonSchema,
  embedding: embeddingJsonSchema,
  centroids: z.array(z.array(z.number())).min(1).max(255),
  segments: z.array(modelSegmentSchema).min(1).max(255),
  /** The number of the next segment that no earlier one carries on. */
  nextSegmentNumber: z.int().min(2),
  quality: qualitySchema,
  choice: choiceSchema.nullable(),
  data: dataSchema,
  /** How the rows of the fit were spread: what drift is measured against. */
  baseline: featureProfileSchema,
  lineage: lineageSchema.nullable(),
});
/** All of a model but its hash. */
export type ModelBody = Readonly<z.infer<typeof modelBodySchema>>;

/** A model as JSON: data, and no code. */
export const modelDocumentSchema = modelBodySchema.extend({
  /** SHA-256 of all else, written as canonical JSON. */
  hash: hashSchema,
});
/** A model as JSON: data, and no code. */
export type ModelDocument = Readonly<z.infer<typeof modelDocumentSchema>>;
