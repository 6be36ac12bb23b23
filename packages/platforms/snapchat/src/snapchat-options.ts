import { z } from 'zod';

/** Options of a campaign that only Snapchat has. Closed: an unknown name is an error. */
export const snapchatOptionsSchema = z.strictObject({
  /** Query parameters that Snapchat adds to the landing page's URL, without `?`. */
  urlParameters: z.string().min(1).max(1_000).optional(),
});

/** Options of a campaign that only Snapchat has: the `options` of its entry in `platforms`. */
export type SnapchatOptions = Readonly<z.infer<typeof snapchatOptionsSchema>>;
