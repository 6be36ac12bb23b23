import { z } from 'zod';

/** Options of a campaign that only Acme has. Closed: an unknown name is an error. */
export const acmeOptionsSchema = z.strictObject({
  /** Query parameters that Acme adds to the landing page's URL, without `?`. */
  urlParameters: z.string().min(1).max(1_000).optional(),
});

/** Options of a campaign that only Acme has: the `options` of its entry in `platforms`. */
export type AcmeOptions = Readonly<z.infer<typeof acmeOptionsSchema>>;
