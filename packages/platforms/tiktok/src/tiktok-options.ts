import { AdFluxError } from '@adflux/core';
import { z } from 'zod';

const idSchema = z.string().regex(/^\d{1,20}$/, 'digits, in quotes');

/** Options of a campaign that only TikTok has. Closed: an unknown name is an error. */
export const tiktokOptionsSchema = z.strictObject({
  /** The music that the carousels play. Default: `musicId` of the settings. */
  musicId: idSchema.optional(),
  /** The pixel that counts leads and applications. Default: `pixelId` of the settings. */
  pixelId: idSchema.optional(),
  /** The event that the pixel counts, in TikTok's words. Default `FORM`: a form was submitted. */
  pixelEvent: z
    .string()
    .regex(/^[A-Z][A-Z_]{1,60}$/, 'an optimization_event such as FORM or ON_WEB_REGISTER')
    .optional(),
  /** The set of calls to action of Smart+ ads for leads. Default: `callToActionId` of the settings. */
  callToActionId: idSchema.optional(),
});

/** Options of a campaign that only TikTok has: the `options` of its entry in `platforms`. */
export type TiktokOptions = Readonly<z.infer<typeof tiktokOptionsSchema>>;

/**
 * Reads options. `check` has reported wrong ones before; who creates without a plan meets them here.
 *
 * @throws AdFluxError `invalid_request` naming every option that does not fit.
 */
export function parseTiktokOptions(options: Readonly<Record<string, unknown>>): TiktokOptions {
  const parsed = tiktokOptionsSchema.safeParse(options);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => [...issue.path.map(String), issue.message].join(': '));
  throw new AdFluxError(`TikTok's options do not fit: ${issues.join('; ')}. See TiktokOptions.`, {
    code: 'invalid_request',
    platform: 'tiktok',
    cause: parsed.error,
  });
}
