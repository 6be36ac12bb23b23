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
  /** Who benefits from the ad: needed in the European Union. */
  dsaBeneficiary: z.string().min(1).max(512).optional(),
  /** Who pays for the ad: needed in the European Union. */
  dsaPayor: z.string().min(1).max(512).optional(),
});

/** Options of a campaign that only Meta has: the `options` of its entry in `platforms`. */
export type MetaOptions = Readonly<z.infer<typeof metaOptionsSchema>>;

/** Reads options that `check` has already reported on; throws a `ZodError` for wrong ones. */
export const parseMetaOptions = (options: Readonly<Record<string, unknown>>): MetaOptions =>
  metaOptionsSchema.parse(options);
