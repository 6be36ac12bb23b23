import { z } from 'zod';

/** Options of a campaign that only X has. Closed: an unknown name is an error. */
export const xOptionsSchema = z.strictObject({
  /** Query parameters that X adds to the landing page's URL, without `?`. */
  urlParameters: z.string().min(1).max(1_000).optional(),
});

/** Options of a campaign that only X has: the `options` of its entry in `platforms`. */
export type XOptions = Readonly<z.infer<typeof xOptionsSchema>>;
