import { z } from 'zod';

/** Options of a campaign that only Tiktok has. Closed: an unknown name is an error. */
export const tiktokOptionsSchema = z.strictObject({
  /** Query parameters that Tiktok adds to the landing page's URL, without `?`. */
  urlParameters: z.string().min(1).max(1_000).optional(),
});

/** Options of a campaign that only Tiktok has: the `options` of its entry in `platforms`. */
export type TiktokOptions = Readonly<z.infer<typeof tiktokOptionsSchema>>;
