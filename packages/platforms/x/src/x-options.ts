import { AdFluxError } from '@adflux/core';
import { z } from 'zod';

/** Options of a campaign that only X has. Closed: an unknown name is an error. */
export const xOptionsSchema = z.strictObject({
  /** The web event tag that counts leads and applications. Default: `webEventTagId` of the settings. */
  webEventTagId: z
    .string()
    .regex(/^[0-9a-z]{1,20}$/, 'an id such as "o3bk1", in lower case')
    .optional(),
  /** What the objective `traffic` aims at. Default `LINK_CLICKS`; `SITE_VISITS` needs X's pixel on the page. */
  trafficGoal: z.enum(['LINK_CLICKS', 'SITE_VISITS']).optional(),
  /** Your own number for X's invoice. */
  purchaseOrderNumber: z.string().min(1).max(50).optional(),
});

/** Options of a campaign that only X has: the `options` of its entry in `platforms`. */
export type XOptions = Readonly<z.infer<typeof xOptionsSchema>>;

/**
 * Reads options. `check` has reported wrong ones before; who creates without a plan meets them here.
 *
 * @throws AdFluxError `invalid_request` naming every option that does not fit.
 */
export function parseXOptions(options: Readonly<Record<string, unknown>>): XOptions {
  const parsed = xOptionsSchema.safeParse(options);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => [...issue.path.map(String), issue.message].join(': '));
  throw new AdFluxError(`X's options do not fit: ${issues.join('; ')}. See XOptions.`, {
    code: 'invalid_request',
    platform: 'x',
    cause: parsed.error,
  });
}
