import { AdFluxError } from '@adflux/core';
import { z } from 'zod';

const idSchema = z.string().regex(/^\d{1,20}$/, 'digits, in quotes');

/** Options of a campaign that only Meta has. Closed: an unknown name is an error. */
export const metaOptionsSchema = z.strictObject({
  /** The pixel that counts leads and applications. Default: `pixelId` of the settings. */
  pixelId: idSchema.optional(),
  /**
   * What the objective `traffic` aims at. Default `LINK_CLICKS`; `LANDING_PAGE_VIEWS` needs the pixel on the page.
   */
  trafficGoal: z.enum(['LINK_CLICKS', 'LANDING_PAGE_VIEWS']).optional(),
  /** Query parameters Meta adds to the landing URL, e.g. `utm_source=meta&utm_campaign={{campaign.id}}`. */
  urlTags: z.string().min(1).max(1024).optional(),
  /** Legal name of who benefits from the ad: needed in the European Union. Default: the company of the opening. */
  dsaBeneficiary: z.string().min(1).max(512).optional(),
  /** Legal name of who pays for the ad: needed in the European Union. */
  dsaPayor: z.string().min(1).max(512).optional(),
});

/** Options of a campaign that only Meta has: the `options` of its entry in `platforms`. */
export type MetaOptions = Readonly<z.infer<typeof metaOptionsSchema>>;

/**
 * Reads options. `check` has reported wrong ones before; who creates without a plan meets them here.
 *
 * @throws AdFluxError `invalid_request` naming every option that does not fit.
 */
export function parseMetaOptions(options: Readonly<Record<string, unknown>>): MetaOptions {
  const parsed = metaOptionsSchema.safeParse(options);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => [...issue.path.map(String), issue.message].join(': '));
  throw new AdFluxError(`Meta's options do not fit: ${issues.join('; ')}. See MetaOptions.`, {
    code: 'invalid_request',
    platform: 'meta',
    cause: parsed.error,
  });
}
