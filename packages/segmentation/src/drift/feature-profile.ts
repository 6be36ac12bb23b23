import { z } from 'zod';

const countsSchema = z.array(z.array(z.int().min(0)));

/** How one column is spread, segment by segment: what later data is held against. Counts only, never a value of a person. */
export const columnProfileSchema = z.strictObject({
  feature: z.string(),
  type: z.enum(['categorical', 'numeric', 'multi_label']),
  /** Index among the table's columns of this type. */
  column: z.int().min(0),
  /** Of a numeric column: where its bins part, in the encoder's scaled units; a value on an edge is above it. */
  edges: z.array(z.number()),
  /** Per segment, per bin, level or label: rows. A row has any number of labels; the last count is of rows with none. */
  counts: countsSchema,
});
/** How one column is spread, segment by segment. */
export type ColumnProfile = Readonly<z.infer<typeof columnProfileSchema>>;

/** How encoded rows are spread over features and segments. */
export const featureProfileSchema = z.strictObject({
  rowCount: z.int().min(0),
  /** Rows of each segment. */
  sizes: z.array(z.int().min(0)),
  columns: z.array(columnProfileSchema),
});
/** How encoded rows are spread over features and segments. */
export type FeatureProfile = Readonly<z.infer<typeof featureProfileSchema>>;
